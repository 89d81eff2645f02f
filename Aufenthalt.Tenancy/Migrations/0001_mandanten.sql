-- Tenants, their two environments, and the guard that every tenant table carries.

create schema if not exists aufenthalt;

-- D5: one policy for all tenant tables. current_setting without missing_ok: a query without scope fails, it does not answer empty.
create procedure aufenthalt.schuetze(tabelle regclass) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', tabelle);
    execute format(
        'create policy mandant on %s using (tenant_id = (select current_setting(''app.tenant'')::uuid) and environment = (select current_setting(''app.environment''))) with check (tenant_id = (select current_setting(''app.tenant'')::uuid) and environment = (select current_setting(''app.environment'')))',
        tabelle);
end $$;

create table aufenthalt.tenant (
    id uuid primary key,
    ags text not null,
    name text not null,
    art text not null default '',
    land_ags text not null,
    land_name text not null default '',
    sitz_ort text not null default '',
    sitz_plz text not null default '',
    behoerdenkennzahl text,
    fiktiv boolean not null default false,
    demo boolean not null default false,
    angelegt_am timestamptz not null default now(),
    constraint tenant_ags_eindeutig unique (ags),
    constraint tenant_ags_form check (ags ~ '^[0-9]{8}$')
);

create table aufenthalt.tenant_ags_alt (
    ags text primary key check (ags ~ '^[0-9]{8}$'),
    tenant_id uuid not null references aufenthalt.tenant (id) on delete cascade,
    abgeloest_am timestamptz not null default now()
);

-- Territory: a set of Gemeinden, public, read across tenants by the check of Zuständigkeit.
create table aufenthalt.tenant_gemeinde (
    tenant_id uuid not null references aufenthalt.tenant (id) on delete cascade,
    gemeinde_ags text not null check (gemeinde_ags ~ '^[0-9]{8}$'),
    primary key (tenant_id, gemeinde_ags)
);
create index tenant_gemeinde_ags on aufenthalt.tenant_gemeinde (gemeinde_ags);

create table aufenthalt.tenant_umgebung (
    tenant_id uuid not null references aufenthalt.tenant (id) on delete cascade,
    environment text not null check (environment in ('pre', 'pro')),
    plz_pruefung boolean not null default false,
    absender_name text not null default '',
    antwort_adresse text not null default '',
    test_adressen text[] not null default '{}',
    fachverfahren text not null default '',
    xauslaender_version text not null default '26.11',
    dvdv_kennung text not null default '',
    schalter jsonb not null default '{}',
    einbettung jsonb not null default '{}',
    online_seit timestamptz,
    primary key (tenant_id, environment)
);
call aufenthalt.schuetze('aufenthalt.tenant_umgebung');

create table aufenthalt.tenant_domain (
    tenant_id uuid not null references aufenthalt.tenant (id) on delete cascade,
    environment text not null check (environment in ('pre', 'pro')),
    domain text not null check (domain = lower(domain)),
    primary key (tenant_id, environment, domain)
);
call aufenthalt.schuetze('aufenthalt.tenant_domain');

-- D7: one number per tenant and environment; read by every Api process on NOTIFY, on a poll and on reconnect.
create table aufenthalt.tenant_version (
    tenant_id uuid not null references aufenthalt.tenant (id) on delete cascade,
    environment text not null check (environment in ('pre', 'pro')),
    version bigint not null default 1,
    geaendert_am timestamptz not null default now(),
    primary key (tenant_id, environment)
);

create function aufenthalt.konfiguration_geaendert(t uuid, e text) returns bigint language plpgsql as $$
declare
    neu bigint;
begin
    insert into aufenthalt.tenant_version (tenant_id, environment) values (t, e)
        on conflict (tenant_id, environment) do update set version = tenant_version.version + 1, geaendert_am = now()
        returning version into neu;
    perform pg_notify('aufenthalt_konfiguration', t::text || ' ' || e);
    return neu;
end $$;

-- Which Api processes live and which versions they serve (D7); the console reads where a change already shows.
create table aufenthalt.api_prozess (
    id uuid primary key,
    gestartet_am timestamptz not null default now(),
    herzschlag_am timestamptz not null default now(),
    versionen jsonb not null default '{}'
);

grant usage on schema aufenthalt to aufenthalt_api, aufenthalt_admin, aufenthalt_transport;
grant select on aufenthalt.tenant, aufenthalt.tenant_ags_alt, aufenthalt.tenant_gemeinde, aufenthalt.tenant_umgebung,
    aufenthalt.tenant_domain, aufenthalt.tenant_version to aufenthalt_api, aufenthalt_admin, aufenthalt_transport;
grant insert, update, delete on aufenthalt.tenant, aufenthalt.tenant_ags_alt, aufenthalt.tenant_gemeinde, aufenthalt.tenant_umgebung,
    aufenthalt.tenant_domain, aufenthalt.tenant_version to aufenthalt_admin;
grant select, insert, update, delete on aufenthalt.api_prozess to aufenthalt_api;
grant select on aufenthalt.api_prozess to aufenthalt_admin;
