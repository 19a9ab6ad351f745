import { localDate as d, Problem } from '@app/kernel';
import { alleZaehlen, headcountOf, stundenklasse, zaehleBeschaeftigte, type Unternehmen } from './beschaeftigtenzahl.js';
import type { Headcount } from './facts.js';
import { assess } from './assess.js';
import { parametersAt } from './parameters/index.js';
import { eligibleFacts } from './testing/eligible-facts.js';

const parameters = parametersAt(d('2026-06-01'));
const heads = (over30: number, upTo30 = 0, upTo20 = 0, upTo10 = 0): Headcount => ({ over30, upTo30, upTo20, upTo10 });
const count = (gruppe: readonly Unternehmen[], zaehlweise = alleZaehlen) => zaehleBeschaeftigte(gruppe, zaehlweise, parameters);

describe('§ 82 Abs. 6 Satz 3 SGB III: Zahl der Beschäftigten', () => {
  it('Nr. 1: Genau 10, 20 und 30 Stunden gehören in die niedrigere Stufe, eine Minute mehr in die höhere', () => {
    expect([10, 20, 30].map((hours) => stundenklasse(hours * 60))).toEqual(['upTo10', 'upTo20', 'upTo30']);
    expect([10, 20, 30].map((hours) => stundenklasse(hours * 60 + 1))).toEqual(['upTo20', 'upTo30', 'over30']);
    expect(headcountOf([600, 601, 1_800, 2_400])).toEqual(heads(1, 1, 1, 1));
  });

  it('ENG.4: Es wird in Vierteln gezählt und nie gerundet: 49,75 ist unter 50, 50,00 nicht mehr', () => {
    expect(count([{ beschaeftigte: heads(40, 10, 4, 1) }])).toMatchObject({ quarters: 199, klasse: 'unter-50' });
    expect(count([{ beschaeftigte: heads(40, 10, 4, 2) }])).toMatchObject({ quarters: 200, klasse: '50-bis-unter-500' });
  });

  it('Nr. 2: Alle Unternehmen des Konzerns zählen zusammen', () => {
    const result = count([{ beschaeftigte: heads(45, 2, 0, 0) }, { beschaeftigte: heads(400, 20, 10, 8) }]);
    expect(result).toMatchObject({
      facts: { konzernBeschaeftigte: heads(445, 22, 10, 8) },
      quarters: 445 * 4 + 66 + 20 + 8,
      klasse: '50-bis-unter-500',
    });
  });

  it('Auszubildende und Minijobs zählen, solange der Schalter nichts anderes sagt; entscheidet er über die Klasse, wird gewarnt', () => {
    const gruppe = [{ beschaeftigte: heads(50, 0, 0, 4), davonAuszubildende: heads(1), davonMinijobs: heads(0, 0, 0, 4) }];
    expect(count(gruppe)).toMatchObject({ quarters: 204, klasse: '50-bis-unter-500', warnings: ['class-changes-with-both'] });
    expect(count(gruppe, { auszubildende: false, minijobs: true })).toMatchObject({
      quarters: 200,
      klasse: '50-bis-unter-500',
      warnings: ['class-changes-with-minijobs'],
    });
    expect(count(gruppe, { auszubildende: false, minijobs: false })).toMatchObject({
      quarters: 196,
      klasse: 'unter-50',
      warnings: ['class-changes-with-auszubildende', 'class-changes-with-minijobs'],
    });
    expect(count([{ beschaeftigte: heads(300), davonAuszubildende: heads(20) }]).warnings).toEqual([]);
  });

  it('In der Vorprüfung zählen sie ebenso, und der Hinweis steht bei ihr', () => {
    const facts = { ...eligibleFacts, beschaeftigte: heads(51), davonAuszubildende: heads(2) };
    expect(assess(facts)).toMatchObject({ betriebsgroesse: { quarters: 204 }, warnings: ['class-changes-with-auszubildende'] });
    expect(assess({ ...facts, auszubildendeZaehlen: false })).toMatchObject({
      betriebsgroesse: { quarters: 196, klasse: 'unter-50' },
      notes: ['S82.C05'],
      warnings: ['class-changes-with-auszubildende'],
    });
    expect(assess({ ...facts, beschaeftigte: heads(60) }).warnings).toEqual([]);
    const inKonzern = { ...facts, konzernBeschaeftigte: heads(500), davonMinijobs: heads(0, 0, 0, 1) };
    expect(assess({ ...inKonzern, minijobsZaehlen: false })).toMatchObject({
      betriebsgroesse: { quarters: 1_999, klasse: '50-bis-unter-500' },
    });
  });

  it('Mehr Auszubildende und Minijobs als Beschäftigte sind ein Fehler, der die Stufe nennt', () => {
    const act = (): unknown =>
      count([{ beschaeftigte: heads(1) }, { beschaeftigte: heads(3), davonAuszubildende: heads(2), davonMinijobs: heads(2) }]);
    expect(act).toThrow(Problem);
    try {
      act();
    } catch (problem) {
      expect((problem as Problem).errors).toEqual([{ pointer: '/1/beschaeftigte/over30', code: 'parts-exceed-staff' }]);
    }
  });
});
