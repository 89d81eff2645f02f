using Aufenthalt.Transport.XAuslaender.Nachrichten;

namespace Aufenthalt.Transport.XAuslaender.Zuordnen;

/// <summary>Persons from answers.</summary>
internal static class Personenbau
{
    // Keys of Destatis: without a statement; the schema demands at least one nationality.
    private const string OhneAngabe = "999";
    private const string FamilienstandUnbekannt = "NB";

    private static readonly HashSet<string> OhneTitel = ["visumfrei", "keinDokument"];

    /// <param name="antworten">The whole form, or one item of a group of persons.</param>
    public static Person Person(this Bau bau, Antworten antworten, bool mitDokumenten)
    {
        var (familienname, vorname) = Namen(antworten, Ziele.Einzelname, Ziele.Familienname, Ziele.Vorname);
        return new Person
        {
            Familienname = familienname,
            Vorname = vorname,
            WeitereNamen = antworten.Texte(Ziele.WeitererName).Select(Freitext.Kurz).OfType<string>().AlsListe(),
            Geschlecht = bau.Code("geschlecht", antworten.Text(Ziele.Geschlecht), Ziele.Geschlecht),
            Geburt = Geburt(bau, antworten),
            Koerpergroesse = antworten.Text(Ziele.Koerpergroesse) is { Length: <= 3 } cm && cm.All(char.IsAsciiDigit) ? cm : null,
            Augenfarbe = bau.Code("augenfarbe", antworten.Text(Ziele.Augenfarbe), Ziele.Augenfarbe),
            Familienstand = bau.CodeMuss("familienstand", antworten.Text(Ziele.Familienstand) ?? FamilienstandUnbekannt, Ziele.Familienstand),
            GetrenntLebend = antworten.Ja(Ziele.GetrenntLebend),
            FamilienstandSeit = antworten.Teildatum(Ziele.FamilienstandSeit),
            Staatsangehoerigkeiten = Staaten(antworten, Ziele.Staatsangehoerigkeit),
            Anschrift = Anschriftenteiler.Gebaeude(antworten.Objekt(Ziele.Anschrift), bau.Profil.Grenzen, Freitext.Kurz(antworten.Text(Ziele.Wohnungsinhaber))),
            Kommunikation = Bau.Kommunikation(antworten, Ziele.Email, Ziele.Telefon),
            Ausweisdokument = mitDokumenten ? Ausweis(bau, antworten) : null,
            Aufenthaltsdokument = mitDokumenten ? Aufenthaltsdokument(bau, antworten) : null,
            Auslandsanschrift = bau.Eingabe.Art.Typ == "130401"
                ? Anschriftenteiler.Ausland(antworten.Objekt(Ziele.Auslandsanschrift), string.Join(' ', new[] { vorname, familienname }.OfType<string>()))
                : null,
        };
    }

    public static Vertreter? Vertreter(this Bau bau)
    {
        var antworten = bau.Antworten;
        if (antworten.Text(Ziele.Vertretungsart) is not { } art)
        {
            return null;
        }

        var anschrift = antworten.Objekt(Ziele.VertreterAnschrift);
        return new Vertreter
        {
            Art = bau.CodeMuss("vertretungsart", art, Ziele.Vertretungsart),
            Familienname = Freitext.Kurz(antworten.Text(Ziele.VertreterFamilienname)),
            Vorname = Freitext.Kurz(antworten.Text(Ziele.VertreterVorname)),
            Geschlecht = bau.Code("geschlecht", antworten.Text(Ziele.VertreterGeschlecht), Ziele.VertreterGeschlecht),
            TagDerGeburt = antworten.Tag(Ziele.VertreterGeburtsdatum),
            Firma = Freitext.Kurz(antworten.Text(Ziele.VertreterFirma)),
            Anschrift = Anschriftenteiler.Postfach(anschrift) is null ? Anschriftenteiler.Gebaeude(anschrift, bau.Profil.Grenzen) : null,
            Postfach = Anschriftenteiler.Postfach(anschrift),
            Kommunikation = Bau.Kommunikation(antworten, Ziele.VertreterEmail, Ziele.VertreterTelefon),
            Anlagen = bau.Dokumente.NimmEingebettet(Ziele.VertreterAnlage),
        };
    }

