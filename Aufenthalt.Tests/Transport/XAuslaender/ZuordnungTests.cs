using Aufenthalt.Tenancy.Antragsstrecken;
using Aufenthalt.Tenancy.Antragsstrecken.Kompilieren;
using Aufenthalt.Transport.XAuslaender.Profile;
using Aufenthalt.Transport.XAuslaender.Zuordnen;
using NUnit.Framework;

namespace Aufenthalt.Tests.Transport.XAuslaender;

/// <summary>Every field of every Antragsstrecke is either mapped or said to stand in the summary only (decision D18).</summary>
public sealed class ZuordnungTests
{
    private static readonly IReadOnlyList<Definition> Definitionen = DefinitionCompiler.Kompiliere().Definitionen;

    private static IEnumerable<TestCaseData> Faelle() =>
        from profil in Beispiele.Profile.Alle
        from definition in Definitionen
        select new TestCaseData(profil, definition).SetArgDisplayNames(profil.Version, definition.Schluessel);

    [TestCaseSource(nameof(Faelle))]
    public void Every_field_is_mapped_or_named_summary_only(object version, Definition definition)
    {
        var felder = Beispiele.Profile.Zuordnung((Profil)version).Fuer(definition.Schluessel);
        var offen = Felder(definition).SelectMany(feld => Offen(feld, felder.GetValueOrDefault(feld.Id)));
        Assert.That(offen, Is.Empty, $"{definition.Schluessel}: diese Felder fehlen in zuordnung.json");
    }

    [TestCaseSource(nameof(Faelle))]
    public void No_entry_of_a_service_is_left_over(object version, Definition definition)
    {
        var eigene = Beispiele.Profile.Zuordnung((Profil)version).Strecken.GetValueOrDefault(definition.Schluessel)?.Felder.Keys ?? [];
        Assert.That(eigene.Except(Felder(definition).Select(feld => feld.Id)), Is.Empty);
    }

    [TestCaseSource(nameof(Faelle))]
    public void Uploads_go_where_documents_can_go(object version, Definition definition)
    {
        var felder = Beispiele.Profile.Zuordnung((Profil)version).Fuer(definition.Schluessel);
        var falsch = Felder(definition).Where(feld => feld.Typ == Feldtyp.Upload).Select(feld => (feld.Id, felder.GetValueOrDefault(feld.Id)?.Ziel))
            .Where(eintrag => eintrag.Ziel is null || !Ziele.FuerDokumente.Contains(eintrag.Ziel));
        Assert.That(falsch, Is.Empty);
    }

    [TestCaseSource(nameof(Faelle))]
    public void Every_code_a_service_can_send_is_in_the_list(object version, Definition definition)
    {
        var profil = (Profil)version;
        var unbekannt = definition.Anliegen
            .Where(anliegen => (anliegen.Antragsgrund is { } grund && profil.Liste("antragsgrund").Waehle(grund) is null)
                || (anliegen.Meldungsgrund is { } meldung && profil.Liste("meldungsgrund").Waehle(meldung) is null))
            .Select(anliegen => anliegen.Id);
        Assert.Multiple(() =>
        {
            Assert.That(unbekannt, Is.Empty);
            if (definition.Nachricht is { } nachricht)
            {
                Assert.That(profil.Nachrichten.Keys, Does.Contain(nachricht.Typ));
                Assert.That(nachricht.MoeglicheGruende.Where(grund => profil.Liste("aufenthaltsgrund").Waehle(grund) is null), Is.Empty);
                Assert.That(nachricht.Typ != "130301" || definition.Anliegen.All(anliegen => anliegen.Meldungsgrund is not null));
            }
        });
    }

    [Test]
    public void The_file_names_only_places_that_the_builder_knows()
    {
        foreach (var profil in Beispiele.Profile.Alle)
        {
            var zuordnung = Beispiele.Profile.Zuordnung(profil);
            var ziele = zuordnung.Felder.Values.Concat(zuordnung.Strecken.Values.SelectMany(strecke => strecke.Felder.Values)).SelectMany(Alle);
            Assert.That(ziele.Except(Ziele.Alle).Except([Feldzuordnung.NurZusammenfassung]), Is.Empty, profil.Version);
        }
    }

    [TestCaseSource(nameof(Faelle))]
    public void Options_that_become_codes_are_codes(object version, Definition definition)
    {
        var profil = (Profil)version;
        var felder = Beispiele.Profile.Zuordnung(profil).Fuer(definition.Schluessel);
        foreach (var feld in Felder(definition).Where(feld => feld.Optionen.Length > 0))
        {
            var eintrag = felder.GetValueOrDefault(feld.Id);
            if (Liste(eintrag?.Ziel) is { } liste)
            {
                var unbekannt = feld.Optionen.Where(option => profil.Liste(liste).Waehle(eintrag!.Wert(option)) is null);
                Assert.That(unbekannt, Is.Empty, $"{definition.Schluessel}.{feld.Id}");
            }
        }
    }

    private static string? Liste(string? ziel) => ziel switch
    {
        Ziele.Geschlecht or Ziele.VertreterGeschlecht or Ziele.FirmenvertreterGeschlecht => "geschlecht",
        Ziele.Familienstand => "familienstand",
        Ziele.Augenfarbe => "augenfarbe",
        Ziele.Vertretungsart => "vertretungsart",
        Ziele.GrundDesAufenthalts => "aufenthaltsgrund",
        Ziele.Grund81a => "grund81a",
        Ziele.ReferenzBeziehung or Ziele.FamilieBeziehung => "familiaereBeziehung",
        _ => null,
    };

    private static IEnumerable<Feld> Felder(Definition definition) =>
        definition.Seiten.SelectMany(seite => seite.Felder).Where(feld => feld.Typ != Feldtyp.Hinweis);

    private static IEnumerable<string> Offen(Feld feld, Feldzuordnung? eintrag)
    {
        if (eintrag is null)
        {
            return [feld.Id];
        }

        return eintrag.Ziel == Feldzuordnung.NurZusammenfassung
            ? []
            : feld.Felder.Where(glied => glied.Typ != Feldtyp.Hinweis && !eintrag.Glieder.ContainsKey(glied.Id)).Select(glied => $"{feld.Id}.{glied.Id}");
    }

    private static IEnumerable<string> Alle(Feldzuordnung eintrag) =>
        eintrag.Glieder.Values.SelectMany(Alle).Concat(eintrag.Ziel is null ? [] : [eintrag.Ziel]);
}
