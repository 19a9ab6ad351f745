-- Run once per database server by its superuser, before the first migration. Passwords are set by whoever operates the server.
-- weiterlotse_owner owns the schema and migrates; weiterlotse_app is what API and worker connect as: it cannot alter a table,
-- rewrite the journal or pass row-level security; reporting_reader sees the published views and nothing else. Nobody can sign in as
-- search_reader and house_keeper: they own the few functions that look across row-level security (decided row by row in their SQL), the
-- first to find ids by what somebody typed, the second to find which Träger's turn it is.
do $$ begin
  if not exists (select from pg_roles where rolname = 'weiterlotse_owner') then create role weiterlotse_owner login nosuperuser nobypassrls; end if;
  if not exists (select from pg_roles where rolname = 'weiterlotse_app') then create role weiterlotse_app login nosuperuser nobypassrls nocreatedb nocreaterole; end if;
  if not exists (select from pg_roles where rolname = 'reporting_reader') then create role reporting_reader nologin nosuperuser nobypassrls; end if;
  if not exists (select from pg_roles where rolname = 'search_reader') then create role search_reader nologin nosuperuser bypassrls; end if;
  if not exists (select from pg_roles where rolname = 'house_keeper') then create role house_keeper nologin nosuperuser bypassrls; end if;
end $$;
grant search_reader, house_keeper to weiterlotse_owner;
grant reporting_reader to weiterlotse_app;
-- Plans under row-level security look costly and run in a millisecond: compiling them (PostgreSQL's JIT) takes a hundred times as long.
alter role weiterlotse_app set jit = off;
