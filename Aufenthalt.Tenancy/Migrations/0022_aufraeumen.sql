-- What may be kept no longer, over all tenants, in batches. Owner's rights, because a clean-up has no tenant; takes the present as an
-- argument and answers with numbers only.
create function aufenthalt.raeume_auf(jetzt timestamptz, hoechstens int)
    returns table (sitzungen bigint, antworten bigint, links bigint, briefe bigint)
    language plpgsql security definer set search_path = aufenthalt, pg_catalog, pg_temp as $$
begin
    with weg as (
        select ctid from sitzung
        where laeuft_ab_am < jetzt and (zustand = 'abgesendet' or fortsetzbar_bis_am is null or fortsetzbar_bis_am < jetzt)
        limit hoechstens for update skip locked)
    delete from sitzung s using weg where s.ctid = weg.ctid;
    get diagnostics sitzungen = row_count;

    -- The repeated answer holds an access code: it lives as long as it may be repeated.
    with weg as (
        select ctid from antrag where antwort is not null and eingegangen_am < jetzt - interval '24 hours'
        limit hoechstens for update skip locked)
    update antrag a set antwort = null from weg where a.ctid = weg.ctid;
    get diagnostics antworten = row_count;

    delete from pdf_link where gueltig_bis_am < jetzt;
    get diagnostics links = row_count;
    delete from code_link where gueltig_bis_am < jetzt;

    with weg as (
        select ctid from post where erstellt_am < jetzt - interval '7 days' and (gesendet_am is not null or not versiegelt)
        limit hoechstens for update skip locked)
    delete from post p using weg where p.ctid = weg.ctid;
    get diagnostics briefe = row_count;
    return next;
end $$;
revoke all on function aufenthalt.raeume_auf(timestamptz, int) from public;
grant execute on function aufenthalt.raeume_auf(timestamptz, int) to aufenthalt_api, aufenthalt_transport;
create index antrag_antwort on aufenthalt.antrag (eingegangen_am) where antwort is not null;
