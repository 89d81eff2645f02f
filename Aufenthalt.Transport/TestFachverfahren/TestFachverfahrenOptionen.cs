namespace Aufenthalt.Transport.TestFachverfahren;

/// <summary>Section <c>TestFachverfahren</c> of the configuration.</summary>
internal sealed record TestFachverfahrenOptionen
{
    /// <summary>Off unless said otherwise; it shows decrypted messages.</summary>
    public bool An { get; init; }

    /// <summary>Folder of the hand-over to an electronic file; without it nothing is written.</summary>
    public string? Aktenordner { get; init; }
}
