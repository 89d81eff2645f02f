-- Sessions, uploads, submissions. Encrypted columns are bytea, stored outside the row, not compressed by the server (D17: compressed before encryption).

-- The tenant's key, wrapped by the master key named in hauptschluessel. Api and Transport only.
create table aufenthalt.mandant_schluessel (
    tenant_id uuid not null references aufenthalt.tenant (id) on delete cascade,
    environment text not null check (environment in ('pre', 'pro')),
    id uuid not null,
    hauptschluessel text not null,
    verpackt bytea not null,
    erstellt_am timestamptz not null default now(),
    primary key (tenant_id, environment, id)
);
call aufenthalt.schuetze('aufenthalt.mandant_schluessel');

-- The tenant's resolved texts and variables, kept by hash: a running session keeps the texts it began with (D11).
create table aufenthalt.textstand (
    tenant_id uuid not null references aufenthalt.tenant (id) on delete cascade,
    environment text not null check (environment in ('pre', 'pro')),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    dokument bytea not null,
    erstellt_am timestamptz not null default now(),
    primary key (tenant_id, environment, sha256)
);
call aufenthalt.schuetze('aufenthalt.textstand');

create table aufenthalt.sitzung (
    tenant_id uuid not null references aufenthalt.tenant (id) on delete cascade,
    environment text not null check (environment in ('pre', 'pro')),
    kennung text not null check (length(kennung) = 22),
    token_sha256 bytea not null,
    dienst text not null,
    definition_sha256 text not null references aufenthalt.definition (sha256),
    textstand_sha256 text not null,
    schwellen_sha256 text not null references aufenthalt.schwellen (sha256),
    sprache text not null,
    zustand text not null check (zustand in ('offen', 'unterbrochen', 'abgesendet')),
    version bigint not null default 1,
    -- sealed JSON: anliegen, plz, ort, angaben by page, which pages were saved
    inhalt bytea not null,
    schluessel bytea not null,
    begonnen_am timestamptz not null,
    laeuft_ab_am timestamptz not null,
    fortsetzungscode_sha256 bytea,
    antrag_id uuid,
    primary key (tenant_id, environment, kennung)
);
alter table aufenthalt.sitzung alter column inhalt set storage external;
create index sitzung_ablauf on aufenthalt.sitzung (laeuft_ab_am);
create unique index sitzung_fortsetzung on aufenthalt.sitzung (tenant_id, environment, fortsetzungscode_sha256) where fortsetzungscode_sha256 is not null;
call aufenthalt.schuetze('aufenthalt.sitzung');

create table aufenthalt.antrag (
    tenant_id uuid not null references aufenthalt.tenant (id),
    environment text not null check (environment in ('pre', 'pro')),
    id uuid not null,
    vorgangsnummer text not null,
    dienst text not null,
    sprache text not null,
    definition_sha256 text not null references aufenthalt.definition (sha256),
    textstand_sha256 text not null,
    schwellen_sha256 text not null references aufenthalt.schwellen (sha256),
    zustand text not null check (zustand in ('eingegangen', 'gebaut', 'hinterlegt', 'abgeholt', 'quittiert', 'geloescht', 'wartet', 'gescheitert')),
    -- sealed JSON: anliegen, effective answers, messages, contact
    inhalt bytea,
    -- key of this Antrag, wrapped by the tenant's; null once destroyed
    schluessel bytea,
    sitzung_kennung text not null,
    idempotenz_sha256 bytea not null,
    -- sealed answer to absenden, repeated for 24 hours
    antwort bytea,
    zugangscode_sha256 bytea not null,
    eingegangen_am timestamptz not null,
    zustand_seit timestamptz not null,
    grund text,
    primary key (tenant_id, environment, id),
    constraint antrag_vorgangsnummer unique (tenant_id, environment, vorgangsnummer),
    constraint antrag_sitzung unique (tenant_id, environment, sitzung_kennung)
);
alter table aufenthalt.antrag alter column inhalt set storage external;
create index antrag_liste on aufenthalt.antrag (tenant_id, environment, eingegangen_am desc);
call aufenthalt.schuetze('aufenthalt.antrag');

create table aufenthalt.unterlage (
    tenant_id uuid not null references aufenthalt.tenant (id),
    environment text not null check (environment in ('pre', 'pro')),
    id uuid not null,
    sitzung_kennung text,
    antrag_id uuid,
    feld text not null,
    reihenfolge int not null,
    typ text not null,
    groesse bigint not null,
    teile int not null,
    -- sealed JSON: file name, SHA-256, what was converted
    kopf bytea not null,
    schluessel bytea not null,
    hochgeladen_am timestamptz not null,
    primary key (tenant_id, environment, id),
    constraint unterlage_sitzung foreign key (tenant_id, environment, sitzung_kennung)
        references aufenthalt.sitzung (tenant_id, environment, kennung) on delete cascade,
    constraint unterlage_antrag foreign key (tenant_id, environment, antrag_id)
        references aufenthalt.antrag (tenant_id, environment, id) on delete cascade
);
create index unterlage_der_sitzung on aufenthalt.unterlage (tenant_id, environment, sitzung_kennung);
create index unterlage_des_antrags on aufenthalt.unterlage (tenant_id, environment, antrag_id);
call aufenthalt.schuetze('aufenthalt.unterlage');

