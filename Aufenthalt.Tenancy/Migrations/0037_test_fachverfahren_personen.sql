-- The small person register of the test Fachverfahren. Invented persons of PRE only, deleted after seven days (D20).
create table aufenthalt.test_fachverfahren_person (
    id uuid primary key,
    ags text not null,
    suchname text not null,
    geburtsdatum text not null,
    staaten text[] not null,
    vorgangsnummer text not null,
    angelegt_am timestamptz not null
);
create index test_fachverfahren_person_name on aufenthalt.test_fachverfahren_person (ags, suchname);
grant select, insert, delete on aufenthalt.test_fachverfahren_person to aufenthalt_transport;
