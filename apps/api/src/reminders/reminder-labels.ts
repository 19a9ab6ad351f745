import { Injectable } from '@nestjs/common';
import type { ClientId, EstablishmentId, TenantScope } from '@app/kernel';
import { ClientLists } from '@app/clients';
import { CompanyLists } from '@app/companies';
import type { ReminderRow } from '@app/reminders';
import { CaseFile } from '@app/reporting';

/** Puts beside reminders whom they concern: three statements for any number of rows. */
@Injectable()
export class ReminderLabels {
  constructor(
    private readonly file: CaseFile,
    private readonly clients: ClientLists,
    private readonly companies: CompanyLists,
  ) {}

  /** Each row with its case and the person's name, else the company's. */
  async of(scope: TenantScope, rows: readonly ReminderRow[]) {
    const concerned = await this.file.concerned(
      scope,
      rows.map(({ subjectKind, subjectId }) => ({ kind: subjectKind, id: subjectId })),
    );
    const [clients, companies] = await Promise.all([
      this.clients.summaries(scope, present([...concerned.values()].map(({ clientId }) => clientId))),
      this.companies.summaries(present([...concerned.values()].map(({ establishmentId }) => establishmentId))),
    ]);
    const label = (clientId: ClientId | null, establishmentId: EstablishmentId | null): string | null =>
      (clientId && clients.get(clientId)?.displayName) ?? (establishmentId && companies.get(establishmentId)?.name) ?? null;
    return rows.map((row) => {
      const subject = concerned.get(row.subjectId);
      return { ...row, caseId: subject?.caseId ?? null, caseLabel: subject ? label(subject.clientId, subject.establishmentId) : null };
    });
  }
}

const present = <Id>(ids: readonly (Id | null)[]): Id[] => ids.filter((id): id is Id & {} => id !== null);
