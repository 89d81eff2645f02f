-- What the test Fachverfahren received. PRE only, deleted after seven days (D20). Readable: nothing real may ever come here.
create table aufenthalt.test_fachverfahren_nachricht (
    id uuid primary key,
    ags text not null,
    typ text not null,
    vorgangsnummer text not null,
    inhalt bytea not null,
    urteil jsonb not null default '{}',
    empfangen_am timestamptz not null
);
create index test_fachverfahren_liste on aufenthalt.test_fachverfahren_nachricht (ags, empfangen_am);
grant select, insert, delete on aufenthalt.test_fachverfahren_nachricht to aufenthalt_transport;