    /// <summary>The person described by flat fields, and every item of a group of reference persons.</summary>
    public static Liste<Referenzperson> Referenzpersonen(this Bau bau)
    {
        var alle = bau.Antworten.Gruppen(Ziele.Referenzperson).ToList();
        if (bau.Antworten.Hat(Ziele.ReferenzFamilienname) || bau.Antworten.Hat(Ziele.ReferenzEinzelname))
        {
            alle.Insert(0, bau.Antworten);
        }

        return alle.Select(antworten => Referenz(bau, antworten)).AlsListe();
    }

    private static Referenzperson Referenz(Bau bau, Antworten antworten)
    {
        var (familienname, vorname) = Namen(antworten, Ziele.ReferenzEinzelname, Ziele.ReferenzFamilienname, Ziele.ReferenzVorname);
        return new Referenzperson
        {
            Familienname = familienname,
            Vorname = vorname,
            Geburt = new Geburt(Freitext.Kurz(antworten.Text(Ziele.ReferenzGeburtsort)), Staat(antworten.Text(Ziele.ReferenzGeburtsstaat)), antworten.Teildatum(Ziele.ReferenzGeburtsdatum)),
            Staatsangehoerigkeiten = Staaten(antworten, Ziele.ReferenzStaatsangehoerigkeit),
            Beziehung = bau.CodeMuss("familiaereBeziehung", antworten.Text(Ziele.ReferenzBeziehung) ?? bau.Antworten.Text(Ziele.ReferenzBeziehung), Ziele.ReferenzBeziehung),
            Anschrift = Anschriftenteiler.Gebaeude(antworten.Objekt(Ziele.ReferenzAnschrift), bau.Profil.Grenzen),
        };
    }

    // A passport with one name: it is the family name, the given name rightly does not exist.
    private static (string? Familienname, string? Vorname) Namen(Antworten antworten, string einzelname, string familienname, string vorname) =>
        antworten.Text(einzelname) is { } einziger
            ? (Freitext.Kurz(einziger), null)
            : (Freitext.Kurz(antworten.Text(familienname)), Freitext.Kurz(antworten.Text(vorname)));

    private static Geburt Geburt(Bau bau, Antworten antworten)
    {
        var staat = bau.Profil.Schalter.HistorischeStaaten
            ? antworten.Text(Ziele.GeburtsstaatDamals) ?? antworten.Text(Ziele.Geburtsstaat)
            : antworten.Text(Ziele.Geburtsstaat);
        return new Geburt(Freitext.Kurz(antworten.Text(Ziele.Geburtsort)), Staat(staat), antworten.Teildatum(Ziele.Geburtsdatum));
    }

    private static Liste<string> Staaten(Antworten antworten, string ziel)
    {
        var staaten = antworten.Texte(ziel).Where(IstSchluessel).Distinct(StringComparer.Ordinal).Take(4).AlsListe();
        return staaten.Count > 0 ? staaten : [OhneAngabe];
    }

    private static string? Staat(string? schluessel) => IstSchluessel(schluessel) ? schluessel : null;

    // Keys of Destatis have three digits.
    private static bool IstSchluessel(string? text) => text is { Length: 3 } && text.All(char.IsAsciiDigit);

    private static Ausweisdokument? Ausweis(Bau bau, Antworten antworten) =>
        bau.Dokumente.Hat(Ziele.Ausweisseite)
        && Freitext.Kurz(antworten.Text(Ziele.Ausweisnummer)) is { } nummer
        && antworten.Tag(Ziele.AusweisVon) is { } von
        && antworten.Tag(Ziele.AusweisBis) is { } bis
            ? new Ausweisdokument(bau.Dokumente.NimmEingebettet(Ziele.Ausweisseite), von, bis, nummer)
            : null;

    private static Aufenthaltsdokument? Aufenthaltsdokument(Bau bau, Antworten antworten)
    {
        var status = antworten.Text(Ziele.Statusart);
        if (status is null || OhneTitel.Contains(status))
        {
            return Freitext.Kurz(antworten.Text(Ziele.VisumsfreieEinreise)) is { } grund ? new Aufenthaltsdokument([], grund, false) : null;
        }

        var auslaendisch = status == "titelAndererEUStaat";
        if (bau.Dokumente.Hat(Ziele.Aufenthaltsdokument) && (auslaendisch || !bau.Profil.Schalter.DeutscherTitelAlsNachweis))
        {
            return new Aufenthaltsdokument(bau.Dokumente.NimmEingebettet(Ziele.Aufenthaltsdokument), null, false);
        }

        return auslaendisch ? null : new Aufenthaltsdokument([], null, true);
    }
}
