import { localDate as d } from '@app/kernel';
import { assessS87a, type S87aFacts } from './s87a.js';

const eligible = {
  gefoerdertNach: 'S81',
  fuehrtZuBerufsabschluss: true,
  arbeitslos: true,
  leistungsberechtigtSgb2: false,
  zwischenpruefungBestanden: true,
  abschlusspruefungBestanden: true,
  weiterbildungMonateThousandths: 24_000,
} as const satisfies S87aFacts;

const judged = (changed: S87aFacts) => assessS87a({ ...eligible, ...changed });
const computed = (value: number) => ({ status: 'computed', value });
const excluded = { status: 'excluded' };

describe('§ 87a SGB III: Weiterbildungsprämie und Weiterbildungsgeld', () => {
  it('S87A.E01 Abs. 1: nur bei Förderung nach § 81, nie nach § 82', () => {
    expect(judged({})).toMatchObject({ eligible: true, reasons: [], notes: ['S87A.A1', 'S87A.A2', 'S87A.A3'] });
    for (const gefoerdertNach of ['S82', 'other'] as const)
      expect(judged({ gefoerdertNach })).toMatchObject({ eligible: false, reasons: ['S87A.E01'], notes: [], praemie: excluded });
  });

  it('S87A.E01 Abs. 1: nur auf dem Weg zu einem Beruf von mindestens zwei Jahren Ausbildung', () => {
    expect(judged({ fuehrtZuBerufsabschluss: false })).toMatchObject({ reasons: ['S87A.E01'], praemie: excluded });
    expect(judged({ fuehrtZuBerufsabschluss: undefined })).toMatchObject({ outcome: 'MANUAL', open: ['S87A.E01'] });
    expect(judged({ gefoerdertNach: undefined })).toMatchObject({ outcome: 'MANUAL', open: ['S87A.E01'] });
  });

  it('S87A.A1 und S87A.A2 Abs. 1 Nr. 1, 2: 1.000 € und 1.500 €, je nur nach der bestandenen Prüfung', () => {
    expect(judged({}).praemie).toEqual(computed(2_500_00));
    expect(judged({ zwischenpruefungBestanden: false }).praemie).toEqual(computed(1_500_00));
    expect(judged({ abschlusspruefungBestanden: false }).praemie).toEqual(computed(1_000_00));
    const none = judged({ zwischenpruefungBestanden: false, abschlusspruefungBestanden: false });
    expect(none).toMatchObject({ eligible: true, reasons: [], praemie: computed(0) });
    expect(none.findings.find(({ ruleId }) => ruleId === 'S87A.A2')?.remedy).toEqual({
      code: 'pass-exam',
      by: ['employee'],
      earliest: null,
    });
    expect(judged({ abschlusspruefungBestanden: undefined }).praemie).toEqual({ status: 'missing', facts: ['abschlusspruefungBestanden'] });
  });

  it('S87A.A3 Abs. 2: Arbeitslose bekommen 150 € je Monat, Beschäftigte nicht', () => {
    // 150,00 € × 24 = 3.600,00 €; × 10,5 = 1.575,00 €
    expect(judged({}).weiterbildungsgeld).toMatchObject({ jeMonat: computed(150_00), gesamt: computed(3_600_00) });
    expect(judged({ weiterbildungMonateThousandths: 10_500 }).weiterbildungsgeld.gesamt).toEqual(computed(1_575_00));
    expect(judged({ arbeitslos: false }).weiterbildungsgeld).toMatchObject({
      jeMonat: excluded,
      verdicts: { eligible: false, reasons: ['S87A.A3', 'S87A.A4'] },
    });
    // Abs. 2 setzt Abs. 1 voraus: Arbeitslose, die nach § 82 gefördert würden, gibt es darin nicht.
    expect(judged({ gefoerdertNach: 'S82' }).weiterbildungsgeld.jeMonat).toEqual(excluded);
  });

  it('S87A.A4 Abs. 3: Leistungsberechtigte nach dem SGB II bekommen es auch in Arbeit und auch nach § 82, die Prämie aber nicht', () => {
    const inWork: S87aFacts = { arbeitslos: false, leistungsberechtigtSgb2: true };
    expect(judged({ ...inWork, gefoerdertNach: 'S81' }).weiterbildungsgeld.jeMonat).toEqual(computed(150_00));
    const under82 = judged({ ...inWork, gefoerdertNach: 'S82' });
    expect(under82.weiterbildungsgeld).toMatchObject({ verdicts: { eligible: true, reasons: [] }, jeMonat: computed(150_00) });
    expect(under82).toMatchObject({ eligible: false, reasons: ['S87A.E01'], notes: ['S87A.A4'], praemie: excluded });
    expect(judged({ ...inWork, gefoerdertNach: 'other' }).weiterbildungsgeld.jeMonat).toEqual(excluded);
    expect(judged({ ...inWork, fuehrtZuBerufsabschluss: false }).weiterbildungsgeld.jeMonat).toEqual(excluded);
  });

  it('Unbekanntes wird genannt und ist kein Fehler', () => {
    const { weiterbildungsgeld } = judged({ arbeitslos: undefined });
    expect(weiterbildungsgeld).toEqual({
      verdicts: { outcome: 'MANUAL', eligible: null, reasons: [], open: ['S87A.A3'] },
      jeMonat: { status: 'missing', facts: ['arbeitslos'] },
      gesamt: { status: 'missing', facts: ['arbeitslos'] },
    });
    expect(judged({ weiterbildungMonateThousandths: undefined }).weiterbildungsgeld).toMatchObject({
      jeMonat: computed(150_00),
      gesamt: { status: 'missing', facts: ['weiterbildungMonateThousandths'] },
    });
    expect(assessS87a({})).toMatchObject({ outcome: 'MANUAL', eligible: null, notes: [] });
  });

  it('Auf Dauer gibt es sie seit dem 1. Juli 2023, vorher nach anderem Recht', () => {
    expect(judged({ participationStart: d('2023-07-01') }).ruleSet).toBe('S87A@2023-07-01');
    expect(() => judged({ participationStart: d('2023-06-30') })).toThrow('funding-rules.no-parameters');
  });
});
