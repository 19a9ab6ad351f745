import { localDate as d, Problem } from '@app/kernel';
import fc from 'fast-check';
import { engineVersion } from '../s82/assess.js';
import { assessQualifizierungsgeld } from './assess.js';
import { qualifizierungsgeldConditionIds } from './assessment.js';
import type { QualifizierungsgeldFacts as Facts } from './facts.js';
import { newestQualifizierungsgeldParameters } from './parameters.js';
import { eligibleFacts } from './testing/eligible-facts.js';

const result = (changed: Facts) => assessQualifizierungsgeld({ ...eligibleFacts, ...changed });

/** The Problem such a case is refused with. */
const refused = (facts: Facts): Problem => {
  try {
    assessQualifizierungsgeld(facts);
  } catch (problem) {
    if (problem instanceof Problem) return problem;
    throw problem;
  }
  throw new Error('nothing was refused');
};

describe('§§ 82a, 82b SGB III: Vorprüfung des Qualifizierungsgelds', () => {
  it('Alles erfüllt: förderfähig, aber Ermessen (S82A.QG)', () => {
    expect(result({})).toMatchObject({
      engineVersion,
      ruleSet: 'S82A@2024-04-01',
      parametersValidFrom: '2024-04-01',
      outcome: 'ELIGIBLE',
      eligible: true,
      reasons: [],
      open: [],
      notes: ['S82A.QG'],
      warnings: [],
      betroffenenanteil: { erforderlich: 2_000, tatsaechlich: 2_000, fehlendeBetroffene: 0, gueltigBis: '2029-05-04' },
    });
    expect(result({}).findings.at(-1)).toMatchObject({ ruleId: 'S82A.QG', strength: 'KANN', status: 'discretion', remedy: null });
  });

  it('§ 82a Abs. 2 Satz 1 Nr. 2, Satz 5: Den Lehrgang zahlt der Arbeitgeber ganz', () => {
    expect(result({}).lehrgangskosten).toEqual({
      status: 'computed',
      value: { satz: 10_000, gesamt: 8_000_00, arbeitgeber: 8_000_00, agentur: 0 },
    });
    expect(result({ lehrgangskosten: undefined }).lehrgangskosten).toEqual({ status: 'missing', facts: ['lehrgangskosten'] });
  });

  it('Die Zeilen gehen auf wie auf Papier', () => {
    const { lines } = result({ erhoehterLeistungssatz: true });
    expect(lines.map(({ label, sign, rate, cents }) => [label, sign, rate, cents])).toEqual([
      ['lehrgangskosten-gesamt', '=', null, 8_000_00],
      ['beteiligung-arbeitgeber', '-', 10_000, 8_000_00],
      ['anteil-agentur', '=', null, 0],
      ['nettoentgelt-soll', '=', null, 2_400_00],
      ['nettoentgelt-ist', '-', null, 1_300_00],
      ['nettoentgeltdifferenz', '=', null, 1_100_00],
      ['qualifizierungsgeld-je-tag', '=', 6_700, 24_57],
      ['qualifizierungsgeld-je-monat', '=', null, 737_10],
      ['qualifizierungsgeld-gesamt', '=', null, 4_422_60],
    ]);
    expect(lines[6]).toMatchObject({
      citation: '§ 82b Abs. 1 Satz 1 Nr. 1 SGB III',
      formula: [
        { name: 'nettoentgeltdifferenz', value: 1_100_00, unit: 'cents' },
        { name: 'leistungssatz', value: 6_700, unit: 'basis-points' },
        { name: 'tagesteiler', value: 30, unit: 'days' },
      ],
    });
    expect(result({}).lines[6]?.citation).toBe('§ 82b Abs. 1 Satz 1 Nr. 2 SGB III');
    expect(lines[8]?.formula).toEqual([
      { name: 'qualifizierungsgeld-je-tag', value: 24_57, unit: 'cents' },
      { name: 'tage-30', value: 180, unit: 'days' },
    ]);
  });

  it('Ausgeschlossen: kein Betrag und keine Zeile; der Anteil bleibt lesbar', () => {
    expect(result({ foerderungNach82GleicheMassnahme: true })).toMatchObject({
      outcome: 'INELIGIBLE',
      eligible: false,
      reasons: ['S82A.X02'],
      notes: [],
      lehrgangskosten: { status: 'excluded' },
      qualifizierungsgeld: { status: 'excluded' },
      plan: { status: 'excluded' },
      lines: [],
      betroffenenanteil: { tatsaechlich: 2_000 },
    });
  });

  it('Offen: ein Mensch muss entscheiden, die Beträge sind eine Vorschau', () => {
    expect(result({ vollzeitdauerEingehalten: undefined })).toMatchObject({
      outcome: 'MANUAL',
      eligible: null,
      reasons: [],
      open: ['S82A.M04'],
      qualifizierungsgeld: { status: 'computed' },
      lehrgangskosten: { status: 'computed' },
    });
  });

  it('Ein leerer Fall ist ganz offen und wirft nichts', () => {
    expect(assessQualifizierungsgeld({})).toMatchObject({
      outcome: 'MANUAL',
      open: qualifizierungsgeldConditionIds,
      warnings: ['rule-set-assumed', 'holidays-not-considered'],
      betroffenenanteil: null,
      leistungssatz: null,
      lines: [],
    });
  });

  it('Mehrere Gründe stehen alle da', () => {
    expect(result({ arbeitgeberFinanziert: false, traegerZulassung: false, massnahmeMinutes: 7_200 }).reasons).toEqual([
      'S82A.B02',
      'S82A.M02',
      'S82A.M03',
    ]);
  });

  it('Auffälliges wird gemeldet, ohne auszuschließen', () => {
    expect(result({ applicationDate: d('2026-06-01') })).toMatchObject({ outcome: 'ELIGIBLE', warnings: ['application-on-start-day'] });
    expect(result({ betroffeneArbeitnehmer: 301 })).toMatchObject({ outcome: 'ELIGIBLE', warnings: ['more-concerned-than-employed'] });
    expect(result({ betroffeneArbeitnehmer: 300 }).warnings).toEqual([]);
    expect(result({ arbeitnehmerImBetrieb: 0 })).toMatchObject({ outcome: 'MANUAL', warnings: ['no-people-in-establishment'] });
  });

  it('Die Ordnung der Tatsachen ändert nichts', () => {
    const entries = Object.entries(eligibleFacts);
    fc.assert(
      fc.property(fc.shuffledSubarray(entries), (some) => {
        const inOrder = entries.filter((entry) => some.includes(entry));
        expect(assessQualifizierungsgeld(Object.fromEntries(some))).toEqual(assessQualifizierungsgeld(Object.fromEntries(inOrder)));
      }),
    );
  });
});

