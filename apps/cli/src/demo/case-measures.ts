import { fundingStageOfApplication, type ApplicationState } from '@app/funding';
import { addDays, type LocalDate } from '@app/kernel';
import type { Calendar } from './calendar.js';
import type { Application } from './applications.js';
import { Random } from './random.js';
import type { Row } from './write.js';

const terminal: readonly ApplicationState[] = ['ERLEDIGT', 'ZURUECKGEZOGEN', 'VERFALLEN'];
const results = [
  ['passed', 62],
  ['partial-qualification', 14],
  ['attended', 12],
  ['failed', 8],
  ['dropped-out', 4],
] as const;

type Participation = { readonly state: Parameters<typeof fundingStageOfApplication>[1][number]['state'] };

/** What the cases know of their applications; of what has ended somebody has recorded most outcomes, of closed cases all. */
export const measureRows = (applications: readonly Application[], participations: readonly Row[], calendar: Calendar): Row[] => {
  const random = new Random('case measures');
  const byApplication = new Map<string, Row[]>();
  for (const row of participations) {
    const id = String(row['application_id']);
    byApplication.set(id, [...(byApplication.get(id) ?? []), row]);
  }
  return applications.map(({ id, number, state, kase, createdOn }) => {
    const rows = byApplication.get(id) ?? [];
    const stage = fundingStageOfApplication(state, rows as unknown as readonly Participation[]);
    const endsOn = rows
      .map((row) => String(row['ends_on']))
      .toSorted()
      .at(-1) as LocalDate;
    const asked = stage === 'ended' && (kase.closedOn !== null || random.chance(0.7)) && addDays(endsOn, 1) <= calendar.today;
    const result = state === 'ABGEBROCHEN' || state === 'AUFGEHOBEN' ? 'dropped-out' : random.weighted(results);
    const outcomeAt = asked ? calendar.at(addDays(endsOn, 1), 10 * 60) : null;
    return {
      application_id: id,
      tenant_id: kase.tenant.id,
      case_id: kase.id,
      number,
      stage,
      settled: terminal.includes(state),
      participants: rows.length,
      starts_on: rows.map((row) => String(row['starts_on'])).toSorted()[0],
      ends_on: endsOn,
      result: asked ? result : null,
      employed: asked
        ? random.weighted([
            ['yes', 70],
            ['unknown', 20],
            ['no', 10],
          ] as const)
        : null,
      certificate_on: asked && result === 'passed' ? endsOn : null,
      outcome_at: outcomeAt,
      outcome_by: asked ? kase.owner.id : null,
      version: 1,
      created_at: calendar.at(createdOn, 8 * 60),
      updated_at: outcomeAt ?? calendar.at(createdOn, 8 * 60),
    };
  });
};
