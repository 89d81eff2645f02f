using System.Security.Cryptography.X509Certificates;

namespace Aufenthalt.Transport.Dvdv;

/// <summary>Where an authority takes a service's messages: its Intermediär and the certificate to encrypt for.</summary>
internal sealed record DvdvDienst(Uri Intermediaer, X509Certificate2 IntermediaerChiffre, X509Certificate2 EmpfaengerChiffre)
{
    /// <summary>Certificate that the authority signs its answers with, where the entry names one.</summary>
    public X509Certificate2? EmpfaengerSignatur { get; init; }

    /// <summary>Set when the directory says that a certificate was revoked.</summary>
    public Dvdvfehler? Widerruf { get; init; }
}

/// <summary>Outcome of a look-up: the service, or why there is none.</summary>
internal sealed record DvdvErgebnis(DvdvDienst? Dienst, Dvdvfehler? Fehler)
{
    /// <summary>Code of the reason, null when the service was found.</summary>
    public string? Grund => Fehler?.Code;

    public static DvdvErgebnis Gefunden(DvdvDienst dienst) => new(dienst, null);

    public static DvdvErgebnis Von(Dvdvfehler fehler) => new(null, fehler);
}

/// <summary>Why an authority cannot be reached, in words for console and log.</summary>
/// <param name="Voruebergehend">Worth trying again without anybody's doing.</param>
internal sealed record Dvdvfehler(string Code, string Deutsch, string English, bool Voruebergehend)
{
    public static Dvdvfehler NichtEingerichtet { get; } = new(
        "dvdv_nicht_eingerichtet", "Weder Adresse noch Datei des DVDV ist eingerichtet.", "Neither address nor file of the DVDV is configured.", false);

    public static Dvdvfehler KeinEintrag(string organisation, string dienst, string? warnung = null) => new(
        "dvdv_kein_eintrag",
        $"Im DVDV gibt es für {organisation} keinen gültigen Dienst {Kurz(dienst)}.{Anhang(warnung)}",
        $"The DVDV has no valid service {Kurz(dienst)} for {organisation}.{Anhang(warnung)}",
        false);

    public static Dvdvfehler Unvollstaendig(string organisation, string was) => new(
        "dvdv_eintrag_unvollstaendig", $"Im DVDV-Eintrag von {organisation} fehlt: {was}.", $"The DVDV entry of {organisation} lacks: {was}.", false);

    public static Dvdvfehler Abgelaufen(string organisation, string was, DateTimeOffset seit) => new(
        "dvdv_zertifikat_abgelaufen", $"{was} von {organisation} ist seit {seit:dd.MM.yyyy} abgelaufen.", $"The certificate ({was}) of {organisation} expired on {seit:yyyy-MM-dd}.", false);

    public static Dvdvfehler NochNichtGueltig(string organisation, string was, DateTimeOffset ab) => new(
        "dvdv_zertifikat_noch_nicht_gueltig", $"{was} von {organisation} gilt erst ab {ab:dd.MM.yyyy}.", $"The certificate ({was}) of {organisation} is valid from {ab:yyyy-MM-dd} only.", false);

    public static Dvdvfehler Widerrufen(string organisation, string was, DateTimeOffset am, string? grund) => new(
        "dvdv_zertifikat_widerrufen",
        $"{was} von {organisation} wurde am {am:dd.MM.yyyy} widerrufen{(grund is null ? "" : $" ({grund})")}.",
        $"The certificate ({was}) of {organisation} was revoked on {am:yyyy-MM-dd}{(grund is null ? "" : $" ({grund})")}.",
        false);

    public static Dvdvfehler NichtErreichbar(string grund) => new(
        "dvdv_nicht_erreicht", $"Das DVDV ist nicht erreichbar: {grund}", $"The DVDV cannot be reached: {grund}", true);

    public static Dvdvfehler NichtAngemeldet(string grund) => new(
        "dvdv_anmeldung_abgelehnt", $"Das DVDV hat die Anmeldung abgelehnt: {grund}", $"The DVDV refused the sign-in: {grund}", false);

    public static Dvdvfehler Abgelehnt(string grund) => new(
        "dvdv_anfrage_abgelehnt", $"Das DVDV hat die Anfrage abgelehnt: {grund}", $"The DVDV refused the request: {grund}", false);

    public static Dvdvfehler Unverstaendlich(string grund) => new(
        "dvdv_antwort_unverstaendlich", $"Die Antwort des DVDV ist nicht lesbar: {grund}", $"The answer of the DVDV cannot be read: {grund}", true);

    private static string Kurz(string dienst) => dienst[(dienst.LastIndexOf('/') + 1)..];

    private static string Anhang(string? warnung) => warnung is null ? "" : $" {warnung}";
}
