/** SQL condition on `pg_namespace n`: the schemas of this project, without those of PostgreSQL and the extensions. */
export const ourSchemas = `pg_get_userbyid(n.nspowner) = 'weiterlotse_owner' and n.nspname <> 'public' and n.nspname !~ '^pg_'`;
