-- Return channel: what the authority sent back about an Antrag, and what the applicant answered. Both live under keys of their own, so
-- that they outlast the content of the Antrag, which retention destroys (design D17).

-- id is the nachrichtenUUID of the incoming message: the same message twice is one row.
create table aufenthalt.rueckkanal_nachricht (
    tenant_id uuid not null references aufenthalt.tenant (id),
    environment text not null check (environment in ('pre', 'pro')),
    id uuid not null,
    antrag_id uuid not null,
    art text not null check (art in ('statusmeldung', 'rueckfrage', 'termin', 'unzustaendigkeit', 'ablehnungsabsicht', 'ruecknahme', 'mitteilung')),
    -- number of the message, 130102 …
    typ text not null,
    -- sealed JSON: text, requested documents, appointment, responsible authority, code of the status
    inhalt bytea not null,
    schluessel bytea not null,
    -- last day to answer, German official time; not sealed, so that reminders find it
    frist date,
    empfangen_am timestamptz not null,
    gelesen_am timestamptz,
    beantwortet_am timestamptz,
    primary key (tenant_id, environment, id),
    foreign key (tenant_id, environment, antrag_id) references aufenthalt.antrag (tenant_id, environment, id) on delete cascade
);
alter table aufenthalt.rueckkanal_nachricht alter column inhalt set storage external;
create index rueckkanal_nachricht_des_antrags on aufenthalt.rueckkanal_nachricht (tenant_id, environment, antrag_id, empfangen_am);
call aufenthalt.schuetze('aufenthalt.rueckkanal_nachricht');

-- Letters of the authority, sealed with the key of their message.
create table aufenthalt.rueckkanal_anlage (
    tenant_id uuid not null,
    environment text not null check (environment in ('pre', 'pro')),
    nachricht_id uuid not null,
    nr int not null,
    -- sealed JSON: file name
    kopf bytea not null,
    typ text not null,
    groesse bigint not null,
    inhalt bytea not null,
    primary key (tenant_id, environment, nachricht_id, nr),
    foreign key (tenant_id, environment, nachricht_id) references aufenthalt.rueckkanal_nachricht (tenant_id, environment, id) on delete cascade
);
alter table aufenthalt.rueckkanal_anlage alter column inhalt set storage external;
call aufenthalt.schuetze('aufenthalt.rueckkanal_anlage');

-- What the applicant sends after the Antrag: an answer (130103) or a withdrawal (130111). The outbox row of art 'antwort' names it.
create table aufenthalt.antwort (
    tenant_id uuid not null references aufenthalt.tenant (id),
    environment text not null check (environment in ('pre', 'pro')),
    id uuid not null,
    antrag_id uuid not null,
    -- the message that is answered; null where none is
    nachricht_id uuid,
    art text not null check (art in ('antwort', 'ruecknahme')),
    zustand text not null check (zustand in ('eingegangen', 'gebaut', 'hinterlegt', 'abgeholt', 'quittiert', 'geloescht', 'wartet', 'gescheitert')),
    zustand_seit timestamptz not null,
    grund text,
    -- sealed JSON: text, German names of the documents; null once destroyed
    inhalt bytea,
    schluessel bytea,
    idempotenz_sha256 bytea not null,
    eingegangen_am timestamptz not null,
    primary key (tenant_id, environment, id),
    constraint antwort_einmal unique (tenant_id, environment, antrag_id, idempotenz_sha256),
    foreign key (tenant_id, environment, antrag_id) references aufenthalt.antrag (tenant_id, environment, id) on delete cascade,
    foreign key (tenant_id, environment, nachricht_id) references aufenthalt.rueckkanal_nachricht (tenant_id, environment, id) on delete cascade
);
alter table aufenthalt.antwort alter column inhalt set storage external;
-- One withdrawal an Antrag.
create unique index antwort_ruecknahme on aufenthalt.antwort (tenant_id, environment, antrag_id) where art = 'ruecknahme';
call aufenthalt.schuetze('aufenthalt.antwort');

-- Documents of an answer are documents like all others.
alter table aufenthalt.unterlage add column antwort_id uuid;
alter table aufenthalt.unterlage add constraint unterlage_antwort foreign key (tenant_id, environment, antwort_id)
    references aufenthalt.antwort (tenant_id, environment, id) on delete cascade;
create index unterlage_der_antwort on aufenthalt.unterlage (tenant_id, environment, antwort_id) where antwort_id is not null;

alter table aufenthalt.outbox drop constraint outbox_art_check;
alter table aufenthalt.outbox add constraint outbox_art_check check (art in ('zustellung', 'laufzettel', 'post', 'antwort'));

grant select, insert, update on aufenthalt.rueckkanal_nachricht, aufenthalt.antwort to aufenthalt_api, aufenthalt_transport;
grant select, insert on aufenthalt.rueckkanal_anlage to aufenthalt_api, aufenthalt_transport;
grant select on aufenthalt.rueckkanal_nachricht, aufenthalt.antwort to aufenthalt_admin;

-- The answer that a session of the reply form became.
alter table aufenthalt.sitzung add column antwort_id uuid;
