-- Who may do what in the console. In a table of its own, not in the cookie: re-read every minute, so a withdrawn role ends at once.
create table aufenthalt.rolle_zuweisung (
    id uuid primary key,
    benutzer_id uuid not null references identitaet."AspNetUsers" ("Id") on delete cascade,
    rolle text not null check (rolle in ('rollout', 'land', 'abh-administrator', 'redaktion', 'leser', 'betrieb')),
    tenant_id uuid references aufenthalt.tenant (id) on delete cascade,
    land_ags text check (land_ags ~ '^[0-9]{2}$'),
    environment text check (environment in ('pre', 'pro')),
    erteilt_am timestamptz not null default now(),
    erteilt_von text not null,
    constraint rolle_zuweisung_einmal unique nulls not distinct (benutzer_id, rolle, tenant_id, land_ags, environment)
);

grant usage on schema identitaet to aufenthalt_admin;
grant select, insert, update, delete on all tables in schema identitaet to aufenthalt_admin;
grant usage, select on all sequences in schema identitaet to aufenthalt_admin;
grant select, insert, delete on aufenthalt.rolle_zuweisung to aufenthalt_admin;
