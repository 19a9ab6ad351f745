import { Injectable } from '@nestjs/common';
import type { ClientId, EstablishmentId, StaffActor, UserId } from '@app/kernel';
import { ClientLists } from '@app/clients';
import { CompanyLists } from '@app/companies';
import { Users } from '@app/identity';
import type { ReminderRow } from '@app/reminders';
import { CaseFile } from '@app/reporting';

/** What of a reminder is asked to say whom it concerns. */
type Labelled = Pick<ReminderRow, 'ownerId' | 'subjectKind' | 'subjectId' | 'text'>;

/** Puts beside reminders whom they concern and whose they are: four statements for any number of rows. */
@Injectable()
export class ReminderLabels {
  constructor(
    private readonly file: CaseFile,
    private readonly clients: ClientLists,
    private readonly companies: CompanyLists,
    private readonly users: Users,
  ) {}

  /**
   * Each row with its case and the person's name, else the company's; `inPlaceOf` names a colleague the reader stands in for. An
   * appointment of a person the reader does not see keeps its time and nothing else.
   */
  async of<Row extends Labelled>({ scope }: StaffActor, rows: readonly Row[]) {
    const deputyFor: readonly (UserId | null)[] = scope.reach.kind === 'people' ? scope.reach.deputyFor : [];
    const absent = present(rows.map(({ ownerId }) => ownerId).filter((id) => deputyFor.includes(id)));
    const [concerned, names] = await Promise.all([
      this.file.concerned(
        scope,
        rows.map(({ subjectKind, subjectId }) => ({ kind: subjectKind, id: subjectId })),
      ),
      this.users.names(scope, absent),
    ]);
    const [clients, companies] = await Promise.all([
      this.clients.summaries(scope, present([...concerned.values()].map(({ clientId }) => clientId))),
      this.companies.summaries(present([...concerned.values()].map(({ establishmentId }) => establishmentId))),
    ]);
    const label = (clientId: ClientId | null, establishmentId: EstablishmentId | null): string | null =>
      (clientId && clients.get(clientId)?.displayName) ?? (establishmentId && companies.get(establishmentId)?.name) ?? null;
    return rows.map(({ ownerId, ...row }) => {
      const { caseId = null, clientId = null, establishmentId = null } = concerned.get(row.subjectId) ?? {};
      const inPlaceOf = (ownerId !== null && names.get(ownerId)) || null;
      const hidden = clientId !== null && !clients.has(clientId);
      if (hidden && row.subjectKind === 'appointment') return { ...row, ...timeOnly, inPlaceOf };
      return {
        ...row,
        caseId,
        caseLabel: label(clientId, establishmentId),
        clientId: hidden ? null : clientId,
        establishmentId,
        inPlaceOf,
      };
    });
  }
}

const timeOnly = { text: 'Termin', caseId: null, caseLabel: null, clientId: null, establishmentId: null } as const;

const present = <Id>(ids: readonly (Id | null)[]): Id[] => ids.filter((id): id is Id & {} => id !== null);
