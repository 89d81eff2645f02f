namespace Aufenthalt.Transport.XAuslaender.Nachrichten;

/// <summary>A message of XAusländer or of XInneres' rejection module. Each kind is a record of its own below.</summary>
internal abstract record Nachricht
{
    public required Kopf Kopf { get; init; }
}

/// <summary>A message of chapter OZG: carries the stable id of the application, which is our Vorgangsnummer.</summary>
internal abstract record OzgNachricht : Nachricht
{
    public required string Antragsidentifikation { get; init; }

    /// <summary>Only in messages to the authority: false forbids it to answer electronically.</summary>
    public bool? RueckkanalVorhanden { get; init; }

    /// <summary>UUID of the message this one answers.</summary>
    public Guid? AusloeserUuid { get; init; }
}

/// <param name="AnzahlPakete">Number of 000040 messages that follow.</param>
/// <param name="Archivgroesse">Bytes of the zip archive before base64.</param>
internal sealed record Dokumentenlieferung(int AnzahlPakete, long Archivgroesse);

/// <summary>What applications of all kinds share.</summary>
internal abstract record Antragsnachricht : OzgNachricht
{
    public required DateOnly Antragsdatum { get; init; }

    public Dokument? Zusammenfassung { get; init; }

    public Liste<Dokument> Nachweise { get; init; } = [];

    public string? SonstigeAnmerkung { get; init; }

    public Dokumentenlieferung? Lieferung { get; init; }
}

/// <summary>130101: residence title, permission to work, Duldung of the two special kinds.</summary>
internal sealed record Antrag : Antragsnachricht
{
    public required string GrundDesAntrags { get; init; }

    public DateOnly? Ersteinreisedatum { get; init; }

    public string? GrundAenderungNebenbestimmung { get; init; }

    public required string GrundDesAufenthalts { get; init; }

    public required Person Person { get; init; }

    public Vertreter? Vertreter { get; init; }

    public Liste<Referenzperson> Referenzpersonen { get; init; } = [];

    public Liste<string> VerbundeneAntraege { get; init; } = [];
}

/// <summary>130301: report or application under the EU free movement law.</summary>
internal sealed record Freizuegigkeit : Antragsnachricht
{
    public required string GrundDesAntrags { get; init; }

    public required string GrundDerMeldung { get; init; }

    public required Person Person { get; init; }

    public Vertreter? Vertreter { get; init; }

    public Liste<Referenzperson> Referenzpersonen { get; init; } = [];

    public Liste<Auslandsaufenthalt> Auslandsaufenthalte { get; init; } = [];

    public required DateOnly Einreisedatum { get; init; }

    /// <summary>True only for imprisonment without probation.</summary>
    public bool Verurteilung { get; init; }

    public Liste<string> VerbundeneAntraege { get; init; } = [];
}

internal sealed record Auslandsaufenthalt(Teildatum Von, Teildatum Bis, string Grund);

/// <summary>130401: fast-track procedure for skilled workers (§ 81a AufenthG).</summary>
internal sealed record Fachkraefte : Antragsnachricht
{
    public required string GrundDesAufenthalts81a { get; init; }

    public required Arbeitgeber Arbeitgeber { get; init; }

    public required Person Fachkraft { get; init; }

    public Liste<Familienangehoeriger> Familie { get; init; } = [];
}

internal sealed record Familienangehoeriger(Person Person, string Beziehung);

internal sealed record Arbeitgeber
{
    public required string Firma { get; init; }

    public required Postanschrift Betriebsstaette { get; init; }

    public string? VertreterVorname { get; init; }

    public string? VertreterFamilienname { get; init; }

    public string? VertreterGeschlecht { get; init; }

    public Liste<Kommunikation> VertreterKommunikation { get; init; } = [];

    public Postanschrift? AbweichendeAnschrift { get; init; }

    public string? VertreterFirma { get; init; }

    /// <summary>At least one (schema).</summary>
    public required Liste<Dokument> Anlagen { get; init; }
}

/// <summary>130103: the applicant's answer to a question.</summary>
internal sealed record RueckkanalAntwort : OzgNachricht
{
    public Liste<Dokument> Unterlagen { get; init; } = [];

    public string? Antworttext { get; init; }

    public Dokumentenlieferung? Lieferung { get; init; }
}

/// <summary>130111: withdrawal.</summary>
internal sealed record Ruecknahme : OzgNachricht;

/// <summary>130404: the signed agreement.</summary>
internal sealed record RueckmeldungVereinbarung : OzgNachricht
{
    public required Dokument Vereinbarung { get; init; }
}

/// <summary>130406: the signed receipt for the recognition decision.</summary>
internal sealed record Empfangsbestaetigung : OzgNachricht
{
    public required Dokument Bestaetigung { get; init; }
}

/// <summary>000040: one part of a zip archive with the documents of another message.</summary>
internal sealed record Dokumentpaket : Nachricht
{
    public Guid? AusloeserUuid { get; init; }

    /// <summary>Bytes of this part; the archive is cut, not each document.</summary>
    public Dokumentquelle? Teil { get; init; }

    /// <summary>Number of the attachment when read.</summary>
    public int? Anlage { get; init; }

    public required Nachrichtenverweis Fachnachricht { get; init; }

    /// <summary>Counted from 1.</summary>
    public required int Paketnummer { get; init; }

    public bool Equals(Dokumentpaket? other) =>
        other is not null && (Kopf, AusloeserUuid, Fachnachricht, Paketnummer) == (other.Kopf, other.AusloeserUuid, other.Fachnachricht, other.Paketnummer);

    public override int GetHashCode() => HashCode.Combine(Kopf, AusloeserUuid, Fachnachricht, Paketnummer);
}

internal sealed record Nachrichtenverweis(Guid Uuid, string Typ, DateTimeOffset Erstellt);
