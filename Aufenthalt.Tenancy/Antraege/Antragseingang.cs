using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aufenthalt.Tenancy.Antraege.Unterlagen;
using Aufenthalt.Tenancy.Antragsstrecken;
using Aufenthalt.Tenancy.Antragsstrecken.Pruefen;
using Aufenthalt.Tenancy.Database;
using Aufenthalt.Tenancy.Konfiguration;
using Aufenthalt.Tenancy.Outbox;
using Aufenthalt.Tenancy.Post;
using Aufenthalt.Tenancy.Verschluesselung;
using Npgsql;

namespace Aufenthalt.Tenancy.Antraege;

/// <summary>
/// Turns a session into an Antrag: checks everything again with the session's own definition and the tenant's present postcodes, then
/// stores Antrag, outbox, mail and log in one short transaction (design section 8, D11, D13). Made any number of times, at any number of
/// processes at once, it makes one Antrag.
/// </summary>
public sealed class Antragseingang(
    TenantDb db, Schluesselbund keys, SitzungStore sessions, AntragStore applications, Fassungen fassungen, PostStore mail, OutboxSignal signal)
{
    private const int Attempts = 5;

    // The offset of an instant stays a plus sign.
    internal static readonly JsonSerializerOptions Lesbar = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Submits a session.</summary>
    /// <param name="sicht">The tenant's present state.</param>
    /// <param name="sitzung">The session as it was opened.</param>
    /// <param name="idempotencyKey">Chosen by the caller; the same key gets the same answer.</param>
    /// <param name="address">Public address of the environment, for the link in the mail.</param>
    /// <param name="now">Receipt.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<AbsendeErgebnis> AbsendenAsync(
        MandantenSicht sicht, Sitzung sitzung, string idempotencyKey, Uri address, DateTimeOffset now, CancellationToken cancel = default)
    {
        var idempotenz = SHA256.HashData(Encoding.UTF8.GetBytes($"{sitzung.Kennung}|{idempotencyKey}"));
        var received = new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond), now.Offset);
        var current = sitzung;
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            if (current.Zustand == SitzungZustand.Abgesendet)
            {
                return await RepeatAsync(current, idempotenz, cancel);
            }

            var fassung = await fassungen.OfAsync(current, cancel);
            var refused = Check(sicht, current, fassung, received, out var inhalt);
            try
            {
                if (refused is null && await StoreAsync(sicht, current, fassung, inhalt, idempotenz, address, received, cancel) is { } answer)
                {
                    signal.Raise();
                    return new Angekommen(answer, Neu: true);
                }
            }
            catch (PostgresException taken) when (taken.ConstraintName == "antrag_vorgangsnummer" && attempt < Attempts)
            {
                // Two equal numbers among 2^55: draw again.
            }

            // Somebody was faster, perhaps between the reading of the answers and of the documents: look again at what is there now.
            if (await sessions.ReloadAsync(current, cancel) is not { } reloaded)
            {
                return new SitzungBeendet();
            }

            if (refused is not null && (reloaded.Version == current.Version || attempt == Attempts))
            {
                return refused;
            }

            current = reloaded;
        }

        return new SitzungBeendet();
    }

    private async Task<AbsendeErgebnis> RepeatAsync(Sitzung sitzung, byte[] idempotenz, CancellationToken cancel)
    {
        var (answer, number) = await applications.RepeatAsync(sitzung.Scope, sitzung.AntragId!.Value, idempotenz, cancel);
        return (answer, number) switch
        {
            ({ } bytes, _) => new Angekommen(bytes, Neu: false),
            (_, { } known) => new SchonAbgesendet(known),
            _ => new SitzungBeendet(),
        };
    }

    private static AbsendeErgebnis? Check(MandantenSicht sicht, Sitzung sitzung, Fassung fassung, DateTimeOffset now, out AntragInhalt inhalt)
    {
        var kontext = Pruefkontext.Fuer(sicht, sitzung, fassung, now);
        var gesamt = Gesamtpruefung.Pruefe(fassung.Definition, sitzung.Angaben, kontext);
        var wirksam = WirksameAngaben.Bestimme(fassung.Definition, sitzung.Angaben, kontext);
        inhalt = new AntragInhalt
        {
            Anliegen = sitzung.Inhalt.Anliegen,
            Plz = sitzung.Inhalt.Plz,
            Ort = sitzung.Inhalt.Ort,
            Stichtag = kontext.Heute,
            GrundDesAufenthalts = wirksam.GrundDesAufenthalts,
            Schalter = [.. kontext.Schalter.Order(StringComparer.Ordinal)],
            Angaben = Angaben.Aus(wirksam.Werte),
            Meldungen = [.. gesamt.Hinweise.Select(AlsAntragMeldung)],
            Kontakt = Kontaktangaben(wirksam.Werte),
        };
        if (gesamt.ErsteFehlerseite is { } seite)
        {
            return new Unvollstaendig(seite, [.. gesamt.Meldungen.Where(meldung => meldung.Schwere == Schwere.Fehler)]);
        }

        return Ortspruefung.Pruefe(sicht, fassung.Definition, sitzung.Inhalt, wirksam.Werte) is { } elsewhere ? new NichtZustaendig(elsewhere) : null;
    }

    private async Task<byte[]?> StoreAsync(
        MandantenSicht sicht, Sitzung sitzung, Fassung fassung, AntragInhalt inhalt, byte[] idempotenz, Uri address, DateTimeOffset now, CancellationToken cancel)
    {
        var scope = sitzung.Scope;
        var id = Guid.CreateVersion7();
        var number = Vorgangsnummer.New(scope.Environment);
        var code = Zugangscode.New();
        var key = await keys.NewAsync(scope, AntragStore.Zweck, id.ToString("N"), cancel);
        var answer = Antwort(number, code, now, inhalt.Kontakt);
        var statements = new List<(string Sql, object?[] Values)>
        {
            (InsertSql, [
                scope.TenantId, scope.Environment, id, number.Value, sitzung.Dienst, sitzung.Sprache, sitzung.DefinitionSha256,
                sitzung.TextstandSha256, sitzung.SchwellenSha256, Siegel.CloseText(key.Key, inhalt.Write(), AntragStore.ContentBound(scope, id)),
                key.Wrapped, sitzung.Kennung, idempotenz, Siegel.Close(key.Key, answer, AntragStore.AnswerBound(scope, id)), code.Hash(number), now, sitzung.Inhalt.Verbund,
            ]),
            UnterlagenStore.Move(sitzung.Kennung, id, SichtbareUnterlagen(fassung.Definition, inhalt.Angaben)),
            UnterlagenStore.DeleteRest(sitzung.Kennung),
            EreignisStore.Append(scope, id, "eingegangen", now),
            OutboxStore.Add(scope, OutboxArt.Zustellung, id, now),
            await sessions.SubmittedAsync(sitzung, id, now, cancel),
        };
        if (inhalt.Kontakt.Emails is { Count: > 0 } recipients)
        {
            var content = Bestaetigungsmail.Verfasse(sicht, fassung, sitzung.Sprache, recipients, number, now, address);
            statements.AddRange(await mail.AddAsync(scope, id, Bestaetigungsmail.Anlass, sitzung.Sprache, content, now, cancel));
        }

        var stored = await db.TransactionAsync(scope, async transaction =>
        {
            var (sql, values) = SitzungStore.Unchanged(sitzung);
            var unchanged = await transaction.SingleAsync<string>(sql, values, cancel) is not null;
            if (unchanged)
            {
                await transaction.ExecuteBatchAsync(statements, cancel);
            }

            return unchanged;
        }, cancel);
        return stored ? answer : null;
    }

    private static byte[] Antwort(Vorgangsnummer number, Zugangscode code, DateTimeOffset received, Kontakt kontakt)
    {
        var answer = new JsonObject
        {
            ["vorgangsnummer"] = number.Value,
            ["zugangscode"] = code.Reveal(),
            ["eingegangenAm"] = Amtstag.In(received).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
        };
        if (kontakt.Emails is [var first, ..])
        {
            answer["email"] = first;
        }

        return JsonSerializer.SerializeToUtf8Bytes(answer, Lesbar);
    }

    /// <summary>Documents that stand in visible fields.</summary>
    internal static IEnumerable<Guid> SichtbareUnterlagen(Definition definition, Angaben angaben) =>
        definition.Seiten.SelectMany(seite => seite.Felder)
            .Where(feld => feld.Typ == Feldtyp.Upload)
            .SelectMany(feld => angaben[feld.Id] as JsonArray ?? [])
            .Select(id => Guid.Parse((string)id!));

    private static AntragMeldung AlsAntragMeldung(Meldung meldung) =>
        new(meldung.Seite, meldung.Feld, meldung.Code, meldung.Buchstabe.ToString(), meldung.Textpfad, meldung.Werte);

    // The shared pages ask for these four; who acts for another gets the confirmation too.
    private static Kontakt Kontaktangaben(JsonObject werte) => new(
        [.. new[] { (string?)werte["email"], (string?)werte["vertreterEmail"] }.OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)],
        (string?)werte["telefon"] ?? (string?)werte["vertreterTelefon"]);

    private const string InsertSql = """
        insert into aufenthalt.antrag (tenant_id, environment, id, vorgangsnummer, dienst, sprache, definition_sha256, textstand_sha256,
            schwellen_sha256, zustand, inhalt, schluessel, sitzung_kennung, idempotenz_sha256, antwort, zugangscode_sha256, eingegangen_am, zustand_seit, verbund)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'eingegangen', $10, $11, $12, $13, $14, $15, $16, $16, $17::uuid)
        """;
}
