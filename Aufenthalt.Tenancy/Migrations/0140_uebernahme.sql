-- Promotions PRE → PRO and their reverts. posten: what was changed, with before and after, so that it can be taken back.
create table aufenthalt.uebernahme (
    tenant_id uuid not null references aufenthalt.tenant (id) on delete cascade,
    environment text not null check (environment in ('pre', 'pro')),
    id uuid not null,
    quelle text not null,
    notiz text not null default '',
    posten jsonb not null,
    am timestamptz not null default now(),
    von text not null,
    rueckgaengig_am timestamptz,
    rueckgaengig_von text,
    primary key (tenant_id, environment, id)
);
call aufenthalt.schuetze('aufenthalt.uebernahme');
grant select, insert, update on aufenthalt.uebernahme to aufenthalt_admin;
