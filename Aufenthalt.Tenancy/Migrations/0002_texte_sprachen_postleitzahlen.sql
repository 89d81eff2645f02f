-- What a tenant configures: texts, languages, postcodes, Standesämter, enabled Antragsstrecken.

-- A tenant's value. dienst '*' = tenant-wide (variables, texts of shared pages).
create table aufenthalt.text_wert (
    tenant_id uuid not null references aufenthalt.tenant (id) on delete cascade,
    environment text not null check (environment in ('pre', 'pro')),
    dienst text not null,
    pfad text not null,
    sprache text not null,
    wert text not null,
    revision uuid not null,
    -- SHA-256 of the German value this one was written against; another one now means "stale".
    deutsch_sha bytea,
    -- SHA-256 of the default it overrides; another one now means "the standard changed".
    standard_sha bytea,
    geaendert_am timestamptz not null default now(),
    geaendert_von text not null,
    primary key (tenant_id, environment, dienst, pfad, sprache)
);
call aufenthalt.schuetze('aufenthalt.text_wert');

create table aufenthalt.text_revision (
    tenant_id uuid not null references aufenthalt.tenant (id) on delete cascade,
    environment text not null check (environment in ('pre', 'pro')),
    id uuid not null,
    dienst text not null,
    pfad text not null,
    sprache text not null,
    -- null: back to the standard
    wert text,
    vorher text,
    notiz text not null default '',
    erstellt_am timestamptz not null default now(),
    erstellt_von text not null,
    primary key (tenant_id, environment, id)
);
create index text_revision_pfad on aufenthalt.text_revision (tenant_id, environment, dienst, pfad, sprache, erstellt_am desc);
call aufenthalt.schuetze('aufenthalt.text_revision');

create table aufenthalt.text_entwurf (
    tenant_id uuid not null references aufenthalt.tenant (id) on delete cascade,
    environment text not null check (environment in ('pre', 'pro')),
    benutzer text not null,
    dienst text not null,
    pfad text not null,
    sprache text not null,
    wert text not null,
    gespeichert_am timestamptz not null default now(),
    primary key (tenant_id, environment, benutzer, dienst, pfad, sprache)
);
call aufenthalt.schuetze('aufenthalt.text_entwurf');

-- Values of the rollout team for all tenants.
create table aufenthalt.text_zentral (
    dienst text not null,
    pfad text not null,
    sprache text not null,
    wert text not null,
    geaendert_am timestamptz not null default now(),
    geaendert_von text not null,
    primary key (dienst, pfad, sprache)
);

create table aufenthalt.sprache_mandant (
    tenant_id uuid not null references aufenthalt.tenant (id) on delete cascade,
    environment text not null check (environment in ('pre', 'pro')),
    code text not null,
    eigenname text not null,
    richtung text not null check (richtung in ('ltr', 'rtl')),
    sichtbar boolean not null default true,
    reihenfolge int not null default 0,
    primary key (tenant_id, environment, code)
);
call aufenthalt.schuetze('aufenthalt.sprache_mandant');

create table aufenthalt.postleitzahl (
    tenant_id uuid not null references aufenthalt.tenant (id) on delete cascade,
    environment text not null check (environment in ('pre', 'pro')),
    plz text not null check (plz ~ '^[0-9]{5}$'),
    primary key (tenant_id, environment, plz)
);
call aufenthalt.schuetze('aufenthalt.postleitzahl');

create table aufenthalt.standesamt (
    tenant_id uuid not null references aufenthalt.tenant (id) on delete cascade,
    environment text not null check (environment in ('pre', 'pro')),
    nummer text not null,
    name text not null,
    postleitzahlen text[] not null default '{}',
    primary key (tenant_id, environment, nummer)
);
call aufenthalt.schuetze('aufenthalt.standesamt');

create table aufenthalt.antragsstrecke_mandant (
    tenant_id uuid not null references aufenthalt.tenant (id) on delete cascade,
    environment text not null check (environment in ('pre', 'pro')),
    schluessel text not null,
    aktiv boolean not null,
    geaendert_am timestamptz not null default now(),
    geaendert_von text not null,
    primary key (tenant_id, environment, schluessel)
);
call aufenthalt.schuetze('aufenthalt.antragsstrecke_mandant');

-- D11: definitions with their default texts, append-only, named by SHA-256.
create table aufenthalt.definition (
    sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    schluessel text not null,
    dokument bytea not null,
    angelegt_am timestamptz not null default now()
);
create table aufenthalt.definition_stand (
    schluessel text primary key,
    sha256 text not null references aufenthalt.definition (sha256),
    gueltig_seit timestamptz not null default now()
);
create table aufenthalt.schwellen (
    sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    dokument bytea not null,
    angelegt_am timestamptz not null default now()
);
create table aufenthalt.schwellen_stand (
    eins boolean primary key default true check (eins),
    sha256 text not null references aufenthalt.schwellen (sha256)
);

grant select on aufenthalt.text_wert, aufenthalt.text_zentral, aufenthalt.sprache_mandant, aufenthalt.postleitzahl, aufenthalt.standesamt,
    aufenthalt.antragsstrecke_mandant, aufenthalt.definition, aufenthalt.definition_stand, aufenthalt.schwellen, aufenthalt.schwellen_stand
    to aufenthalt_api, aufenthalt_admin, aufenthalt_transport;
grant insert, update, delete on aufenthalt.text_wert, aufenthalt.text_zentral, aufenthalt.sprache_mandant, aufenthalt.postleitzahl,
    aufenthalt.standesamt, aufenthalt.antragsstrecke_mandant to aufenthalt_admin;
-- Revisions are never changed.
grant select, insert on aufenthalt.text_revision to aufenthalt_admin;
grant select, insert, update, delete on aufenthalt.text_entwurf to aufenthalt_admin;
