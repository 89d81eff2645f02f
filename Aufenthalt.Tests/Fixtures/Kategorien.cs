namespace Aufenthalt.Tests.Fixtures;

/// <summary>The categories that <c>--filter Category=…</c> knows.</summary>
internal static class Kategorien
{
    public const string Isolation = nameof(Isolation);
    public const string Faults = nameof(Faults);
    public const string Fuzz = nameof(Fuzz);
    public const string Accessibility = nameof(Accessibility);
    public const string Languages = nameof(Languages);
    public const string Antragsstrecken = nameof(Antragsstrecken);
    public const string Interop = nameof(Interop);
}
