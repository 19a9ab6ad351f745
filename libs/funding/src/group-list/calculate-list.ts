import type { LocalDate } from '@app/kernel';
import { assessGroup, type Facts, type GroupAssessment } from '@app/funding-rules';
import { rowsPerSheet } from './columns.js';
import type { ListRow } from './check-list.js';

/** What the list itself does not say and the adviser knows of company, course and the whole group; absent = unknown. */
export type ListContext = Pick<
  Facts,
  | 'applicationDate'
  | 'beschaeftigte'
  | 'konzernBeschaeftigte'
  | 'qualifizierungsvereinbarung'
  | 'erhoehungBewilligt'
  | 'massnahmeZulassung'
  | 'traegerZulassung'
  | 'nurAnpassungsfortbildung'
  | 'arbeitgeberVerpflichtet'
  | 'aufstiegsfortbildung'
> & { readonly einverstaendnis?: boolean };

/** Employees who are comparable (§ 82(5) S. 1 Nr. 1): the same goal, the same course in time and length. */
export type ListGroup = {
  readonly goal: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly rows: readonly ListRow[];
  readonly result: GroupAssessment;
  /** Rows as the sheets of the BA's list of participants take them. */
  readonly sheets: readonly (readonly ListRow[])[];
};

/**
 * Groups the rows of a list and calculates each person on his own; the sums are those of the parts. A disability is not in the
 * list: it stays unknown until the adviser asks the person.
 */
export const calculateList = (
  rows: readonly ListRow[],
  context: ListContext,
  nextWorkingDay: (date: LocalDate) => LocalDate,
): readonly ListGroup[] =>
  groupsOf(rows).map((own) => {
    const [first] = own;
    const { einverstaendnis, ...facts } = context;
    const persons = own.map((row) => factsOf(row, facts));
    return {
      goal: first.goal,
      startsOn: first.startsOn,
      endsOn: first.endsOn,
      rows: own,
      result: assessGroup({ persons, vergleichbar: true, ...(einverstaendnis !== undefined && { einverstaendnis }) }, nextWorkingDay),
      sheets: sheetsOf(own),
    };
  });

type Group = readonly [ListRow, ...ListRow[]];

const groupsOf = (rows: readonly ListRow[]): readonly Group[] => {
  const groups = new Map<string, [ListRow, ...ListRow[]]>();
  for (const row of rows) {
    const key = [row.goal.toLowerCase().replaceAll(/\s+/g, ' '), row.startsOn, row.endsOn, row.measureMinutes].join('|');
    const known = groups.get(key);
    if (known) known.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
};

const sheetsOf = (rows: readonly ListRow[]): readonly (readonly ListRow[])[] =>
  Array.from({ length: Math.ceil(rows.length / rowsPerSheet) }, (_, index) => rows.slice(index * rowsPerSheet, (index + 1) * rowsPerSheet));

const factsOf = (row: ListRow, context: Omit<ListContext, 'einverstaendnis'>): Facts => ({
  ...context,
  decisionDate: null,
  participationStart: row.startsOn,
  measureEnd: row.endsOn,
  arbeitsverhaeltnis: true,
  berufsabschlussAm: row.qualificationOn,
  // Who has no qualification may have the claim of § 81(2): a question for the person, not for the list.
  ...(row.qualificationOn !== null && { fehlenderBerufsabschluss: false }),
  letzteTeilnahmeAm: row.last82On,
  massnahmeMinutes: row.measureMinutes,
  birthDate: row.birthDate,
  lehrgangskosten: row.courseCostCents as Facts['lehrgangskosten'] & number,
  arbeitsentgelt: row.grossCents as Facts['arbeitsentgelt'] & number,
  vergleichsentgelt: row.comparableCents as Facts['vergleichsentgelt'] & number,
  arbeitszeitMinutesPerWeek: row.weeklyMinutes,
  zeitOhneArbeitsleistung: { per: 'week', minutes: row.releasedMinutes },
  beginnWaehrendKurzarbeit: false,
  qualifizierungsgeldGleicheMassnahme: false,
});
