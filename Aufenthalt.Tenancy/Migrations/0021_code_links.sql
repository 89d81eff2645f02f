-- One-use links to a new access code, sent to the address on file.
create table aufenthalt.code_link (
    tenant_id uuid not null,
    environment text not null check (environment in ('pre', 'pro')),
    antrag_id uuid not null,
    token_sha256 bytea not null,
    erstellt_am timestamptz not null,
    gueltig_bis_am timestamptz not null,
    -- one at a time: a newer link voids the older
    primary key (tenant_id, environment, antrag_id),
    foreign key (tenant_id, environment, antrag_id) references aufenthalt.antrag (tenant_id, environment, id) on delete cascade
);
create unique index code_link_token on aufenthalt.code_link (tenant_id, environment, token_sha256);
call aufenthalt.schuetze('aufenthalt.code_link');
grant select, insert, update, delete on aufenthalt.code_link to aufenthalt_api;
