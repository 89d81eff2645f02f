namespace Aufenthalt.Transport.TestIntermediaer;

/// <summary>What the Intermediär knows about a delivery; the certificates are named by SHA-256.</summary>
internal sealed record Karte(
    string MessageId, string Postfach, string AbsenderSignatur, string? AbsenderChiffre, string? Betreff, DateTimeOffset Eingang)
{
    public DateTimeOffset? Abruf { get; init; }

    public DateTimeOffset? Empfang { get; init; }

    /// <summary>Inspections of certificates, as XML of the response.</summary>
    public string Pruefvermerke { get; init; } = string.Empty;

    public DateTimeOffset LetzteAenderung => Empfang ?? Abruf ?? Eingang;
}

/// <summary>A stored attachment: its MIME part as it came.</summary>
internal sealed record Anlage(string Kennung, string Kodierung, byte[] Inhalt);

/// <summary>A delivery: body in canonical form, certificate block as XML, attachments.</summary>
internal sealed record Zustellung(Karte Karte, byte[] Koerper, string Zertifikate, IReadOnlyList<Anlage> Anlagen);

/// <summary>Which cards are wanted. Exactly one of <see cref="MessageIds"/> and <see cref="GeaendertSeit"/> or <see cref="EmpfangenSeit"/>, or none.</summary>
internal sealed record Kartenfrage(string Signatur, string Chiffre)
{
    public IReadOnlyList<string>? MessageIds { get; init; }

    public DateTimeOffset? GeaendertSeit { get; init; }

    public DateTimeOffset? EmpfangenSeit { get; init; }

    public bool NurOhneEmpfang { get; init; }

    /// <summary>Addressee, Originator or null for both.</summary>
    public string? Rolle { get; init; }

    public int Hoechstens { get; init; } = 1000;
}

internal enum Ablage
{
    Abgelegt,
    KennungUnbekanntOderBenutzt,
    PostfachVoll,
}
