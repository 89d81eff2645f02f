namespace Aufenthalt.Transport.XAuslaender.Nachrichten;

/// <summary>Person whose matter the message is about (OZG.Person).</summary>
internal sealed record Person
{
    /// <summary>Null: the person rightly has no given name.</summary>
    public string? Vorname { get; init; }

    /// <summary>Null: the person rightly has no family name.</summary>
    public string? Familienname { get; init; }

    public Liste<string> WeitereNamen { get; init; } = [];

    /// <summary>m, w, d or x.</summary>
    public string? Geschlecht { get; init; }

    public required Geburt Geburt { get; init; }

    public string? Koerpergroesse { get; init; }

    public string? Augenfarbe { get; init; }

    public required string Familienstand { get; init; }

    public bool GetrenntLebend { get; init; }

    public Teildatum? FamilienstandSeit { get; init; }

    /// <summary>One to four Destatis keys.</summary>
    public required Liste<string> Staatsangehoerigkeiten { get; init; }

    public Gebaeude? Anschrift { get; init; }

    public Liste<Kommunikation> Kommunikation { get; init; } = [];

    public Aufenthaltsdokument? Aufenthaltsdokument { get; init; }

    public Ausweisdokument? Ausweisdokument { get; init; }

    /// <summary>Address abroad; only in 130401.</summary>
    public Auslandsanschrift? Auslandsanschrift { get; init; }
}

/// <param name="Ort">Null: unknown.</param>
/// <param name="Staat">Destatis key.</param>
/// <param name="Tag">Null: wholly unknown.</param>
internal sealed record Geburt(string? Ort, string? Staat, Teildatum? Tag);

/// <summary>Exactly one: pictures of a foreign document, the reason why none was needed, or the flag that a German one exists.</summary>
internal sealed record Aufenthaltsdokument(Liste<Dokument> Seiten, string? VisumsfreieEinreise, bool DeutschesVorhanden);

/// <summary>Travels only when pages, validity and number are all there.</summary>
internal sealed record Ausweisdokument(Liste<Dokument> Seiten, DateOnly Von, DateOnly Bis, string Seriennummer);

/// <summary>Who acts for the person (OZG.AntragstellerVertreter).</summary>
internal sealed record Vertreter
{
    public required string Art { get; init; }

    public string? Vorname { get; init; }

    public string? Familienname { get; init; }

    public Gebaeude? Anschrift { get; init; }

    public Postfach? Postfach { get; init; }

    public Liste<Kommunikation> Kommunikation { get; init; } = [];

    public Liste<Dokument> Anlagen { get; init; } = [];

    public string? Geschlecht { get; init; }

    public DateOnly? TagDerGeburt { get; init; }

    public string? Firma { get; init; }
}

/// <summary>Person the right of residence derives from. <c>Beziehung</c> says what that person is to the applicant.</summary>
internal sealed record Referenzperson
{
    public string? Vorname { get; init; }

    public string? Familienname { get; init; }

    public required Geburt Geburt { get; init; }

    public required Liste<string> Staatsangehoerigkeiten { get; init; }

    public required string Beziehung { get; init; }

    public Gebaeude? Anschrift { get; init; }
}
