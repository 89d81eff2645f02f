using System.Globalization;

namespace Aufenthalt.Transport.XAuslaender.Nachrichten;

/// <summary>A date of which month or day may be unknown, written as in the answers: "1998", "1998-05", "1998-05-17".</summary>
internal readonly record struct Teildatum(string Text)
{
    public const string Unbekannt = "unbekannt";

    private static readonly string[] Formen = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];

    /// <summary>Null for "unbekannt", which only a birth date may be, and for what is no date.</summary>
    public static Teildatum? Aus(string? text) =>
        DateOnly.TryParseExact(text, Formen, CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? new Teildatum(text!) : null;

    /// <summary>Name of the element that carries this precision.</summary>
    public string Element => Text.Length switch { 4 => "jahr", 7 => "jahrMonat", _ => "jahrMonatTag" };

    public override string ToString() => Text;
}
