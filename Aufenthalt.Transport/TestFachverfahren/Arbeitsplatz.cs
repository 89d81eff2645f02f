using System.Globalization;
using System.Net;
using System.Text;
using Aufenthalt.Tenancy.TestFachverfahren;

namespace Aufenthalt.Transport.TestFachverfahren;

/// <summary>A caseworker's page: what has arrived, and a form to answer it. Plain HTML, works without script.</summary>
internal static class Arbeitsplatz
{
    private static readonly (string Typ, string Name)[] Arten =
    [
        ("130102", "Rückfrage"), ("130104", "Statusmeldung"), ("130105", "Termin"), ("130109", "Unzuständigkeit"), ("130110", "Ablehnungsabsicht"),
        ("130107", "Reaktion auf Rücknahme"), ("130402", "Beendigung (§ 81a)"), ("130403", "Vereinbarung (§ 81a)"),
    ];

    public static async Task<IResult> SeiteAsync(string ags, HttpContext http, EmpfangeneNachrichten eingang, CancellationToken abbruch)
    {
        var nachrichten = await eingang.ListAsync(ags, abbruch);
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'sha256-" + Stilsumme + "'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
        return Results.Content(Seite(ags, nachrichten, http.Request.Query["gesendet"], http.Request.Query["fehler"]), "text/html; charset=utf-8");
    }

    public static async Task<IResult> AntworteAsync(string ags, HttpRequest anfrage, Rueckmeldedienst dienst, CancellationToken abbruch)
    {
        var formular = await anfrage.ReadFormAsync(abbruch);
        if (!Guid.TryParse(formular["uuid"], out var uuid))
        {
            return Results.BadRequest();
        }

        var angabe = new Rueckmeldungsangabe
        {
            Typ = formular["typ"].ToString(),
            Text = Leer(formular["text"]),
            Datum = Leer(formular["datum"]),
            Von = Leer(formular["von"]),
            Bis = Leer(formular["bis"]),
            Code = Leer(formular["code"]),
        };
        var ergebnis = await dienst.SendeAsync(ags, uuid, angabe, abbruch);
        var hinweis = ergebnis.Fehler is { } fehler ? $"fehler={Uri.EscapeDataString(fehler)}" : $"gesendet={ergebnis.Uuid}";
        return Results.Redirect($"/test-fachverfahren/{ags}?{hinweis}");
    }

    private const string Stil =
        "body{font:1rem/1.5 system-ui;max-width:60rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}th,td{text-align:start;padding:.4rem;border-bottom:1px solid #767676}label{display:block;margin-top:.8rem}input,select,textarea,button{font:inherit;padding:.4rem}textarea{width:100%}.test{background:#fff3bf;border:2px solid #8a6d00;padding:.6rem}";

    private static readonly string Stilsumme = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(Stil)));

    private static string Seite(string ags, IReadOnlyList<EmpfangeneNachricht> nachrichten, string? gesendet, string? fehler) =>
        $"""
         <!doctype html><html lang="de"><head><meta charset="utf-8"><title>Test-Fachverfahren {ags}</title><style>{Stil}</style></head><body>
         <p class="test"><strong>Test.</strong> Hier liegen nur Nachrichten aus PRE. Sie werden nach sieben Tagen gelöscht.</p>
         <h1>Test-Fachverfahren {ags}</h1>{Meldung(gesendet, fehler)}
         <table><caption>Eingang</caption><thead><tr><th scope="col">Empfangen</th><th scope="col">Vorgangsnummer</th><th scope="col">Nachricht</th><th scope="col">Inhalt</th></tr></thead>
         <tbody>{string.Concat(nachrichten.Select(eintrag => Zeile(ags, eintrag)))}</tbody></table>
         {(nachrichten.Count == 0 ? "<p>Es ist noch nichts eingegangen.</p>" : Formular(ags, nachrichten))}</body></html>
         """;

    private static string Zeile(string ags, EmpfangeneNachricht eintrag) =>
        $"<tr><td>{eintrag.EmpfangenAm.ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture)} UTC</td><td>{Text(eintrag.Vorgangsnummer)}</td><td>{Text(eintrag.Typ)}</td><td><a href=\"/test-fachverfahren/{ags}/nachrichten/{eintrag.Id}\">XML der Nachricht {Text(eintrag.Typ)} zu {Text(eintrag.Vorgangsnummer)}</a></td></tr>";

    private static string Formular(string ags, IReadOnlyList<EmpfangeneNachricht> nachrichten) =>
        $"""
         <h2>Antworten</h2><form method="post" action="/test-fachverfahren/{ags}/antwort">
         <label for="uuid">Nachricht</label><select id="uuid" name="uuid">{string.Concat(nachrichten.Reverse().Select(eintrag => $"<option value=\"{eintrag.Id}\">{Text(eintrag.Vorgangsnummer)} ({Text(eintrag.Typ)})</option>"))}</select>
         <label for="typ">Art der Antwort</label><select id="typ" name="typ">{string.Concat(Arten.Select(art => $"<option value=\"{art.Typ}\">{Text(art.Name)}</option>"))}</select>
         <label for="text">Text</label><textarea id="text" name="text" rows="4"></textarea>
         <label for="datum">Frist oder Tag des Termins</label><input id="datum" name="datum" type="date">
         <label for="von">Termin ab</label><input id="von" name="von" type="time">
         <label for="bis">Termin bis</label><input id="bis" name="bis" type="time">
         <label for="code">Code (Statusmeldung 01 bis 07, Beendigung 01 bis 04)</label><input id="code" name="code" maxlength="2" size="4">
         <p><button type="submit">Antwort senden</button></p></form>
         """;

    private static string Meldung(string? gesendet, string? fehler) =>
        fehler is { Length: > 0 } ? $"<p role=\"alert\">Nicht gesendet: {Text(fehler)}</p>"
        : gesendet is { Length: > 0 } ? $"<p role=\"status\">Gesendet: {Text(gesendet)}</p>"
        : "";

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private static string? Leer(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
