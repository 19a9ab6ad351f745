import { localDate as d } from '@app/kernel';
import { calculateList, type ListContext } from './calculate-list.js';
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

const company: ListContext = {
  applicationDate: d('2026-05-04'),
  beschaeftigte: { over30: 60, upTo30: 0, upTo20: 0, upTo10: 0 },
  konzernBeschaeftigte: null,
  qualifizierungsvereinbarung: false,
  erhoehungBewilligt: false,
  massnahmeZulassung: true,
  traegerZulassung: true,
  nurAnpassungsfortbildung: false,
  arbeitgeberVerpflichtet: false,
  aufstiegsfortbildung: false,
  einverstaendnis: true,
};

const calculate = (rows: readonly ListRow[], context: ListContext = company) => calculateList(rows, context, (date) => date);

describe('Rechnung eines Sammelantrags', () => {
  it('Wer 45 ist, ist freigestellt; bei allen anderen fehlt die Angabe zur Schwerbehinderung, nicht der Zuschuss', () => {
    const [group] = calculate([employee(), employee({ birthDate: d('1975-01-01'), grossCents: 320_000 })]);
    expect(group?.result.persons.map(({ lehrgangskosten: { status } }) => status)).toEqual(['missing', 'computed']);
    expect(group?.result).toMatchObject({
      agentur: 400_000,
      zuschuss: 270_000 + 288_000,
      ohneBetrag: 1,
      weiterleitungsnachweisBis: '2026-11-30',
    });
  });

  it('Unter 50 Beschäftigten ist jede Person berechnet, und die Summe ist die der Teile', () => {
    const small: ListContext = { ...company, beschaeftigte: { over30: 49, upTo30: 1, upTo20: 0, upTo10: 0 } };
    const [group] = calculate([employee(), employee({ grossCents: 280_000 }), employee({ courseCostCents: 333_333 })], small);
    expect(group?.result).toMatchObject({ outcome: 'ELIGIBLE', ohneBetrag: 0, arbeitgeber: 0, agentur: 400_000 * 2 + 333_333 });
    expect(group?.result.zuschuss).toBe(405_000 + 378_000 + 405_000);
  });

  it('Vergleichbar ist, wer dasselbe Ziel im selben Kurs hat; andere bilden eine eigene Gruppe', () => {
    const groups = calculate([
      employee(),
      employee({ goal: 'cnc-fachkraft' }),
      employee({ goal: 'Staplerschein' }),
      employee({ endsOn: d('2026-09-30') }),
    ]);
    expect(groups.map(({ rows }) => rows.length)).toEqual([2, 1, 1]);
    expect(groups.map(({ result }) => result.reasons.includes('S82.G1'))).toEqual([false, true, true]);
  });

  it('Listenblätter zu 18 Namen', () => {
    const rows = Array.from({ length: 37 }, (_, index) => employee({ row: index + 2 }));
    expect(calculate(rows)[0]?.sheets.map((sheet) => sheet.length)).toEqual([18, 18, 1]);
    expect(calculate([])).toEqual([]);
  });

  it('Ohne Abschluss bleibt § 81 Abs. 2 eine offene Frage; ohne Einverständnis bleibt die Gruppe offen', () => {
    const [group] = calculate([employee({ qualificationOn: null }), employee()], { ...company, einverstaendnis: undefined });
    expect(group?.result.open).toContain('S82.G3');
    expect(group?.result.persons[0]?.lehrgangskosten).toMatchObject({
      status: 'missing',
      facts: expect.arrayContaining(['fehlenderBerufsabschluss']),
    });
  });
});
