using System.Globalization;
using Aufenthalt.Api.Antraege;
using Aufenthalt.Api.Antragsstrecken;
using Aufenthalt.Api.Netz;
using Aufenthalt.Api.Tenants;
using Aufenthalt.Tenancy.Antraege;
using Aufenthalt.Tenancy.Rueckkanal;

namespace Aufenthalt.Api.Rueckkanal;

internal sealed record AntwortSitzungAnfrage(string? Nachricht, string? Sprache);

/// <summary>Begins a session of the reply form: the question and the documents it asks for stand in the session, one upload for each.</summary>
internal sealed class AntwortSitzung(VorgangZugang zugang, RueckkanalStore messages, Fassungen fassungen, SitzungBeginnen beginnen)
{
    public async Task<IResult> HandleAsync(HttpContext context, MandantKontext mandant, string vorgangsnummer, AntwortSitzungAnfrage anfrage)
    {
        var (antrag, problem) = await zugang.OpenAsync(context, mandant, vorgangsnummer);
        if (antrag is null)
        {
            return problem!;
        }

        if (!Guid.TryParse(anfrage.Nachricht, out var id)
            || await messages.FindAsync(antrag.Scope, antrag.Id, id, context.RequestAborted) is not { } message)
        {
            return new Problem(StatusCodes.Status422UnprocessableEntity, "nachricht_unbekannt");
        }

        if (!RueckkanalArt.IstBeantwortbar(message.Art))
        {
            return new Problem(StatusCodes.Status422UnprocessableEntity, "nachricht_nicht_beantwortbar");
        }

        var sicht = mandant.Sicht;
        if (await fassungen.CurrentAsync(sicht, Dienste.Antwortformular) is not { } definition)
        {
            return Problem.AntragsstreckeUnbekannt;
        }

        var sprache = sicht.WaehleSprache(anfrage.Sprache ?? Sprachwunsch.Query(context) ?? antrag.Sprache).Code;
        var inhalt = new SitzungsInhalt { Anliegen = definition.Anliegen[0].Id, Antwortbezug = Bezug(antrag, message) };
        return await beginnen.CreateAsync(context, mandant, definition, sprache, inhalt, definition.Schluessel);
    }

    private static Antwortbezug Bezug(Antrag antrag, RueckkanalNachricht message)
    {
        var values = new Dictionary<string, string> { ["vorgangsnummer"] = antrag.Vorgangsnummer.Value, ["rueckfrage"] = message.Inhalt.Text };
        var switches = new List<string>();
        foreach (var (name, text) in Documents(message.Inhalt.Unterlagen))
        {
            values[name] = text;
            switches.Add(name);
        }

        if (message.Frist is { } day)
        {
            values["rueckfrageFrist"] = day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
            switches.Add("rueckfrageFrist");
        }

        if (message.Art == RueckkanalArt.Ablehnungsabsicht)
        {
            switches.Add("anhoerung");
        }

        return new Antwortbezug(antrag.Id, message.Id, values, switches);
    }

    // The form has so many places; what is asked for beyond them shares the last one.
    private static IEnumerable<(string Name, string Text)> Documents(IReadOnlyList<string> asked)
    {
        var shown = Math.Min(asked.Count, RueckkanalInhalt.HoechstensUnterlagen);
        for (var i = 1; i <= shown; i++)
        {
            yield return ($"unterlage{i}", i < shown ? asked[i - 1] : string.Join("; ", asked.Skip(i - 1)));
        }
    }
}
