using System.Text.Json.Nodes;
using Aufenthalt.Tests.Fixtures;

namespace Aufenthalt.Tests.EndToEnd.Oberflaeche;

/// <summary>One service with an invented person and what that person answers: data, no code per service.</summary>
/// <param name="Dienst">Key of the Antragsstrecke.</param>
/// <param name="Anliegen">Id of the matter.</param>
/// <param name="Ags">The authority.</param>
/// <param name="Plz">What the start page is told.</param>
/// <param name="Angaben">Answers by field; fields that the page does not show are passed over.</param>
internal sealed record Fall(string Dienst, string Anliegen, string Ags, string Plz, JsonObject Angaben)
{
    private const string Personas = "Aufenthalt.Tests/Tenancy/Inhalte/Personas";

    public override string ToString() => Dienst;

    /// <summary>Person <paramref name="person"/> of the invented people, on top of what is common to all of them.</summary>
    /// <param name="person">File name without ending.</param>
    /// <param name="statt">Answers that replace those of the file, for instance a name in letters that the form accepts.</param>
    public static Fall Von(string person, JsonObject? statt = null, string ags = "05711000", string plz = "33602")
    {
        var datei = Lies(person);
        var angaben = Lies("basis");
        foreach (var (feld, wert) in datei["angaben"]!.AsObject().Concat(statt ?? []))
        {
            angaben[feld] = wert?.DeepClone();
        }

        return new Fall((string)datei["dienst"]!, (string)datei["anliegen"]!, ags, plz, angaben);
    }

    private static JsonObject Lies(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(Pfade.Im(Personas), name + ".json")))!.AsObject();
}
