import { localDate as d } from '@app/kernel';
import { calculateGroup, groupsOf, type GroupFactsOfList, type ListFacts } from './calculate-list.js';
import type { ListRow } from './check-list.js';

const employee = (changed: Partial<ListRow> = {}): ListRow => ({
  row: 2,
  lastName: 'Yılmaz',
  firstName: 'Ayşe',
  versicherungsnummer: null,
  birthDate: d('1990-01-01'),
  plz: '44787',
  weeklyMinutes: 2_400,
  releasedMinutes: 1_200,
  grossCents: 300_000,
  comparableCents: null,
  qualificationOn: d('2018-07-01'),
  last82On: null,
  goal: 'CNC-Fachkraft',
  startsOn: d('2026-06-01'),
  endsOn: d('2026-08-31'),
  measureMinutes: 240 * 60,
  courseCostCents: 400_000,
  ...changed,
});

const list: ListFacts = {
  company: { company: { over30: 60, upTo30: 0, upTo20: 0, upTo10: 0 }, group: null, agreement: false },
  applicationDate: d('2026-05-04'),
  erhoehungBewilligt: null,
  qualifizierungsgeldSameMeasure: false,
};

const group: GroupFactsOfList = {
  course: {
    measureValidFrom: d('2025-01-01'),
    measureValidTo: null,
    providerValidFrom: d('2025-01-01'),
    providerValidTo: null,
    afbgGoal: false,
    adaptationOnly: false,
    employerLegallyObliged: false,
  },
  missingQualification81_2: null,
  einverstaendnis: true,
};

const calculate = (rows: readonly ListRow[], facts = list, said = group) => calculateGroup({ rows }, facts, said, (date) => date);

describe('Rechnung eines Sammelantrags', () => {
  it('Wer 45 ist, ist freigestellt; bei allen anderen fehlt die Angabe zur Schwerbehinderung, nicht der Zuschuss', () => {
    const result = calculate([employee(), employee({ birthDate: d('1975-01-01'), grossCents: 320_000 })]);
    expect(result.persons.map(({ lehrgangskosten: { status } }) => status)).toEqual(['missing', 'computed']);
    expect(result).toMatchObject({
      agentur: 400_000,
      zuschuss: 270_000 + 288_000,
      ohneBetrag: 1,
      weiterleitungsnachweisBis: '2026-11-30',
    });
  });

  it('Unter 50 Beschäftigten ist jede Person berechnet, und die Summe ist die der Teile', () => {
    const small: ListFacts = { ...list, company: { ...list.company, company: { over30: 49, upTo30: 1, upTo20: 0, upTo10: 0 } } };
    const result = calculate([employee(), employee({ grossCents: 280_000 }), employee({ courseCostCents: 333_333 })], small);
    expect(result).toMatchObject({ outcome: 'ELIGIBLE', ohneBetrag: 0, arbeitgeber: 0, agentur: 400_000 * 2 + 333_333 });
    expect(result.zuschuss).toBe(405_000 + 378_000 + 405_000);
  });

  it('Vergleichbar ist, wer dasselbe Ziel im selben Kurs zum selben Preis hat; andere bilden eine eigene Gruppe', () => {
    const rows = [
      employee(),
      employee({ goal: 'cnc-fachkraft' }),
      employee({ goal: 'Staplerschein' }),
      employee({ endsOn: d('2026-09-30') }),
      employee({ courseCostCents: 390_000 }),
    ];
    const groups = groupsOf(rows);
    expect(groups.map((each) => each.rows.length)).toEqual([2, 1, 1, 1]);
    expect(groups.map((each) => calculate(each.rows).reasons.includes('S82.G1'))).toEqual([false, true, true, true]);
  });

  it('Listenblätter zu 18 Namen', () => {
    const rows = Array.from({ length: 37 }, (_, index) => employee({ row: index + 2 }));
    expect(groupsOf(rows)[0]?.sheets.map((sheet) => sheet.length)).toEqual([18, 18, 1]);
    expect(groupsOf([])).toEqual([]);
  });

  it('Ohne Abschluss bleibt § 81 Abs. 2 eine offene Frage, bis jemand sie beantwortet; ohne Einverständnis bleibt die Gruppe offen', () => {
    const rows = [employee({ qualificationOn: null }), employee()];
    const open = calculate(rows, list, { ...group, einverstaendnis: undefined });
    expect(open.open).toContain('S82.G3');
    expect(open.persons[0]?.lehrgangskosten).toMatchObject({
      status: 'missing',
      facts: expect.arrayContaining(['fehlenderBerufsabschluss']),
    });
    const [answered] = calculate(rows, list, { ...group, missingQualification81_2: true }).persons;
    expect(answered?.lehrgangskosten).toMatchObject({ status: 'computed', value: { agentur: 400_000, arbeitgeber: 0 } });
  });

  it('Ohne gewählten Kurs bleiben Zulassung und Ziel offen, die Beträge nicht', () => {
    const result = calculate([employee({ birthDate: d('1975-01-01') })], list, { ...group, course: null });
    expect(result.open.length).toBeGreaterThan(1);
    expect(result.agentur).toBe(400_000);
  });
});
