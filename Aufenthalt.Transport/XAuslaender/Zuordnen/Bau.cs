using Aufenthalt.Transport.XAuslaender.Nachrichten;
using Aufenthalt.Transport.XAuslaender.Profile;

namespace Aufenthalt.Transport.XAuslaender.Zuordnen;

/// <summary>One message in the making: the input, the version, and the faults met so far.</summary>
internal sealed class Bau
{
    private readonly List<Baufehler> _fehler = [];

    public Bau(NachrichtEingabe eingabe, Profil profil, Zuordnung zuordnung)
    {
        Eingabe = eingabe;
        Profil = profil;
        var felder = zuordnung.Fuer(eingabe.Art.Schluessel);
        Antworten = new Antworten(eingabe.Angaben, felder);
        Anliegen = zuordnung.Anliegen(eingabe.Art.Schluessel, eingabe.Art.Anliegen);
        Dokumente = new Dokumentverteilung(this, felder);
    }

    public NachrichtEingabe Eingabe { get; }

    public Profil Profil { get; }

    public Antworten Antworten { get; }

    public Anliegenzuordnung Anliegen { get; }

    public Dokumentverteilung Dokumente { get; }

    public IReadOnlyList<Baufehler> Fehler => _fehler;

    /// <summary>The day in Germany.</summary>
    public DateOnly Antragsdatum => DeutscheZeit.Tag(Eingabe.EingegangenAm);

    public Kopf Kopf => new()
    {
        Uuid = Eingabe.NachrichtUuid,
        Typ = Eingabe.Art.Typ,
        Erstellt = DeutscheZeit.Millisekunden(Eingabe.ErstelltAm),
        Leser = Eingabe.Beteiligte.Leser,
        Autor = Eingabe.Beteiligte.Autor,
        AnschriftAutor = Eingabe.Beteiligte.AnschriftAutor,
        AnschriftLeser = Eingabe.Beteiligte.AnschriftLeser,
        Produkt = Eingabe.Beteiligte.Produkt,
        Test = Eingabe.Test,
    };

    /// <summary>The code this version has for a value; an unknown one is a fault of our mapping and stops the message.</summary>
    public string? Code(string liste, string? wert, string stelle)
    {
        if (wert is null)
        {
            return null;
        }

        var code = Profil.Liste(liste).Waehle(wert);
        if (code is null)
        {
            Melde("code_unbekannt", $"Die Codeliste {liste} hat keinen passenden Code.", $"The code list {liste} has no matching code.", stelle);
        }

        return code;
    }

    /// <summary>A code the schema demands.</summary>
    public string CodeMuss(string liste, string? wert, string stelle)
    {
        if (wert is null)
        {
            Melde("angabe_fehlt", "Eine Angabe fehlt, die die Nachricht verlangt.", "A value that the message demands is missing.", stelle);
        }

        return Code(liste, wert, stelle) ?? "";
    }

    public T Muss<T>(T? wert, string stelle)
        where T : struct
    {
        if (wert is null)
        {
            Melde("angabe_fehlt", "Eine Angabe fehlt, die die Nachricht verlangt.", "A value that the message demands is missing.", stelle);
        }

        return wert ?? default;
    }

    public void Melde(string code, string deutsch, string english, string stelle) => _fehler.Add(new Baufehler(code, deutsch, english, stelle));

    public static Liste<Kommunikation> Kommunikation(Antworten antworten, string email, string telefon)
    {
        var adressen = antworten.Texte(email).Select(Freitext.Kurz).OfType<string>().Select(adresse => new Kommunikation("01", adresse));
        var nummern = antworten.Texte(telefon).Select(Freitext.Kurz).OfType<string>().Select(nummer => new Kommunikation(IstMobil(nummer) ? "03" : "02", nummer));
        return adressen.Concat(nummern).AlsListe();
    }

    private static bool IstMobil(string nummer)
    {
        var ziffern = new string([.. nummer.Where(char.IsAsciiDigit)]);
        var national = ziffern.StartsWith("0049", StringComparison.Ordinal) ? "0" + ziffern[4..]
            : nummer.TrimStart().StartsWith('+') && ziffern.StartsWith("49", StringComparison.Ordinal) ? "0" + ziffern[2..]
            : ziffern;
        return national.StartsWith("015", StringComparison.Ordinal) || national.StartsWith("016", StringComparison.Ordinal) || national.StartsWith("017", StringComparison.Ordinal);
    }
}

/// <summary>Dates of a message are German ones, whatever zone the machine is in.</summary>
internal static class DeutscheZeit
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    public static DateOnly Tag(DateTimeOffset zeit) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(zeit, Zone).DateTime);

    /// <summary>The standard wants milliseconds; more would not survive a round trip.</summary>
    public static DateTimeOffset Millisekunden(DateTimeOffset zeit)
    {
        var hier = TimeZoneInfo.ConvertTime(zeit, Zone);
        return hier.AddTicks(-(hier.Ticks % TimeSpan.TicksPerMillisecond));
    }
}
