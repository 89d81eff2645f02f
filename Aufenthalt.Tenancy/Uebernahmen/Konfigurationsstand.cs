using System.Text.Json;
using Aufenthalt.Tenancy.Database;

namespace Aufenthalt.Tenancy.Uebernahmen;

/// <summary>Reads and writes the whole configuration of one environment as settings that can be compared and taken over one by one.</summary>
internal static class Konfigurationsstand
{
    /// <summary>Every setting with its value as text (JSON where it has parts).</summary>
    internal static async Task<Dictionary<Posten, string>> LiesAsync(TenantTransaction transaction, CancellationToken cancel)
    {
        var rows = await transaction.QueryAsync<Zeile>(ReadSql, [], cancel);
        return rows.ToDictionary(row => new Posten(row.Bereich, row.Schluessel), row => row.Wert);
    }

    /// <summary>Writes one setting; <c>null</c> removes it.</summary>
    internal static Task SchreibeAsync(TenantTransaction transaction, Posten posten, string? wert, string by, string notiz, CancellationToken cancel) =>
        posten.Bereich switch
        {
            Bereiche.Texte => WriteTextAsync(transaction, posten.Schluessel.Split('|'), wert, by, notiz, cancel),
            Bereiche.Sprachen => RunAsync(transaction, wert is null ? DropLanguageSql : LanguageSql, posten, wert, by, cancel),
            Bereiche.Postleitzahlen => RunAsync(transaction, wert is null ? DropPostcodeSql : PostcodeSql, posten, wert, by, cancel),
            Bereiche.Antragsstrecken => RunAsync(transaction, wert is null ? DropServiceSql : ServiceSql, posten, wert, by, cancel),
            _ => RunAsync(transaction, SettingSql, posten, wert, by, cancel),
        };

    private static Task<int> RunAsync(TenantTransaction transaction, string sql, Posten posten, string? wert, string by, CancellationToken cancel) =>
        transaction.ExecuteAsync(
            $"with p as (select $1::uuid as t, $2::text as e, $3::text as k, $4::text as w, $5::text as von) {sql}",
            [transaction.Scope.TenantId, transaction.Scope.Environment, posten.Schluessel, wert, by], cancel);

    private static Task WriteTextAsync(
        TenantTransaction transaction, string[] key, string? json, string by, string notiz, CancellationToken cancel)
    {
        var text = json is null ? null : JsonSerializer.Deserialize<Textwert>(json, JsonSerializerOptions.Web);
        return Texts.TextStore.WriteAsync(
            transaction, new(key[0], key[1], key[2], text?.Wert, null, null, null, notiz), Bytes(text?.Deutsch), Bytes(text?.Standard), by, cancel);
    }

    private static byte[]? Bytes(string? hex) => hex is null ? null : Convert.FromHexString(hex);

    // A text is compared with what it was written against: a promotion keeps "stale" and "the standard changed" right.
    private const string ReadSql = """
        select 'texte' as bereich, dienst || '|' || pfad || '|' || sprache as schluessel,
               json_build_object('wert', wert, 'deutsch', encode(deutsch_sha, 'hex'), 'standard', encode(standard_sha, 'hex'))::text as wert
        from aufenthalt.text_wert
        union all
        select 'sprachen', code, json_build_object('eigenname', eigenname, 'richtung', richtung, 'sichtbar', sichtbar, 'reihenfolge', reihenfolge)::text
        from aufenthalt.sprache_mandant
        union all select 'postleitzahlen', plz, plz from aufenthalt.postleitzahl
        union all select 'antragsstrecken', schluessel, aktiv::text from aufenthalt.antragsstrecke_mandant
        union all
        select 'einstellungen', e.key, e.value from aufenthalt.tenant_umgebung u, jsonb_each_text(
            to_jsonb(u) - '{tenant_id,environment,online_seit,test_adressen,dvdv_kennung}'::text[]) e
        """;

    private const string LanguageSql = """
        insert into aufenthalt.sprache_mandant (tenant_id, environment, code, eigenname, richtung, sichtbar, reihenfolge)
        select t, e, k, w::jsonb ->> 'eigenname', w::jsonb ->> 'richtung', (w::jsonb ->> 'sichtbar')::boolean, (w::jsonb ->> 'reihenfolge')::int from p
        on conflict (tenant_id, environment, code) do update set eigenname = excluded.eigenname, richtung = excluded.richtung,
            sichtbar = excluded.sichtbar, reihenfolge = excluded.reihenfolge
        """;

    private const string DropLanguageSql = "delete from aufenthalt.sprache_mandant using p where code = k";

    private const string PostcodeSql =
        "insert into aufenthalt.postleitzahl (tenant_id, environment, plz) select t, e, k from p on conflict do nothing";

    private const string DropPostcodeSql = "delete from aufenthalt.postleitzahl using p where plz = k";

    private const string ServiceSql = """
        insert into aufenthalt.antragsstrecke_mandant (tenant_id, environment, schluessel, aktiv, geaendert_von) select t, e, k, w::boolean, von from p
        on conflict (tenant_id, environment, schluessel) do update set aktiv = excluded.aktiv, geaendert_am = now(), geaendert_von = excluded.geaendert_von
        """;

    private const string DropServiceSql = "delete from aufenthalt.antragsstrecke_mandant using p where schluessel = k";

    private const string SettingSql = """
        update aufenthalt.tenant_umgebung set
            plz_pruefung = case k when 'plz_pruefung' then w::boolean else plz_pruefung end,
            absender_name = case k when 'absender_name' then w else absender_name end,
            antwort_adresse = case k when 'antwort_adresse' then w else antwort_adresse end,
            fachverfahren = case k when 'fachverfahren' then w else fachverfahren end,
            xauslaender_version = case k when 'xauslaender_version' then w else xauslaender_version end,
            schalter = case k when 'schalter' then w::jsonb else schalter end,
            einbettung = case k when 'einbettung' then w::jsonb else einbettung end
        from p
        """;

    private sealed record Zeile(string Bereich, string Schluessel, string Wert);

    private sealed record Textwert(string Wert, string? Deutsch, string? Standard);
}
