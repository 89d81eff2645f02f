using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Aufenthalt.Tenancy.Antraege;
using Aufenthalt.Tenancy.Antraege.Unterlagen;
using Aufenthalt.Tenancy.Antragsstrecken;
using Aufenthalt.Tenancy.Antragsstrecken.Pruefen;
using Aufenthalt.Tenancy.Database;
using Aufenthalt.Tenancy.Konfiguration;
using Aufenthalt.Tenancy.Outbox;
using Npgsql;

namespace Aufenthalt.Tenancy.Rueckkanal;

/// <summary>An answer or a withdrawal that is to be sent.</summary>
/// <param name="Art">See <see cref="AntwortArt"/>.</param>
/// <param name="NachrichtId">The message that is answered.</param>
/// <param name="Inhalt">What it says.</param>
/// <param name="Dateien">Documents that came with it, checked and scanned.</param>
public sealed record NeueAntwort(string Art, Guid? NachrichtId, AntwortInhalt Inhalt, IReadOnlyList<NeueUnterlage> Dateien);

/// <summary>
/// Takes answers and withdrawals: answer, documents, outbox row and event in one transaction. The same idempotency key makes one answer,
/// however often it comes.
/// </summary>
public sealed class Antworteingang(
    TenantDb db, AntwortStore answers, AntragStore applications, UnterlagenStore documents, SitzungStore sessions, Fassungen fassungen, OutboxSignal signal)
{
    /// <summary>Field of the reply form that holds the applicant's words.</summary>
    public const string Textfeld = "antworttext";

    /// <summary>Stores an answer and queues it for delivery.</summary>
    /// <param name="antrag">The Antrag it belongs to.</param>
    /// <param name="neu">The answer.</param>
    /// <param name="idempotencyKey">Chosen by the caller.</param>
    /// <param name="now">The present.</param>
    /// <param name="cancel">Stops waiting.</param>
    /// <returns>When it was received: now, or when it was first sent; <c>null</c> for a second withdrawal under another key.</returns>
    public async Task<DateTimeOffset?> SendeAsync(
        Antrag antrag, NeueAntwort neu, string idempotencyKey, DateTimeOffset now, CancellationToken cancel = default)
    {
        var (scope, received) = (antrag.Scope, Seconds(now));
        var idempotenz = Hash(idempotencyKey);
        if (await answers.FindReceiptAsync(scope, antrag.Id, idempotenz, cancel) is { } before)
        {
            return before;
        }

        var id = Guid.CreateVersion7();
        List<(string Sql, object?[] Values)> statements =
        [
            .. await StatementsAsync(scope, id, antrag.Id, neu, idempotenz, received, cancel),
            .. await documents.OfAnswerAsync(scope, id, neu.Dateien, received, cancel),
        ];
        try
        {
            await db.TransactionAsync(scope, transaction => transaction.ExecuteBatchAsync(statements, cancel), cancel);
        }
        catch (PostgresException taken) when (taken.ConstraintName is "antwort_einmal" or "antwort_ruecknahme")
        {
            return await answers.FindReceiptAsync(scope, antrag.Id, idempotenz, cancel);
        }

        signal.Raise();
        return received;
    }

    /// <summary>Submits a session of the reply form: the same promises as an application's submission, without a new number.</summary>
    /// <param name="sicht">The tenant's present state.</param>
    /// <param name="sitzung">The session as it was opened.</param>
    /// <param name="idempotencyKey">Chosen by the caller.</param>
    /// <param name="now">The present.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<AbsendeErgebnis> AbsendenAsync(
        MandantenSicht sicht, Sitzung sitzung, string idempotencyKey, DateTimeOffset now, CancellationToken cancel = default)
    {
        var idempotenz = Hash($"{sitzung.Kennung}|{idempotencyKey}");
        if (sitzung is { Zustand: SitzungZustand.Abgesendet, AntragId: { } sent })
        {
            return await AnswerAsync(sitzung.Scope, sent, idempotenz, neu: false, cancel);
        }

        var (fassung, received) = (await fassungen.OfAsync(sitzung, cancel), Seconds(now));
        var kontext = Pruefkontext.Fuer(sicht, sitzung, fassung, received);
        var gesamt = Gesamtpruefung.Pruefe(fassung.Definition, sitzung.Angaben, kontext);
        if (gesamt.ErsteFehlerseite is { } seite)
        {
            return new Unvollstaendig(seite, [.. gesamt.Meldungen.Where(meldung => meldung.Schwere == Schwere.Fehler)]);
        }

        var bezug = sitzung.Inhalt.Antwortbezug!;
        var wirksam = WirksameAngaben.Bestimme(fassung.Definition, sitzung.Angaben, kontext).Werte;
        if (await StoreAsync(sitzung, fassung, wirksam, idempotenz, received, cancel))
        {
            signal.Raise();
            return await AnswerAsync(sitzung.Scope, bezug.AntragId, idempotenz, neu: true, cancel);
        }

        // Somebody was faster: the same call again, or a change of the session.
        return await sessions.ReloadAsync(sitzung, cancel) switch
        {
            null => new SitzungBeendet(),
            { Zustand: SitzungZustand.Abgesendet } => await AnswerAsync(sitzung.Scope, bezug.AntragId, idempotenz, neu: false, cancel),
            var changed => await AbsendenAsync(sicht, changed, idempotencyKey, now, cancel),
        };
    }

    private Task<bool> StoreAsync(Sitzung sitzung, Fassung fassung, JsonObject wirksam, byte[] idempotenz, DateTimeOffset received, CancellationToken cancel) =>
        db.TransactionAsync(sitzung.Scope, async transaction =>
        {
            var (sql, values) = SitzungStore.Unchanged(sitzung);
            if (await transaction.SingleAsync<string>(sql, values, cancel) is null)
            {
                return false;
            }

            var bezug = sitzung.Inhalt.Antwortbezug!;
            var id = Guid.CreateVersion7();
            var neu = new NeueAntwort(AntwortArt.Antwort, bezug.NachrichtId, Inhalt(fassung, wirksam), []);
            await transaction.ExecuteBatchAsync(
            [
                .. await StatementsAsync(sitzung.Scope, id, bezug.AntragId, neu, idempotenz, received, cancel),
                UnterlagenStore.MoveToAnswer(sitzung.Kennung, id, Antragseingang.SichtbareUnterlagen(fassung.Definition, Angaben.Aus(wirksam))),
                UnterlagenStore.DeleteRest(sitzung.Kennung),
                await sessions.SubmittedAsync(sitzung, bezug.AntragId, received, cancel, id),
            ], cancel);
            return true;
        }, cancel);

    private async Task<IReadOnlyList<(string Sql, object?[] Values)>> StatementsAsync(
        TenantScope scope, Guid id, Guid antrag, NeueAntwort neu, byte[] idempotenz, DateTimeOffset received, CancellationToken cancel)
    {
        List<(string Sql, object?[] Values)> statements =
        [
            await answers.InsertAsync(scope, id, antrag, neu.NachrichtId, neu.Art, neu.Inhalt, idempotenz, received, cancel),
            EreignisStore.Append(scope, antrag, $"{neu.Art}_eingegangen", received, new Dictionary<string, string> { ["antwort"] = id.ToString() }),
            OutboxStore.Add(scope, OutboxArt.Antwort, id, received),
        ];
        if (neu.NachrichtId is { } message)
        {
            statements.Add(RueckkanalStore.Answered(message, received));
        }

        return statements;
    }

    // A document that cannot be handed in now is named with its reason: the caseworker must not wonder.
    private static AntwortInhalt Inhalt(Fassung fassung, JsonObject wirksam)
    {
        var uploads = fassung.Definition.Seiten.SelectMany(seite => seite.Felder).Where(feld => feld.Typ == Feldtyp.Upload).ToList();
        var names = uploads.ToDictionary(feld => feld.Id, feld => fassung.Text($"feld.{feld.Id}.label", "de") ?? feld.Id);
        var missing = uploads.Where(feld => (bool?)wirksam[$"{feld.Id}Fehlt"] == true)
            .Select(feld => $"Nicht hochgeladen: {names[feld.Id]}. Grund: {(string?)wirksam[$"{feld.Id}FehltGrund"] ?? "nicht angegeben"}");
        var text = string.Join("\n\n", missing.Prepend((string?)wirksam[Textfeld] ?? "").Where(part => part.Length > 0));
        return new AntwortInhalt(text, names);
    }

    private async Task<AbsendeErgebnis> AnswerAsync(TenantScope scope, Guid antrag, byte[] idempotenz, bool neu, CancellationToken cancel)
    {
        var number = await applications.VorgangsnummerAsync(scope, antrag, cancel) ?? "";
        if (await answers.FindReceiptAsync(scope, antrag, idempotenz, cancel) is not { } received)
        {
            return new SchonAbgesendet(number);
        }

        var answer = new JsonObject
        {
            ["vorgangsnummer"] = number,
            ["eingegangenAm"] = Amtstag.In(received).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
        };
        return new Angekommen(Encoding.UTF8.GetBytes(answer.ToJsonString(Antragseingang.Lesbar)), neu);
    }

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    private static DateTimeOffset Seconds(DateTimeOffset now) => new(now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond), now.Offset);
}
