using System.Collections.Concurrent;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Aufenthalt.Transport.XAuslaender.Lesen;
using Aufenthalt.Transport.XAuslaender.Profile;

namespace Aufenthalt.Transport.XAuslaender.Pruefung;

/// <summary>
/// Validates the frame of a message. Official schemas are used when an operator has put them into a folder (one folder per version);
/// otherwise our own schemas of our own messages, which prove nothing about the standard.
/// </summary>
internal sealed class Schemapruefung(string? amtlicherOrdner = null)
{
    private static readonly string[] AmtlicheEinstiege =
        ["xauslaender-nachrichten-ozg.xsd", "xauslaender-nachrichten-administration.xsd", "xinneres-rueckweisung.xsd"];

    private readonly ConcurrentDictionary<string, Lazy<Schemasatz>> _saetze = new(StringComparer.Ordinal);

    /// <summary>Every breach, in the order of the document; empty when valid.</summary>
    public IReadOnlyList<Lesefehler> Pruefe(XDocument dokument, Profil profil)
    {
        var verstoesse = new List<Lesefehler>();
        var satz = Satz(profil);
        if (!satz.Schemas.GlobalElements.Contains(Name(dokument.Root!)))
        {
            return [new Lesefehler("X001", "Das Schema kennt diese Nachricht nicht.", "The schema does not know this message.", dokument.Root!.Name.LocalName)];
        }

        dokument.Validate(satz.Schemas, (ort, verstoss) =>
        {
            if (verstoss.Severity == XmlSeverityType.Error)
            {
                verstoesse.Add(new Lesefehler("X001", "Die Nachricht ist nicht gültig gegen das Schema.", "The message is not valid against the schema.", Pfad(ort)));
            }
        });
        return verstoesse;
    }

    /// <summary>One line for start-up and console: which schemas a version is checked with.</summary>
    public string Beschreibung(Profil profil) => Satz(profil).Beschreibung;

    public bool Amtlich(Profil profil) => Satz(profil).Amtlich;

    private Schemasatz Satz(Profil profil) =>
        _saetze.GetOrAdd(profil.Version, _ => new Lazy<Schemasatz>(() => Lade(profil))).Value;

    private Schemasatz Lade(Profil profil)
    {
        var ordner = amtlicherOrdner is null ? null : Path.Combine(amtlicherOrdner, profil.Version);
        if (ordner is null || !Directory.Exists(ordner))
        {
            return Eigene(profil, "");
        }

        var katalog = new Schemakatalog(ordner);
        try
        {
            var dateien = AmtlicheEinstiege.Select(katalog.Datei).OfType<string>().ToList();
            return dateien.Count == 0
                ? Eigene(profil, $" In {ordner} liegt keines der amtlichen Schemas.")
                : new Schemasatz(Uebersetze(dateien, katalog), true, $"XAusländer {profil.Version}: amtliche Schemas aus {ordner}.");
        }
        catch (Exception ausnahme) when (ausnahme is XmlException or XmlSchemaException or IOException)
        {
            return Eigene(profil, $" Die amtlichen Schemas in {ordner} sind unvollständig: {ausnahme.Message}");
        }
    }

    private static Schemasatz Eigene(Profil profil, string grund)
    {
        var ordner = Path.Combine(profil.Ordner, "eigenes-schema");
        var dateien = Directory.EnumerateFiles(ordner, "einstieg-*.xsd").Order(StringComparer.Ordinal);
        return new Schemasatz(
            Uebersetze(dateien, new Schemakatalog(ordner)), false, $"XAusländer {profil.Version}: eigene Schemas, nicht die amtlichen.{grund}");
    }

    private static XmlSchemaSet Uebersetze(IEnumerable<string> dateien, XmlResolver katalog)
    {
        var schemas = new XmlSchemaSet { XmlResolver = katalog };
        foreach (var datei in dateien)
        {
            using var xml = XmlReader.Create(datei, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = katalog });
            schemas.Add(null, xml);
        }

        schemas.Compile();
        return schemas;
    }

    private static XmlQualifiedName Name(XElement wurzel) => new(wurzel.Name.LocalName, wurzel.Name.NamespaceName);

    private static string Pfad(object? ort) => ort switch
    {
        XElement element => string.Join('/', element.AncestorsAndSelf().Reverse().Select(vorfahr => vorfahr.Name.LocalName)),
        XAttribute attribut => $"{Pfad(attribut.Parent)}/@{attribut.Name.LocalName}",
        _ => "",
    };

    private sealed record Schemasatz(XmlSchemaSet Schemas, bool Amtlich, string Beschreibung);
}
