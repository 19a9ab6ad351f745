#!/bin/sh
# Runs once, when the database volume is empty, after 10-roles.sql made the roles; the passwords come from the environment.
set -eu
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --set owner_password="$OWNER_PASSWORD" --set app_password="$APP_PASSWORD" <<'SQL'
alter role weiterlotse_owner login password :'owner_password';
alter role weiterlotse_app login password :'app_password';
create database weiterlotse owner weiterlotse_owner;
revoke all on database weiterlotse from public;
grant connect, temporary on database weiterlotse to weiterlotse_app;
SQL