describe('§ 422 SGB III: Qualifizierungsgeld gibt es seit dem 1. April 2024', () => {
  it('Ein Beginn davor hat keine Werte, auch nicht die nächsten', () => {
    expect(refused({ participationStart: d('2024-03-31') })).toMatchObject({
      code: 'funding-rules.no-parameters',
      params: { ruleSet: 'S82A', date: '2024-03-31' },
    });
    expect(assessQualifizierungsgeld({ participationStart: d('2024-04-01') }).ruleSet).toBe('S82A@2024-04-01');
  });

  it('Ist der Beginn unbekannt, entscheidet der Tag des Antrags, mit Hinweis', () => {
    expect(refused({ applicationDate: d('2024-03-31') }).code).toBe('funding-rules.no-parameters');
    expect(assessQualifizierungsgeld({ applicationDate: d('2024-04-01') }).warnings).toContain('rule-set-assumed');
  });

  it('Vorher beantragt und danach begonnen: neues Recht', () => {
    expect(result({ applicationDate: d('2024-03-20'), participationStart: d('2024-04-15') }).ruleSet).toBe('S82A@2024-04-01');
  });

  it('Jede Zahl nennt ihre Quelle', () => {
    const { quelle, tagesteiler, entgeltstufe, nebeneinkommen } = newestQualifizierungsgeldParameters();
    for (const text of [quelle, tagesteiler.quelle, entgeltstufe.quelle, nebeneinkommen.quelle]) expect(text).toMatch(/§/);
  });
});
