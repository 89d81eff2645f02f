using System.Globalization;
using Aufenthalt.Transport.XAuslaender.Nachrichten;
using Aufenthalt.Transport.XAuslaender.Zuordnen;

namespace Aufenthalt.Transport.TestFachverfahren;

/// <summary>What a caseworker enters to answer an application. Which fields count depends on <c>Typ</c>.</summary>
internal sealed record Rueckmeldungsangabe
{
    /// <summary>130102, 130104, 130105, 130107, 130109, 130110, 130402 or 130403.</summary>
    public string Typ { get; init; } = "";

    /// <summary>Question, notice or message, by type.</summary>
    public string? Text { get; init; }

    /// <summary>Last day to answer (130102) or day of the appointment (130105), YYYY-MM-DD.</summary>
    public string? Datum { get; init; }

    /// <summary>HH:mm.</summary>
    public string? Von { get; init; }

    /// <summary>HH:mm.</summary>
    public string? Bis { get; init; }

    /// <summary>Code of the status (130104) or of the reason (130402).</summary>
    public string? Code { get; init; }

    public string? ZustaendigeAbh { get; init; }

    /// <summary>Page for booking an appointment.</summary>
    public string? Onlinevergabe { get; init; }

    /// <summary>A PDF in base64; where the standard demands a letter and none is given, a short one is made of the text.</summary>
    public string? Anlage { get; init; }
}

/// <summary>Turns a caseworker's answer into a message.</summary>
internal static class Sachbearbeitung
{
    private static readonly Gebaeude Dienstgebaeude = new() { Strasse = "Teststraße", Hausnummer = "1", Postleitzahl = "33602", Wohnort = "Bielefeld" };

    /// <returns>The message, or what is wrong with the answer.</returns>
    public static (OzgNachricht? Nachricht, string? Fehler) Baue(Rueckmeldungsangabe angabe, OzgNachricht bezug, DateTimeOffset jetzt)
    {
        if (bezug.RueckkanalVorhanden != true)
        {
            return (null, "Der Vorgang hat keinen Rückkanal.");
        }

        if (Fehler(angabe) is { } fehler)
        {
            return (null, fehler);
        }

        var nachricht = Nachricht(angabe, Rueckmeldungsbau.Kopf(bezug.Kopf, angabe.Typ, jetzt));
        return nachricht is null
            ? (null, "Diese Nachricht sendet eine Ausländerbehörde nicht.")
            : (nachricht with { Antragsidentifikation = bezug.Antragsidentifikation, AusloeserUuid = bezug.Kopf.Uuid }, null);
    }

    private static string? Fehler(Rueckmeldungsangabe angabe)
    {
        var text = Freitext.Lang(angabe.Text);
        return angabe.Typ switch
        {
            "130102" when text is null => "Die Frage fehlt.",
            "130104" or "130402" when angabe.Code is null => "Der Code fehlt.",
            "130105" when angabe.Datum is not null && (Tag(angabe.Datum) is null || Uhrzeit(angabe.Von) is null) => "Datum oder Uhrzeit des Termins ist nicht lesbar.",
            "130102" when angabe.Datum is not null && Tag(angabe.Datum) is null => "Das Fristdatum ist nicht lesbar.",
            _ when angabe.Anlage is not null && Anlage(angabe) is null => "Die Anlage ist kein PDF in Base64.",
            _ => null,
        };
    }

    private static OzgNachricht? Nachricht(Rueckmeldungsangabe angabe, Kopf kopf) => angabe.Typ switch
    {
        "130102" => new RueckkanalFrage { Kopf = kopf, Antragsidentifikation = "", Frage = Freitext.Lang(angabe.Text)!, Fristdatum = Tag(angabe.Datum), Anlage = Anlage(angabe) },
        "130104" => new Statusmeldung { Kopf = kopf, Antragsidentifikation = "", Status = angabe.Code!, Anhang = Anlage(angabe) },
        "130105" => new Terminmitteilung
        {
            Kopf = kopf,
            Antragsidentifikation = "",
            Termin = Termin(angabe),
            Schreiben = Anlage(angabe),
            Onlinevergabe = Freitext.Kurz(angabe.Onlinevergabe),
            WeitereHinweise = Freitext.Lang(angabe.Text),
        },
        "130107" => new RuecknahmeReaktion { Kopf = kopf, Antragsidentifikation = "", Rueckmeldung = Freitext.Lang(angabe.Text), Anlage = Anlage(angabe) },
        "130109" => new Unzustaendig { Kopf = kopf, Antragsidentifikation = "", Hinweis = Freitext.Lang(angabe.Text) ?? "Eine andere Ausländerbehörde ist zuständig.", ZustaendigeAbh = Freitext.Lang(angabe.ZustaendigeAbh) },
        "130110" => new BeabsichtigteAblehnung { Kopf = kopf, Antragsidentifikation = "", Mitteilung = Brief(angabe) },
        "130402" => new Beendigung { Kopf = kopf, Antragsidentifikation = "", Anlass = angabe.Code!, Anhaenge = Anlage(angabe) is { } anhang ? [anhang] : [] },
        "130403" => new Vereinbarung { Kopf = kopf, Antragsidentifikation = "", Dokument = Brief(angabe), Mitteilung = Freitext.Lang(angabe.Text) },
        _ => null,
    };

    private static Termin? Termin(Rueckmeldungsangabe angabe) =>
        Tag(angabe.Datum) is { } tag && Uhrzeit(angabe.Von) is { } von ? new Termin(tag, von, Uhrzeit(angabe.Bis), Dienstgebaeude, null) : null;

    private static Dokument Brief(Rueckmeldungsangabe angabe) =>
        Anlage(angabe) ?? new Dokument { Format = Dokument.Pdf, Quelle = Dokumentquelle.Aus(Musterbrief.Pdf(angabe.Text ?? "Schreiben der Behörde (Test)")) };

    private static Dokument? Anlage(Rueckmeldungsangabe angabe)
    {
        var puffer = new byte[angabe.Anlage?.Length ?? 0];
        return angabe.Anlage is not null && Convert.TryFromBase64String(angabe.Anlage, puffer, out var laenge) && puffer.AsSpan(0, laenge).StartsWith("%PDF"u8)
            ? new Dokument { Format = Dokument.Pdf, Quelle = Dokumentquelle.Aus(puffer.AsMemory(0, laenge)) }
            : null;
    }

    private static DateOnly? Tag(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var tag) ? tag : null;

    private static TimeOnly? Uhrzeit(string? text) => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var zeit) ? zeit : null;
}
