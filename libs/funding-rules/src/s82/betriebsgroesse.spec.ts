import { localDate } from '@app/kernel';
import { betriebsgroesse } from './betriebsgroesse.js';
import type { Headcount } from './facts.js';
import { parametersAt } from './parameters/index.js';

const parameters = parametersAt(localDate('2026-06-01'));
const heads = (over30: number, upTo30 = 0, upTo20 = 0, upTo10 = 0): Headcount => ({ over30, upTo30, upTo20, upTo10 });
const sizeOf = (beschaeftigte: Headcount, konzernBeschaeftigte: Headcount | null = null) =>
  betriebsgroesse({ beschaeftigte, konzernBeschaeftigte }, parameters);

describe('§ 82 Abs. 6 Satz 3 SGB III: Zahl der Beschäftigten', () => {
  it('Teilzeit zählt mit 0,25, 0,50 und 0,75, ohne Rundung vor der Schwelle', () => {
    // 40 + 10 × 0,75 + 4 × 0,50 + 1 × 0,25 = 49,75 → 199 Viertel
    expect(sizeOf(heads(40, 10, 4, 1))).toEqual({ known: true, value: { quarters: 199, klasse: 'unter-50' } });
    // … + 1 × 0,25 = 50,00 → 200 Viertel
    expect(sizeOf(heads(40, 10, 4, 2))).toEqual({ known: true, value: { quarters: 200, klasse: '50-bis-unter-500' } });
  });

  it('499,75 liegen noch in der mittleren Klasse, 500 in der obersten', () => {
    expect(sizeOf(heads(499, 1))).toEqual({ known: true, value: { quarters: 1_999, klasse: '50-bis-unter-500' } });
    expect(sizeOf(heads(500))).toEqual({ known: true, value: { quarters: 2_000, klasse: 'ab-500' } });
  });

  it('Im Konzern entscheidet die Zahl des Konzerns', () => {
    // Unternehmen 46,5, Konzern 431,5
    expect(sizeOf(heads(45, 2), heads(400, 42))).toEqual({ known: true, value: { quarters: 1_726, klasse: '50-bis-unter-500' } });
  });

  it('Ohne Angabe zu Unternehmen oder Konzern bleibt die Größe offen', () => {
    expect(betriebsgroesse({ konzernBeschaeftigte: null }, parameters)).toEqual({ known: false, missing: ['beschaeftigte'] });
    expect(betriebsgroesse({ beschaeftigte: heads(5) }, parameters)).toEqual({ known: false, missing: ['konzernBeschaeftigte'] });
  });
});
