import { addDays, type LocalDate } from '@app/kernel';
import type { Application } from './applications.js';
import type { Calendar } from './calendar.js';
import type { Catalogue, Run } from './catalogue.js';
import type { Kase } from './cases.js';
import { declineReasons } from './notes.js';
import { demoId, Random } from './random.js';
import type { Row } from './write.js';

/** Id of the recommendation an application came from. */
export const recommendationOf = ({ n }: Pick<Application, 'n'>): string => demoId('recommendation of application', n);

const row = (
  id: string,
  kase: Kase,
  run: Run,
  purpose: string,
  status: string,
  declined: string | null,
  on: LocalDate,
  calendar: Calendar,
  minute: number,
): Row => {
  const at = calendar.at(on, minute);
  return {
    id,
    tenant_id: kase.tenant.id,
    case_id: kase.id,
    client_id: kase.client?.id ?? null,
    run_id: run.id,
    purpose,
    status,
    declined_reason: declined,
    recommended_on: on,
    author_id: kase.owner.id,
    created_at: at,
    created_by: kase.owner.id,
    updated_at: at,
  };
};

const statusOf = ({ plan, state }: Application): string => {
  if (plan.participation === 'GEPLANT') return state === 'ZURUECKGEZOGEN' ? 'interested' : 'enrolled';
  return plan.participation === 'LAUFEND' || plan.participation === 'UNTERBROCHEN' ? 'enrolled' : 'finished';
};

/** One for each application, the rest for the talks of other cases; a run never begins before it is recommended. */
export const recommendationRows = (
  count: number,
  applications: readonly Application[],
  cases: readonly Kase[],
  catalogue: Catalogue,
  calendar: Calendar,
): Row[] => {
  const random = new Random('recommendations');
  const rows = applications.map((application) => {
    const { kase, run, createdOn } = application;
    return row(
      recommendationOf(application),
      kase,
      run,
      random.pick(run.course.type.purposes),
      statusOf(application),
      null,
      createdOn,
      calendar,
      8 * 60 + random.int(0, 30),
    );
  });
  const talked = cases.filter(({ sessionDays, status }) => sessionDays.length > 0 && status !== 'ZUR_LOESCHUNG');
  for (let attempt = 0; rows.length < count && attempt < count * 4; attempt += 1) {
    const kase = random.pick(talked);
    const on = random.pick(kase.sessionDays);
    const trade = kase.establishment?.trade;
    const run = catalogue.find(
      random,
      [addDays(on, 14), addDays(on, 150)],
      ({ course: { type } }) => trade === undefined || type.trades.includes(trade),
      15,
    );
    if (!run) continue;
    const declined = random.chance(0.16);
    const begun = run.startsOn < calendar.today;
    const status = declined
      ? 'declined'
      : random.weighted(
          begun
            ? ([
                ['read', 50],
                ['interested', 50],
              ] as const)
            : ([
                ['recommended', 35],
                ['read', 30],
                ['interested', 35],
              ] as const),
        );
    const reason = declined ? random.pick(declineReasons) : null;
    rows.push(
      row(
        demoId('recommendation', rows.length),
        kase,
        run,
        random.pick(run.course.type.purposes),
        status,
        reason,
        on,
        calendar,
        9 * 60 + random.int(0, 450),
      ),
    );
  }
  return rows;
};
