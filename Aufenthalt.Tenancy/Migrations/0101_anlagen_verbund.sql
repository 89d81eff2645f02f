-- A letter of the authority is opened by a one-use link like the applicant's own PDFs.
alter table aufenthalt.pdf_link drop constraint pdf_link_art_check;
alter table aufenthalt.pdf_link add constraint pdf_link_art_check check (art in ('antrag', 'eingangsbestaetigung', 'anlage'));
alter table aufenthalt.pdf_link add column nachricht_id uuid;
alter table aufenthalt.pdf_link add column anlage_nr int;

-- Anträge of one family: all carry the id of the first. Never leaves the tenant, because no query does.
alter table aufenthalt.antrag add column verbund uuid;
create index antrag_verbund on aufenthalt.antrag (tenant_id, environment, verbund) where verbund is not null;
