-- A host asks before it serves whether the schema is new enough (D2); the journal itself stays out of its reach.
create function aufenthalt.schema_enthaelt(skript text) returns boolean language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select exists (select from public.aufenthalt_schema where scriptname = skript)
$$;
revoke all on function aufenthalt.schema_enthaelt(text) from public;
grant execute on function aufenthalt.schema_enthaelt(text) to aufenthalt_api, aufenthalt_admin, aufenthalt_transport;
grant execute on function aufenthalt.konfiguration_geaendert(uuid, text) to aufenthalt_admin;
