namespace Aufenthalt.Tenancy;

/// <summary>An error as a value: something a person can mend.</summary>
/// <param name="Code">Stable, for programs: <c>variable_unbekannt</c>.</param>
/// <param name="Deutsch">What is wrong and what to do, in German.</param>
/// <param name="Englisch">The same in English.</param>
/// <param name="Ort">Where: path of a text, name of a field, line of a file.</param>
public sealed record Fehler(string Code, string Deutsch, string Englisch, string Ort)
{
    /// <summary>The text in a language; anything but German gives English.</summary>
    public string In(string sprache) => sprache == "de" ? Deutsch : Englisch;
}
