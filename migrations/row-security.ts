/**
 * Row-level security in the one form the house uses (decisions.md 2): forced, so that the owner and the published views obey it too, and
 * as `case`, whose cost the planner does not multiply. Rows of other Träger do not exist; without a scope nothing does.
 */
type Sight = {
  /**
   * SQL condition on the row for staff within the Träger; left out: every row of the Träger. Only asked for reach `people`. What hangs on
   * another row asks a function (`clients.sees(client_id)`, `counselling.sees_file(case_id)` …), never a sub-select: see
   * `20261130000900-platform-flat-policies.ts`.
   */
  readonly people?: string;
  /** SQL condition on the row for a company in the portal (`platform.company_in_scope()`); left out: companies see nothing. */
  readonly company?: string;
};

/** Statements that put row-level security on a table with `tenant_id`. */
export const rowSecurity = (table: string, { people, company }: Sight = {}): string => {
  const staff = people ? `case when platform.reaches_all() then true else (${people}) end` : 'true';
  const portal = company ? `when platform.company_in_scope() is not null then (${company})` : '';
  return `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy scope on ${table}
      using (case when tenant_id = platform.tenant_in_scope() then ${staff} ${portal} else false end)
      with check (case when tenant_id = platform.tenant_in_scope() then true ${portal} else false end);`;
};

/**
 * Statements that hand `security definer` functions to a role above row-level security and let the application call them. Only
 * `search_reader` (ids by what somebody typed) and `house_keeper` (whose turn it is, who signs in) may own such functions; grant them the
 * columns they need, no more. A signature is written as in `drop function`: `platform.unsent_mail()`.
 */
export const ownedBy = (role: 'search_reader' | 'house_keeper', schema: string, signatures: readonly string[]): string => `
    grant usage, create on schema ${schema} to ${role};
    ${signatures
      .map(
        (signature) => `alter function ${signature} owner to ${role};
    revoke execute on function ${signature} from public;
    grant execute on function ${signature} to weiterlotse_app;`,
      )
      .join('\n    ')}
    revoke create on schema ${schema} from ${role};`;
