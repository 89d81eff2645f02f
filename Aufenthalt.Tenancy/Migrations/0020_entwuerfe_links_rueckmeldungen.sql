-- One-use links to the PDFs of an Antrag: deleted when used, void after 60 seconds.
create table aufenthalt.pdf_link (
    tenant_id uuid not null,
    environment text not null check (environment in ('pre', 'pro')),
    token_sha256 bytea not null,
    antrag_id uuid not null,
    art text not null check (art in ('antrag', 'eingangsbestaetigung')),
    sprache text not null,
    -- access code, sealed with the Antrag's key: it stands on the applicant's copy, and only a hash of it is kept elsewhere
    zugangscode bytea not null,
    gueltig_bis_am timestamptz not null,
    primary key (tenant_id, environment, token_sha256),
    foreign key (tenant_id, environment, antrag_id) references aufenthalt.antrag (tenant_id, environment, id) on delete cascade
);
call aufenthalt.schuetze('aufenthalt.pdf_link');

-- Stars and comment on a service; refers to no Antrag and no session.
create table aufenthalt.rueckmeldung (
    tenant_id uuid not null references aufenthalt.tenant (id) on delete cascade,
    environment text not null check (environment in ('pre', 'pro')),
    id uuid not null,
    dienst text not null,
    sprache text not null,
    sterne smallint not null check (sterne between 1 and 5),
    text text not null default '',
    erstellt_am timestamptz not null,
    primary key (tenant_id, environment, id)
);
create index rueckmeldung_dienst on aufenthalt.rueckmeldung (tenant_id, environment, dienst, erstellt_am desc);
call aufenthalt.schuetze('aufenthalt.rueckmeldung');

grant select, insert, delete on aufenthalt.pdf_link to aufenthalt_api;
grant insert on aufenthalt.rueckmeldung to aufenthalt_api;
grant select on aufenthalt.rueckmeldung to aufenthalt_admin;

-- Until when a session can be taken up again with its code; the idle time of 30 minutes runs beside it.
alter table aufenthalt.sitzung add column fortsetzbar_bis_am timestamptz;
