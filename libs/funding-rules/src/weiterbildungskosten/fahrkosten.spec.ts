import { cents } from '@app/kernel';
import { assessFahrkosten, type FahrkostenFacts } from './fahrkosten.js';

const car = (km: number, tageJeMonat: number) =>
  assessFahrkosten({ verkehrsmittel: 'sonstige', einfacheStreckeMetres: km * 1_000, tageJeMonat });
const computed = (value: number) => ({ status: 'computed', value });

describe('§§ 85, 63 SGB III, § 5 Abs. 1 BRKG: Fahrkosten', () => {
  it('S85.C02: 20 Cent je Kilometer für Hin- und Rückweg', () => {
    // 25 km × 2 × 20 Tage × 0,20 € = 200,00 €
    expect(car(25, 20)).toMatchObject({ eligible: true, reasons: [], notes: ['S85.C02'], jeMonat: computed(200_00), isCapped: false });
    expect(car(0, 20).jeMonat).toEqual(computed(0));
  });

  it('S85.C02: Gebrochene Kilometer werden einmal am Ende kaufmännisch gerundet', () => {
    // 12,345 km × 2 × 1 × 20 ct = 493,8 ct; 0,0125 km × 2 × 1 × 20 ct = 0,5 ct
    expect(car(12.345, 1).jeMonat).toEqual(computed(494));
    expect(assessFahrkosten({ verkehrsmittel: 'sonstige', einfacheStreckeMetres: 12, tageJeMonat: 1 }).jeMonat).toEqual(computed(0));
    expect(assessFahrkosten({ verkehrsmittel: 'sonstige', einfacheStreckeMetres: 13, tageJeMonat: 1 }).jeMonat).toEqual(computed(1));
  });

  it('S85.C03 § 63 Abs. 3, § 86: höchstens 588 € je Monat; genau 588 € sind nicht gekürzt', () => {
    // 73,5 km × 2 × 20 × 0,20 € = 588,00 €
    expect(car(73.5, 20)).toMatchObject({ jeMonat: computed(588_00), isCapped: false, notes: ['S85.C02'] });
    expect(car(73.501, 20)).toMatchObject({ jeMonat: computed(588_00), isCapped: true, notes: ['S85.C02', 'S85.C03'] });
    // 80 km × 2 × 20 × 0,20 € = 640,00 €
    expect(car(80, 20)).toMatchObject({ jeMonat: computed(588_00), isCapped: true });
  });

  it('S85.C01: öffentliche Verkehrsmittel mit dem Preis der Fahrkarte, bis zum selben Höchstbetrag', () => {
    const ticket = (price: number) => assessFahrkosten({ verkehrsmittel: 'oeffentlich', fahrkarteJeMonat: cents(price) });
    expect(ticket(63_00)).toMatchObject({ jeMonat: computed(63_00), isCapped: false, notes: ['S85.C01'] });
    expect(ticket(588_00)).toMatchObject({ jeMonat: computed(588_00), isCapped: false });
    expect(ticket(588_01)).toMatchObject({ jeMonat: computed(588_00), isCapped: true, notes: ['S85.C01', 'S85.C03'] });
  });

  it.each<[FahrkostenFacts, readonly string[]]>([
    [{ verkehrsmittel: 'oeffentlich', einfacheStreckeMetres: 1, tageJeMonat: 1 }, ['fahrkarteJeMonat']],
    [{ verkehrsmittel: 'sonstige', fahrkarteJeMonat: cents(1) }, ['einfacheStreckeMetres', 'tageJeMonat']],
    [{}, ['verkehrsmittel', 'einfacheStreckeMetres', 'tageJeMonat']],
  ])('S85.C01, S85.C02: Fehlendes wird genannt (%o)', (facts, missing) => {
    expect(assessFahrkosten(facts)).toMatchObject({ jeMonat: { status: 'missing', facts: missing }, isCapped: null, notes: [] });
  });
});