-- Parts of 1 MiB, each sealed with part number and count.
create table aufenthalt.unterlage_teil (
    tenant_id uuid not null,
    environment text not null check (environment in ('pre', 'pro')),
    unterlage_id uuid not null,
    nr int not null,
    inhalt bytea not null,
    primary key (tenant_id, environment, unterlage_id, nr),
    foreign key (tenant_id, environment, unterlage_id) references aufenthalt.unterlage (tenant_id, environment, id) on delete cascade
);
alter table aufenthalt.unterlage_teil alter column inhalt set storage external;
call aufenthalt.schuetze('aufenthalt.unterlage_teil');

-- One append-only log per Vorgang; applicant, authority and operator see the same events, each in their words.
create table aufenthalt.vorgang_ereignis (
    tenant_id uuid not null,
    environment text not null check (environment in ('pre', 'pro')),
    antrag_id uuid not null,
    nr int not null,
    art text not null,
    am timestamptz not null,
    -- codes and identifiers only, nothing an applicant said
    daten jsonb not null default '{}',
    primary key (tenant_id, environment, antrag_id, nr),
    foreign key (tenant_id, environment, antrag_id) references aufenthalt.antrag (tenant_id, environment, id) on delete cascade
);
call aufenthalt.schuetze('aufenthalt.vorgang_ereignis');

-- D15: message UUID and OSCI message id are stored before the first send; the built message is kept sealed until abgeholt.
create table aufenthalt.nachricht (
    tenant_id uuid not null,
    environment text not null check (environment in ('pre', 'pro')),
    id uuid not null,
    antrag_id uuid not null,
    typ text not null,
    version text not null,
    osci_nachricht_id text,
    intermediaer text,
    gebaut bytea,
    erstellt_am timestamptz not null,
    hinterlegt_am timestamptz,
    abgeholt_am timestamptz,
    laufzettel jsonb,
    primary key (tenant_id, environment, id),
    foreign key (tenant_id, environment, antrag_id) references aufenthalt.antrag (tenant_id, environment, id) on delete cascade
);
alter table aufenthalt.nachricht alter column gebaut set storage external;
create index nachricht_des_antrags on aufenthalt.nachricht (tenant_id, environment, antrag_id);
call aufenthalt.schuetze('aufenthalt.nachricht');

-- Message UUID → tenant, so that an answer finds its way back.
create table aufenthalt.nachricht_mandant (
    nachricht_id uuid primary key,
    tenant_id uuid not null references aufenthalt.tenant (id),
    environment text not null check (environment in ('pre', 'pro'))
);

-- Ids only: what is due, who works on it, until when (D14).
create table aufenthalt.outbox (
    id uuid primary key,
    tenant_id uuid not null references aufenthalt.tenant (id),
    environment text not null check (environment in ('pre', 'pro')),
    art text not null check (art in ('zustellung', 'laufzettel', 'post')),
    bezug uuid not null,
    faellig_am timestamptz not null,
    serie int not null default 1,
    serie_seit timestamptz not null,
    versuche int not null default 0,
    besitzer text,
    lease_bis timestamptz,
    erstellt_am timestamptz not null,
    constraint outbox_einmal unique (art, bezug)
);
create index outbox_faellig on aufenthalt.outbox (art, tenant_id, environment, faellig_am);

-- Mail outbox. inhalt is sealed; in PRE it is readable for seven days, so that the console can show it (D17).
create table aufenthalt.post (
    tenant_id uuid not null references aufenthalt.tenant (id),
    environment text not null check (environment in ('pre', 'pro')),
    id uuid not null,
    antrag_id uuid,
    anlass text not null,
    sprache text not null,
    versiegelt boolean not null,
    inhalt bytea not null,
    schluessel bytea,
    erstellt_am timestamptz not null,
    gesendet_am timestamptz,
    fehler text,
    primary key (tenant_id, environment, id)
);
call aufenthalt.schuetze('aufenthalt.post');

grant select, insert on aufenthalt.mandant_schluessel to aufenthalt_api, aufenthalt_transport;
grant select, insert on aufenthalt.textstand to aufenthalt_api;
grant select on aufenthalt.textstand to aufenthalt_transport, aufenthalt_admin;
grant select, insert, update, delete on aufenthalt.sitzung, aufenthalt.unterlage, aufenthalt.unterlage_teil to aufenthalt_api, aufenthalt_transport;
grant select, insert, update on aufenthalt.antrag to aufenthalt_api, aufenthalt_transport;
grant select, update on aufenthalt.antrag to aufenthalt_admin;
grant select, insert on aufenthalt.vorgang_ereignis to aufenthalt_api, aufenthalt_transport, aufenthalt_admin;
grant select, insert, update on aufenthalt.nachricht to aufenthalt_transport;
grant select on aufenthalt.nachricht to aufenthalt_api, aufenthalt_admin;
grant select, insert on aufenthalt.nachricht_mandant to aufenthalt_transport;
grant select, insert, update, delete on aufenthalt.outbox to aufenthalt_transport, aufenthalt_admin;
grant select, insert on aufenthalt.outbox to aufenthalt_api;
grant select, insert, update, delete on aufenthalt.post to aufenthalt_transport;
grant select, insert on aufenthalt.post to aufenthalt_api, aufenthalt_admin;
