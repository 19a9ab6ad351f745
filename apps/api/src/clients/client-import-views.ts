import { Injectable } from '@nestjs/common';
import { ClientLists, importFields, type Import, type ImportFile, type UnderstoodRow } from '@app/clients';
import { Users } from '@app/identity';
import { addMonths, type ClientId, type StaffActor } from '@app/kernel';
import { dayInBerlin, textOf } from '@app/platform';

/** Imports as the API shows them: with names of colleagues and numbers of persons. */
@Injectable()
export class ClientImportViews {
  constructor(
    private readonly users: Users,
    private readonly clients: ClientLists,
  ) {}

  /** Imports as a list shows them. */
  async list({ scope }: StaffActor, imports: readonly Import[]) {
    const names = await this.users.names(
      scope,
      imports.map(({ createdBy }) => createdBy),
    );
    return imports.map((one) => ({ ...one, createdByName: names.get(one.createdBy) ?? '' }));
  }

  /** One import with everything its page shows. */
  async one(actor: StaffActor, { found, counts, preview, mappings, ...file }: ImportFile) {
    const [shown] = await this.list(actor, [found]);
    return {
      ...shown!,
      ...file,
      informBy: found.finishedAt !== null && found.informed === null ? addMonths(dayInBerlin(found.finishedAt), 1) : null,
      verdicts: counts.verdicts,
      states: counts.states,
      preview: await this.rows(actor, preview),
      mappings,
    };
  }

  /** Rows with the numbers of the persons they name. */
  async rows({ scope }: StaffActor, rows: readonly UnderstoodRow[]) {
    const persons = await this.clients.summaries(
      scope,
      rows.flatMap(({ row }) => [row.matchId, row.clientId].filter((id): id is ClientId => id !== null)),
    );
    const person = (id: ClientId | null) => {
      const known = id && persons.get(id);
      return known ? { id: known.id, number: known.number } : null;
    };
    return rows.map(({ row, read }) => ({
      ...row,
      cells: row.cells.map((cell) => (cell === null ? '' : textOf(cell))),
      values: 'faults' in read ? [] : valuesOf(read),
      // A settled row is empty, which is no fault.
      faults: 'faults' in read && row.cells.length > 0 ? read.faults : [],
      match: person(row.matchId),
      client: person(row.clientId),
    }));
  }
}

const valuesOf = ({ number, record }: Exclude<UnderstoodRow['read'], { faults: unknown }>) => {
  const said: Readonly<Record<string, string | boolean | null>> = { ...record, number };
  return importFields.flatMap((field) => {
    const value = said[field] ?? null;
    return value === null ? [] : [{ field, value: String(value) }];
  });
};
