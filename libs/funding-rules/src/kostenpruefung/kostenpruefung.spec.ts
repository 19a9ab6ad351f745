import { cents } from '@app/kernel';
import { pruefeKosten } from './kostenpruefung.js';

const stufe = (costs: number, average: number, unterrichtseinheiten = 1) =>
  pruefeKosten({ massnahmekosten: cents(costs), unterrichtseinheiten, durchschnittskostensatz: cents(average) }).kostenstufe;

describe('§ 179 Abs. 2 SGB III: Kosten der Maßnahme gegen den Durchschnittskostensatz', () => {
  it('S179.C01: bis zum Kostensatz OK, bis 25 Prozent darüber FKS, darüber BA_CONSENT', () => {
    expect(stufe(57_87, 57_87)).toBe('OK');
    expect(stufe(57_88, 57_87)).toBe('FKS');
    // 57,87 € × 1,25 = 72,3375 €
    expect(stufe(72_33, 57_87)).toBe('FKS');
    expect(stufe(72_34, 57_87)).toBe('BA_CONSENT');
    // 8,00 € × 1,25 = 10,00 €
    expect(stufe(10_00, 8_00)).toBe('FKS');
    expect(stufe(10_01, 8_00)).toBe('BA_CONSENT');
  });

  it('S179.C01: Aus Kosten und Einheiten wird genau verglichen, ohne die Kosten je Einheit zu runden', () => {
    expect(stufe(3 * 8_00, 8_00, 3)).toBe('OK');
    expect(stufe(3 * 8_00 + 1, 8_00, 3)).toBe('FKS');
    expect(stufe(3 * 10_00, 8_00, 3)).toBe('FKS');
    expect(stufe(3 * 10_00 + 1, 8_00, 3)).toBe('BA_CONSENT');
  });

  it('S179.C01: Sie warnt, schließt aber niemanden aus', () => {
    const judged = (costs: number) =>
      pruefeKosten({ massnahmekosten: cents(costs), unterrichtseinheiten: 1, durchschnittskostensatz: cents(8_00) });
    expect(judged(8_00)).toMatchObject({ eligible: true, reasons: [], warnings: [] });
    expect(judged(9_00)).toMatchObject({ eligible: true, reasons: [], warnings: ['above-average-cost'] });
    expect(judged(11_00)).toMatchObject({ eligible: true, reasons: [], warnings: ['agency-consent-needed'] });
    expect(pruefeKosten({})).toMatchObject({ kostenstufe: null, warnings: [], findings: [{ ruleId: 'S179.C01', status: 'open' }] });
  });
});
