-- Run once per database server by its superuser, before the first migration. Passwords are set by whoever operates the server.
-- weiterlotse_owner owns the schema and migrates; weiterlotse_app is what API and worker connect as: it cannot alter a table,
-- rewrite the journal or pass row-level security; reporting_reader sees the published views and nothing else.
do $$ begin
  if not exists (select from pg_roles where rolname = 'weiterlotse_owner') then create role weiterlotse_owner login nosuperuser nobypassrls; end if;
  if not exists (select from pg_roles where rolname = 'weiterlotse_app') then create role weiterlotse_app login nosuperuser nobypassrls nocreatedb nocreaterole; end if;
  if not exists (select from pg_roles where rolname = 'reporting_reader') then create role reporting_reader nologin nosuperuser nobypassrls; end if;
end $$;
grant reporting_reader to weiterlotse_app;
