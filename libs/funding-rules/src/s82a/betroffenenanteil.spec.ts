import { localDate as d, type LocalDate } from '@app/kernel';
import fc from 'fast-check';
import { betroffenenanteil } from './betroffenenanteil.js';
import { qualifizierungsgeldParametersAt } from './parameters.js';

const parameters = qualifizierungsgeldParametersAt(d('2026-06-01'));
const anteil = (betroffeneArbeitnehmer: number | undefined, arbeitnehmerImBetrieb: number | undefined, applicationDate?: LocalDate) =>
  betroffenenanteil({ betroffeneArbeitnehmer, arbeitnehmerImBetrieb, applicationDate }, parameters);

describe('§ 82a Abs. 2 SGB III: Anteil der Betroffenen (S82A.B01)', () => {
  it('Satz 1 Nr. 1 und Satz 2: 20 Prozent ab 250 Köpfen, 10 Prozent darunter', () => {
    expect([249, 250].map((people) => anteil(0, people)?.erforderlich)).toEqual([1_000, 2_000]);
  });

  it('Angezeigt wird der Anteil auf zwei Stellen gerundet, die Hälfte aufwärts', () => {
    // 25/249 = 10,0401… %; 1/3 = 33,333… %; 1/16 = 6,25 %; 1/800 = 0,125 % → 0,13 %
    expect([anteil(25, 249), anteil(1, 3), anteil(1, 16), anteil(1, 800)].map((each) => each?.tatsaechlich)).toEqual([
      1_004, 3_333, 625, 13,
    ]);
  });

  it('Es fehlen so viele Betroffene, dass es mit einem weniger nicht reicht', () => {
    expect([anteil(25, 250), anteil(24, 249), anteil(60, 300), anteil(70, 300)].map((each) => each?.fehlendeBetroffene)).toEqual([
      25, 1, 0, 0,
    ]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000 }), fc.integer({ min: 0, max: 500 }), (people, concerned) => {
        const missing = anteil(concerned, people)?.fehlendeBetroffene ?? NaN;
        expect(anteil(concerned + missing, people)?.fehlendeBetroffene).toBe(0);
        if (missing > 0) expect(anteil(concerned + missing - 1, people)?.fehlendeBetroffene).toBe(1);
      }),
    );
  });

  it('Satz 4: Der Anteil gilt drei Jahre ab dem Antrag, solange er erreicht ist', () => {
    expect(anteil(60, 300, d('2026-05-04'))?.gueltigBis).toBe('2029-05-04');
    expect(anteil(60, 300, d('2028-02-29'))?.gueltigBis).toBe('2031-02-28');
    expect(anteil(59, 300, d('2026-05-04'))?.gueltigBis).toBeNull();
    expect(anteil(60, 300)?.gueltigBis).toBeNull();
  });

  it('Was unbekannt ist, bleibt leer', () => {
    expect(anteil(60, undefined)).toBeNull();
    expect(anteil(0, 0)).toBeNull();
    expect(anteil(undefined, 300)).toEqual({ erforderlich: 2_000, tatsaechlich: null, fehlendeBetroffene: null, gueltigBis: null });
  });
});
