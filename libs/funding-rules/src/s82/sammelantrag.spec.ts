import { addDays, cents, localDate as d, type LocalDate } from '@app/kernel';
import type { Facts } from './facts.js';
import { assessGroup, type GroupFacts } from './sammelantrag.js';
import { eligibleFacts } from './testing/eligible-facts.js';

const sunday = d('2027-02-28');
/** A calendar that knows one Sunday. */
const nextWorkingDay = (date: LocalDate): LocalDate => (date === sunday ? addDays(date, 1) : date);
const agreed = { vergleichbar: true, einverstaendnis: true };
const group = (facts: Partial<GroupFacts>) => assessGroup({ persons: [eligibleFacts, eligibleFacts], ...agreed, ...facts }, nextWorkingDay);

describe('§ 82 Abs. 5 SGB III: Sammelantrag', () => {
  it('S82.G1 Nr. 1: eine Person ist keine Gruppe, zwei sind eine', () => {
    expect(group({ persons: [eligibleFacts] })).toMatchObject({ outcome: 'INELIGIBLE', eligible: false, reasons: ['S82.G1'] });
    expect(group({})).toMatchObject({ outcome: 'ELIGIBLE', eligible: true, reasons: [] });
    expect(group({ persons: [] })).toMatchObject({ outcome: 'INELIGIBLE', ruleSet: null, weiterleitungsnachweisBis: null });
  });

  it('S82.G2 Nr. 1: ohne Vergleichbarkeit keine Gruppe; ist sie ungeprüft, bleibt sie offen', () => {
    expect(group({ vergleichbar: false })).toMatchObject({ outcome: 'INELIGIBLE', reasons: ['S82.G2'] });
    expect(group({ vergleichbar: undefined })).toMatchObject({ outcome: 'MANUAL', eligible: null, open: ['S82.G2'] });
  });

  it('S82.G3 Nr. 2: ohne Einverständnis keine Gruppe, und der Befund sagt, wer es erklären kann', () => {
    const result = group({ einverstaendnis: false });
    expect(result).toMatchObject({ outcome: 'INELIGIBLE', reasons: ['S82.G3'] });
    expect(result.findings[2]?.remedy).toEqual({ code: 'declare-in-writing', by: ['employee', 'employer'], earliest: null });
    expect(group({}).findings[2]?.remedy).toBeNull();
  });

  it('Die Summe ist die Summe der Teile; eine Ausgeschlossene hält die anderen nicht auf', () => {
    const short: Facts = { ...eligibleFacts, massnahmeMinutes: 7_200 };
    const result = group({ persons: [eligibleFacts, short, { ...eligibleFacts, lehrgangskosten: cents(3_333_33) }] });
    expect(result).toMatchObject({ outcome: 'MANUAL', reasons: ['S82.E05'], ohneBetrag: 1 });
    expect(result).toMatchObject({ arbeitgeber: 3_000_00 + 1_666_67, agentur: 3_000_00 + 1_666_66, zuschuss: 2 * 6_480_00 });
    expect(group({ persons: [short, short] })).toMatchObject({ outcome: 'INELIGIBLE', reasons: ['S82.E05'] });
  });

  it('Satz 3: Der Nachweis ist drei Monate nach dem Ende fällig, ENG.7 am nächsten Werktag', () => {
    expect(group({}).weiterleitungsnachweisBis).toBe('2027-03-01');
    const ends = (measureEnd: LocalDate | undefined): Facts => ({ ...eligibleFacts, measureEnd });
    expect(group({ persons: [ends(d('2026-08-31')), ends(d('2026-07-31'))] }).weiterleitungsnachweisBis).toBe('2026-11-30');
    expect(group({ persons: [eligibleFacts, ends(undefined)] }).weiterleitungsnachweisBis).toBeNull();
  });

  it('Gilt für die Personen verschiedenes Recht, nennt die Gruppe keine Fassung', () => {
    const earlier: Facts = {
      ...eligibleFacts,
      decisionDate: d('2023-01-10'),
      strukturwandelOderEngpassberuf: true,
      strukturwandelAnteilErreicht: false,
    };
    expect(group({ persons: [eligibleFacts, earlier] }).ruleSet).toBeNull();
    expect(group({ persons: [earlier, earlier] }).ruleSet).toBe('S82@2020-10-01');
  });
});
