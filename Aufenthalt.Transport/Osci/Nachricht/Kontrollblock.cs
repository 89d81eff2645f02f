using System.Globalization;
using System.Security.Cryptography;
using Aufenthalt.Transport.Osci.Xml;

namespace Aufenthalt.Transport.Osci.Nachricht;

/// <summary>The four values of a ControlBlock.</summary>
internal sealed record Kontrollangaben(string? ConversationId, string? SequenceNumber, string? Response, string? Challenge)
{
    public static Kontrollangaben Lies(Umschlag umschlag)
    {
        var block = umschlag.Block("ControlBlock")?.Element
            ?? throw Format.Fehler("9400", "Der Kontrollblock fehlt.", "The control block is missing.", "ControlBlock");
        return new Kontrollangaben(
            block.Attribute("ConversationId")?.Value,
            block.Attribute("SequenceNumber")?.Value,
            block.Element(XmlStueck.Osci + "Response")?.Value,
            block.Element(XmlStueck.Osci + "Challenge")?.Value);
    }
}

internal enum Dialogart
{
    /// <summary>One order, dialog opened and closed with it.</summary>
    Implizit,

    /// <summary>Opened by initDialog, closed by exitDialog.</summary>
    Explizit,
}

/// <summary>
/// The client's side of the dialog rules: what an order's control block says, and which response fits it. Anything else is
/// a replay, a mix-up or an attack and is rejected.
/// </summary>
internal sealed class Dialogzustand(Dialogart art)
{
    private const int ChallengeLaenge = 10;
    private int _naechste;
    private string? _conversationId;
    private string? _letzteChallenge;
    private Kontrollangaben? _offen;

    /// <summary>True if nothing more may be sent in this dialog.</summary>
    public bool Zerrissen { get; private set; }

    public Dialogart Art => art;

    public Kontrollangaben Naechste()
    {
        if (Zerrissen)
            throw new InvalidOperationException("The dialog is broken; nothing more may be sent in it.");
        var challenge = Convert.ToBase64String(RandomNumberGenerator.GetBytes(ChallengeLaenge));
        var eroeffnung = art == Dialogart.Explizit && _conversationId is null;
        _offen = new Kontrollangaben(
            _conversationId,
            eroeffnung ? null : _naechste.ToString(CultureInfo.InvariantCulture),
            _letzteChallenge,
            challenge);
        return _offen;
    }

    /// <exception cref="OsciFormatException">The response belongs to something else.</exception>
    public void Uebernimm(Kontrollangaben antwort, bool schluss)
    {
        var offen = _offen ?? throw new InvalidOperationException("No order is open.");
        if (antwort.Response != offen.Challenge)
            throw Falsch("Response");
        if (string.IsNullOrEmpty(antwort.ConversationId) || (_conversationId is not null && antwort.ConversationId != _conversationId))
            throw Falsch("ConversationId");
        if (antwort.SequenceNumber != offen.SequenceNumber)
            throw Falsch("SequenceNumber");
        if (!schluss && string.IsNullOrEmpty(antwort.Challenge))
            throw Falsch("Challenge");
        _naechste += offen.SequenceNumber is null ? 0 : 1;
        _conversationId = antwort.ConversationId;
        _letzteChallenge = antwort.Challenge;
        _offen = null;
    }

    /// <summary>
    /// A response was lost or unreadable. In an explicit dialog a further order would tell the Intermediär that it arrived.
    /// </summary>
    public void Zerreisse() => Zerrissen = true;

    private static OsciFormatException Falsch(string stelle) => Format.Fehler("9400",
        "Die Antwort gehört nicht zu diesem Auftrag.", "The response does not belong to this order.", stelle);
}
