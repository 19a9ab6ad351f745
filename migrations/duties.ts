import { ownedBy } from './row-security.js';

/** A column of a table that names who has to act, and when the row still asks for it. */
type Desk = {
  readonly table: string;
  readonly column: string;
  /** SQL on `new`: the row is a duty. Left out: whenever somebody stands in the column. */
  readonly open?: string;
  /** Columns whose change makes a duty of a row. */
  readonly watched?: readonly string[];
};

type Duties = {
  readonly schema: string;
  readonly desks: readonly Desk[];
  /** SQL that counts what lies on the desk of `of_user` in `of_tenant`. */
  readonly count: string;
  /** Columns the count needs, by table. */
  readonly reads: Readonly<Record<string, string>>;
};

/**
 * Statements by which a context keeps that each of its duties has somebody who works here (20261130000972): nobody inactive gets one, and
 * no account is closed while one is open.
 */
export const duties = ({ schema, desks, count, reads }: Duties): string => `
    ${Object.entries(reads)
      .map(([table, columns]) => `grant select (${columns}) on ${schema}.${table} to house_keeper;`)
      .join('\n    ')}
    create function ${schema}.open_duties(of_tenant uuid, of_user uuid) returns bigint
      language plpgsql security definer set search_path = pg_catalog as $f$
      begin
        return (${count});
      end $f$;
    ${ownedBy('house_keeper', schema, [`${schema}.open_duties(uuid, uuid)`])}
    create constraint trigger leaves_no_${schema}_duties after update of active on identity.staff_user deferrable initially deferred
      for each row when (old.active and not new.active) execute function identity.refuse_leaving('${schema}.open_duties');
    ${desks
      .map(
        ({ table, column, open, watched = [] }) => `create constraint trigger ${column.replace(/_id$/, '')}_is_active
      after insert or update of ${[column, ...watched].join(', ')} on ${schema}.${table} deferrable initially deferred
      for each row when (new.${column} is not null${open ? ` and ${open}` : ''}) execute function identity.refuse_inactive('${column}');`,
      )
      .join('\n    ')}`;
