-- A built message is sealed under a key of its own, wrapped by the tenant's; both go once the authority has fetched it.
alter table aufenthalt.nachricht add column schluessel bytea;
alter table aufenthalt.nachricht add constraint nachricht_einmal unique (tenant_id, environment, antrag_id, typ);
