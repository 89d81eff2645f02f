using System.Text.Json;
using Aufenthalt.Tenancy.TestIntermediaer;

namespace Aufenthalt.Transport.TestIntermediaer;

/// <summary>Mailboxes in PostgreSQL; they outlive the process.</summary>
internal sealed class Datenbankpostfach(PostfachStore store) : IPostfachspeicher
{
    public Task GibKennungAusAsync(string messageId, DateTimeOffset jetzt, CancellationToken abbruch) => store.IssueAsync(messageId, jetzt, abbruch);

    public async Task<Ablage> LegeAbAsync(Zustellung zustellung, int? hoechstImPostfach, CancellationToken abbruch)
    {
        var karte = zustellung.Karte;
        if (hoechstImPostfach is { } grenze && await store.UnconfirmedAsync(karte.Postfach, abbruch) >= grenze)
            return Ablage.PostfachVoll;
        var abgelegt = await store.DepositAsync(
            new PostfachKarte(karte.MessageId, karte.Postfach, karte.AbsenderSignatur, karte.AbsenderChiffre, karte.Betreff, karte.Eingang, null, null, karte.Pruefvermerke),
            new PostfachInhalt(zustellung.Koerper, zustellung.Zertifikate, JsonSerializer.SerializeToUtf8Bytes(zustellung.Anlagen)),
            abbruch);
        return abgelegt ? Ablage.Abgelegt : Ablage.KennungUnbekanntOderBenutzt;
    }

    public async Task<Zustellung?> FindeAsync(string messageId, CancellationToken abbruch)
    {
        if (await store.CardAsync(messageId, abbruch) is not { } karte || await store.ContentAsync(messageId, abbruch) is not { } inhalt)
            return null;
        return new Zustellung(Karte(karte), inhalt.Koerper, inhalt.Zertifikate, JsonSerializer.Deserialize<Anlage[]>(inhalt.Anlagen) ?? []);
    }

    public Task<string?> NaechsteUngeleseneAsync(string postfach, CancellationToken abbruch) => store.NextAsync(postfach, abbruch);

    public async Task<IReadOnlyList<Karte>> KartenAsync(Kartenfrage frage, CancellationToken abbruch)
    {
        var karten = await store.CardsAsync(
            new PostfachFrage(frage.Signatur, frage.Chiffre, frage.MessageIds?.ToArray(), frage.GeaendertSeit, frage.EmpfangenSeit, frage.NurOhneEmpfang,
                AlsEmpfaenger: frage.Rolle != "Originator", AlsAbsender: frage.Rolle != "Addressee", frage.Hoechstens),
            abbruch);
        return [.. karten.Select(Karte)];
    }

    public Task VermerkeAbrufAsync(string messageId, DateTimeOffset zeit, CancellationToken abbruch) => store.ForwardedAsync(messageId, zeit, abbruch);

    public Task VermerkeEmpfangAsync(string messageId, DateTimeOffset zeit, CancellationToken abbruch) => store.ReceivedAsync(messageId, zeit, abbruch);

    public Task<int> LoescheVorAsync(DateTimeOffset zeit, CancellationToken abbruch) => store.DeleteBeforeAsync(zeit, abbruch);

    private static Karte Karte(PostfachKarte karte) =>
        new(karte.MessageId, karte.Postfach, karte.AbsenderSignatur, karte.AbsenderChiffre, karte.Betreff, karte.EingangAm)
        {
            Abruf = karte.AbrufAm,
            Empfang = karte.EmpfangAm,
            Pruefvermerke = karte.Pruefvermerke,
        };
}
