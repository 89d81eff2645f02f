namespace Aufenthalt.Transport.XAuslaender.Nachrichten;

/// <summary>130102: a question to the applicant.</summary>
internal sealed record RueckkanalFrage : OzgNachricht
{
    public required string Frage { get; init; }

    public DateOnly? Fristdatum { get; init; }

    public Dokument? Anlage { get; init; }
}

/// <summary>130104: where the matter stands.</summary>
internal sealed record Statusmeldung : OzgNachricht
{
    public required string Status { get; init; }

    public Dokument? Anhang { get; init; }
}

/// <summary>130105: an appointment.</summary>
internal sealed record Terminmitteilung : OzgNachricht
{
    public Termin? Termin { get; init; }

    public Dokument? Schreiben { get; init; }

    /// <summary>Address of a booking page; untrusted until shown as such.</summary>
    public string? Onlinevergabe { get; init; }

    public Dokument? Gebuehrenmitteilung { get; init; }

    public string? WeitereHinweise { get; init; }
}

internal sealed record Termin(DateOnly Datum, TimeOnly Ab, TimeOnly? Bis, Gebaeude Ort, string? WeitereAngabenZumOrt);

/// <summary>130107: answer to a withdrawal.</summary>
internal sealed record RuecknahmeReaktion : OzgNachricht
{
    public string? Rueckmeldung { get; init; }

    public Dokument? Anlage { get; init; }
}

/// <summary>130109: another authority is responsible.</summary>
internal sealed record Unzustaendig : OzgNachricht
{
    public required string Hinweis { get; init; }

    public string? ZustaendigeAbh { get; init; }
}

/// <summary>130110: the authority means to refuse.</summary>
internal sealed record BeabsichtigteAblehnung : OzgNachricht
{
    public required Dokument Mitteilung { get; init; }

    public Dokument? Gebuehrenmitteilung { get; init; }
}

/// <summary>130402: a fast-track case ends.</summary>
internal sealed record Beendigung : OzgNachricht
{
    public required string Anlass { get; init; }

    public Liste<Dokument> Anhaenge { get; init; } = [];
}

/// <summary>130403: the agreement to be signed.</summary>
internal sealed record Vereinbarung : OzgNachricht
{
    public required Dokument Dokument { get; init; }

    public string? Mitteilung { get; init; }
}

/// <summary>130405: decision of the recognition body, with a receipt to be signed.</summary>
internal sealed record BescheidAnerkennungsstelle : OzgNachricht
{
    public required Dokument Bescheid { get; init; }

    public required Dokument Empfangsbestaetigung { get; init; }
}

/// <summary>130407: advance consent for the visa.</summary>
internal sealed record Vorabzustimmung : OzgNachricht
{
    public required Dokument Zustimmung { get; init; }

    public Liste<Dokument> Anlagen { get; init; } = [];
}

/// <summary>Rejection of one of our messages (XInneres 0010, or 000002 in answer to a synchronous one).</summary>
internal sealed record Rueckweisung : Nachricht
{
    public required Liste<Rueckweisungsgrund> Gruende { get; init; }

    /// <summary>The rejected message; may be missing when it could not be read.</summary>
    public Nachrichtenverweis? Abgewiesen { get; init; }

    /// <summary>Who rejected it, when that was not the addressee.</summary>
    public string? Pruefinstanz { get; init; }
}

/// <param name="Code">Code of the list fehlercodes: T…, X…, V…, S….</param>
internal sealed record Rueckweisungsgrund(string Code, Liste<string> Hinweise);
