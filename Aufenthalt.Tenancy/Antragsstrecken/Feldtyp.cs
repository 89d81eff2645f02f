namespace Aufenthalt.Tenancy.Antragsstrecken;

/// <summary>The types of fields; in JSON the same word in lower case. Values: <c>docs/antragsstrecken-format.md</c>, "Fields".</summary>
public enum Feldtyp
{
    /// <summary>Free text.</summary>
    Text,

    /// <summary>A person's name in Latin letters (DIN 91379, datatype A).</summary>
    Name,

    /// <summary>A decimal as string.</summary>
    Zahl,

    /// <summary>Money as string with two decimals.</summary>
    Betrag,

    /// <summary>A day, "YYYY-MM-DD".</summary>
    Datum,

    /// <summary>A date of which day, month or all may be unknown.</summary>
    Teildatum,

    /// <summary>Yes or no.</summary>
    Janein,

    /// <summary>A sentence that must be confirmed.</summary>
    Bestaetigung,

    /// <summary>One of several options.</summary>
    Auswahl,

    /// <summary>Any number of options.</summary>
    Mehrfach,

    /// <summary>A state by its Destatis key.</summary>
    Staat,

    /// <summary>A nationality by its Destatis key.</summary>
    Staatsangehoerigkeit,

    /// <summary>An address as object.</summary>
    Anschrift,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A telephone number.</summary>
    Telefon,

    /// <summary>The number of another application, "XXXX-XXXX-XXXX".</summary>
    Vorgangsnummer,

    /// <summary>A repeatable group: an array of objects.</summary>
    Gruppe,

    /// <summary>A fixed sub-form: an object.</summary>
    Block,

    /// <summary>Uploaded documents: an array of ids.</summary>
    Upload,

    /// <summary>A notice without value.</summary>
    Hinweis,

    /// <summary>A computed value, never sent by the browser.</summary>
    Berechnet,
}

/// <summary>Which address a field of type <see cref="Feldtyp.Anschrift"/> asks for.</summary>
public enum Anschriftart
{
    /// <summary>Street address in Germany.</summary>
    Inland,

    /// <summary>Street address or PO box in Germany.</summary>
    InlandOderPostfach,

    /// <summary>Free lines and state.</summary>
    Ausland,

    /// <summary>Postcode and place only.</summary>
    Ort,
}

/// <summary>What a rule's message means for going on.</summary>
public enum Schwere
{
    /// <summary>F, error: blocks.</summary>
    Fehler,

    /// <summary>W, warning: shown, listed in the summary.</summary>
    Warnung,

    /// <summary>H, hint.</summary>
    Hinweis,
}
