using Aufenthalt.Tenancy;
using Aufenthalt.Tenancy.Languages;
using Aufenthalt.Tenancy.Texts;

namespace Aufenthalt.Admin.Texte;

/// <summary>One language of the text in the editor.</summary>
internal sealed class Textzeile(Sprache sprache, string? standard)
{
    public Sprache Sprache { get; } = sprache;

    /// <summary>The shipped text; <c>null</c> where there is none.</summary>
    public string? Standard { get; } = standard;

    /// <summary>The tenant's own value as it was loaded.</summary>
    public MandantText? Eigener { get; set; }

    /// <summary>What stands in the field.</summary>
    public string Wert { get; set; } = "";

    public Fehler? Fehler { get; set; }

    /// <summary>What somebody else saved meanwhile; the editor chooses.</summary>
    public MandantText? Fremder { get; set; }

    /// <summary>The text that showed when it was loaded.</summary>
    public string Anfang => Eigener?.Wert ?? Standard ?? "";

    public bool Geaendert => Wert != Anfang;

    public int Hoehe => Math.Clamp(1 + (Wert.Length / 90) + Wert.Count(sign => sign == '\n'), 2, 12);
}
