using System.Text.Json.Nodes;
using Kompilieren = Aufenthalt.Tenancy.Antragsstrecken.Kompilieren;

namespace Aufenthalt.Tests.Tenancy.Inhalte;

/// <summary>Which text keys a service needs, which it may have, by the rules of the format document.</summary>
internal sealed class Textbedarf
{
    private static readonly string[] DesDienstes = ["service.card", "service.title", "service.heading", "service.subtitle", "service.teaser", "html.start_hinweis"];

    /// <summary>Codes that no rule names: those of the engine, of the browser and of the check of the place.</summary>
    public static readonly string[] Eingebaut = [.. Kompilieren.Eingebaut.Textschluessel, "email_ungleich"];

    public Textbedarf(Strecke strecke)
    {
        Noetig.UnionWith(DesDienstes);
        Noetig.UnionWith(strecke.Seiten.Select(seite => $"seite.{seite}.titel"));
        Noetig.UnionWith(strecke.Regeln.Select(regel => "meldung." + regel.Regel["code"]!.GetValue<string>()));
        Moeglich.UnionWith(strecke.Seiten.Select(seite => $"seite.{seite}.einleitung"));
        Moeglich.UnionWith(strecke.Gruppen.Select(gruppe => $"gruppe.{gruppe.Seite}.{gruppe.Gruppe}.titel"));
        foreach (var anliegen in strecke.Definition["anliegen"]!.AsArray().Select(eintrag => eintrag!["id"]!.GetValue<string>()))
        {
            Noetig.Add($"anliegen.{anliegen}.label");
            Moeglich.Add($"anliegen.{anliegen}.hilfe");
        }

        foreach (var (pfad, feld) in strecke.Felder)
        {
            NimmFeld("feld." + pfad, feld);
        }
    }

    public HashSet<string> Noetig { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Moeglich { get; } = new(StringComparer.Ordinal);

    private void NimmFeld(string pfad, JsonNode feld)
    {
        var typ = feld["typ"]!.GetValue<string>();
        var unsichtbar = feld["sichtbar"]?.GetValue<bool>() == false;
        (typ == "hinweis" || unsichtbar ? Moeglich : Noetig).Add(pfad + ".label");
        Moeglich.Add(pfad + ".hilfe");
        if (typ == "hinweis")
        {
            Noetig.Add(pfad + ".text");
        }

        if (typ == "gruppe")
        {
            Noetig.UnionWith([pfad + ".eintrag", pfad + ".hinzufuegen"]);
        }

        if (feld["vertretung"]?.GetValue<bool>() == true)
        {
            Noetig.Add(pfad + ".label.vertretung");
            Moeglich.Add(pfad + ".hilfe.vertretung");
        }

        if (typ is "auswahl" or "mehrfach")
        {
            NimmOptionen(feld["liste"] is { } liste ? $"liste.{liste.GetValue<string>()}" : pfad + ".option", feld);
        }
    }

    private void NimmOptionen(string pfad, JsonNode feld)
    {
        foreach (var option in VerweisTests.Optionen(feld))
        {
            Noetig.Add($"{pfad}.{option}");
            Moeglich.Add($"{pfad}.{option}.hilfe");
        }
    }
}
