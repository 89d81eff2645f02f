-- Mailboxes of the test Intermediär (D20: PRE only, deleted after 7 days). Bodies are encrypted for their reader by the sender, so
-- what lies here is ciphertext; nothing in these tables names a tenant, and only Transport reaches them.
create table aufenthalt.test_kennung (
    message_id text primary key,
    ausgegeben_am timestamptz not null
);

create table aufenthalt.test_zustellung (
    message_id text primary key,
    postfach text not null,
    absender_signatur text not null,
    absender_chiffre text,
    betreff text,
    eingang_am timestamptz not null,
    abruf_am timestamptz,
    empfang_am timestamptz,
    pruefvermerke text not null,
    koerper bytea not null,
    zertifikate text not null,
    anlagen bytea not null
);
-- Ciphertext does not compress.
alter table aufenthalt.test_zustellung alter column koerper set storage external, alter column anlagen set storage external;
create index test_zustellung_postfach on aufenthalt.test_zustellung (postfach, eingang_am, message_id);
create index test_zustellung_absender on aufenthalt.test_zustellung (absender_signatur, eingang_am);
create index test_zustellung_chiffre on aufenthalt.test_zustellung (absender_chiffre, eingang_am);
create index test_zustellung_eingang on aufenthalt.test_zustellung (eingang_am);

grant select, insert, delete on aufenthalt.test_kennung to aufenthalt_transport;
grant select, insert, update, delete on aufenthalt.test_zustellung to aufenthalt_transport;
