import { cents, localDate as d } from '@app/kernel';
import { assessKurzarbeit, type KurzarbeitFacts } from './kurzarbeit.js';

const eligible = {
  beschaeftigteQuarters: 120 * 4,
  lehrgangskosten: cents(4_000_00),
  participationStart: d('2024-06-03'),
  measureEnd: d('2024-07-26'),
  monat: '2024-07',
  ausschlussfristGewahrt: true,
} as const satisfies KurzarbeitFacts;

const judged = (changed: KurzarbeitFacts) => assessKurzarbeit({ ...eligible, ...changed });
const computed = (value: number) => ({ status: 'computed', value });

describe('§ 106a SGB III: Lehrgangskosten während Kurzarbeit, ausgelaufen', () => {
  it.each([
    [9.75, 4_000_00],
    [10, 2_000_00],
    [249, 2_000_00],
    [249.75, 2_000_00],
    [250, 1_000_00],
    [2_499.75, 1_000_00],
    [2_500, 600_00],
  ])('S106A.C01 Abs. 2: Bei %d Beschäftigten sind es von 4.000 € %d Cent', (employees, expected) => {
    expect(judged({ beschaeftigteQuarters: employees * 4 })).toMatchObject({ notes: ['S106A.C01'], anteilAgentur: computed(expected) });
  });

  it('Der Anteil wird kaufmännisch gerundet', () => {
    // 33,33 € × 50 % = 16,665 €
    expect(judged({ lehrgangskosten: cents(33_33) }).anteilAgentur).toEqual(computed(16_67));
  });

  it('S106A.E01 Abs. 2: Der Juli 2024 ist der letzte Monat', () => {
    expect(judged({})).toMatchObject({ eligible: true, reasons: [], warnings: [] });
    expect(judged({ monat: '2024-08', measureEnd: d('2024-08-30') })).toMatchObject({
      eligible: false,
      outcome: 'INELIGIBLE',
      reasons: ['S106A.E01'],
      notes: [],
      anteilAgentur: { status: 'excluded' },
    });
    expect(judged({ monat: '2026-01' }).reasons).toEqual(['S106A.E01']);
  });

  it('S106A.E01: Ohne den Monat entscheiden die Tage der Maßnahme, wenn sie eindeutig sind', () => {
    expect(judged({ monat: undefined }).eligible).toBe(true);
    expect(judged({ monat: undefined, measureEnd: d('2024-08-01') })).toMatchObject({ outcome: 'MANUAL', open: ['S106A.E01'] });
    expect(judged({ monat: undefined, participationStart: d('2024-08-01'), measureEnd: undefined }).reasons).toEqual(['S106A.E01']);
  });

  it('S106A.E02 § 325 Abs. 3: Nach drei Kalendermonaten ist es zu spät', () => {
    expect(judged({ ausschlussfristGewahrt: false }).reasons).toEqual(['S106A.E02']);
    expect(judged({ ausschlussfristGewahrt: undefined })).toMatchObject({
      eligible: null,
      open: ['S106A.E02'],
      anteilAgentur: computed(2_000_00),
    });
  });

  it('Ein Monat außerhalb der Maßnahme und ein Ende nach dem 31. Juli 2024 sind Warnungen', () => {
    expect(judged({ monat: '2024-06' }).warnings).toEqual([]);
    expect(judged({ monat: '2024-05' }).warnings).toEqual(['month-outside-measure']);
    expect(judged({ measureEnd: d('2024-06-30') }).warnings).toEqual(['month-outside-measure']);
    expect(judged({ measureEnd: d('2024-07-31') }).warnings).toEqual([]);
    expect(judged({ measureEnd: d('2024-08-01') }).warnings).toEqual(['measure-beyond-expiry']);
  });

  it('Für Monate vor der Staffel gibt es keine Zahlen; Fehlendes wird genannt', () => {
    expect(judged({ monat: '2021-01' }).eligible).toBe(true);
    expect(() => judged({ monat: '2020-12' })).toThrow('funding-rules.no-parameters');
    expect(assessKurzarbeit({}).anteilAgentur).toEqual({ status: 'missing', facts: ['beschaeftigteQuarters', 'lehrgangskosten'] });
  });
});
