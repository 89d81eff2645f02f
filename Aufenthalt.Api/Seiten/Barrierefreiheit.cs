namespace Aufenthalt.Api.Seiten;

/// <summary>
/// The Erklärung zur Barrierefreiheit of the online service (§ 12b BGG and the corresponding law of the Länder). What it says about the
/// authority comes from the tenant's texts; the part about the service itself is ours.
/// </summary>
internal static class Barrierefreiheit
{
    private static readonly string[] Absaetze = ["geltung", "stand", "grundlage", "rueckmeldung", "schlichtung"];

    public static string Html(Mandantenseite seite) => $"""
        <article class="text"><h1>{seite.Text("ui.barrierefreiheit_titel")}</h1>
        {string.Concat(Absaetze.Select(absatz => $"<h2>{seite.Text($"ui.barrierefreiheit_{absatz}")}</h2><p>{seite.Text($"ui.barrierefreiheit_{absatz}_text")}</p>\n"))}</article>
        """;
}
