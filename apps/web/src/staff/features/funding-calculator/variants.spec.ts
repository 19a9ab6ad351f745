import { birthday45, changed, changedFacts, factsIn, presetsFor, requestOf, type Preset, type Variant } from './variants.js';
import type { Facts } from './facts.js';

const fifty = { over30: 49, upTo30: 0, upTo20: 0, upTo10: 4 };
const facts: Facts = {
  applicationDate: '2026-11-23',
  participationStart: '2027-02-01',
  measureEnd: '2027-04-30',
  birthDate: '1982-03-15',
  beschaeftigte: fifty,
  konzernBeschaeftigte: null,
};
const base: Variant = { id: 0, kind: 'base', changes: facts };
const preset = (kind: Preset['kind'], of: Facts = facts): Preset => presetsFor(of).find((one) => one.kind === kind)!;

describe('Varianten', () => {
  it('Eine Variante sagt nur, was in ihr anders ist; was wieder gleich ist, verschwindet', () => {
    const other: Variant = { id: 1, kind: 'copy', changes: {} };
    const once = changed([base, other], 1, { lehrgangskosten: 498_000, participationStart: '2027-03-01' });
    expect(factsIn(once, 1)).toMatchObject({ ...facts, lehrgangskosten: 498_000, participationStart: '2027-03-01' });
    expect(changedFacts(once)).toEqual(['participationStart', 'lehrgangskosten']);
    const back = changed(once, 1, { participationStart: '2027-02-01', beschaeftigte: { ...fifty } });
    expect(back[1]?.changes).toEqual({ lehrgangskosten: 498_000 });
  });

  it('Eine Antwort in der Ausgangslage gilt in allen Varianten, die nichts anderes sagen', () => {
    const both = changed([base, { id: 1, kind: 'copy', changes: { lehrgangskosten: 1 } }], 0, { lehrgangskosten: 2, arbeitsentgelt: 3 });
    expect(factsIn(both, 1)).toMatchObject({ lehrgangskosten: 1, arbeitsentgelt: 3 });
  });

  it('Was eine Variante wieder offen lässt, ist in ihr nicht bekannt', () => {
    const open = changed([base, { id: 1, kind: 'copy', changes: {} }], 1, { birthDate: undefined });
    expect('birthDate' in open[1]!.changes).toBe(true);
    expect(factsIn(open, 1).birthDate).toBeUndefined();
    expect(changedFacts(open)).toEqual(['birthDate']);
  });
});

describe('Qualifizierungsgeld als Variante', () => {
  it('fragt nach §§ 82a, 82b, mit den Köpfen des Unternehmens als Vorschlag und ohne § 82 für dieselbe Maßnahme', () => {
    const { kind, changes } = preset('qualifizierungsgeld');
    const variants: readonly Variant[] = [base, { id: 1, kind, changes: { ...changes, nettoentgeltSoll: 220_000 } }];
    expect(requestOf(variants, 0)).toEqual({ instrument: 'S82', facts });
    expect(requestOf(variants, 1)).toEqual({
      instrument: 'S82A',
      facts: {
        applicationDate: '2026-11-23',
        participationStart: '2027-02-01',
        measureEnd: '2027-04-30',
        arbeitnehmerImBetrieb: 53,
        foerderungNach82GleicheMassnahme: false,
        nettoentgeltSoll: 220_000,
      },
    });
    expect(changedFacts(variants)).toEqual(['arbeitnehmerImBetrieb', 'foerderungNach82GleicheMassnahme', 'nettoentgeltSoll']);
  });
});

describe('Vorschläge', () => {
  it('Eine Person weniger: 49,75 statt 50, im Konzern ebenso', () => {
    expect(preset('one-less')).toMatchObject({ changes: { beschaeftigte: { over30: 49, upTo10: 3 } }, staff: [200, 199] });
    const group = { over30: 100, upTo30: 0, upTo20: 0, upTo10: 4 };
    expect(preset('one-less', { ...facts, konzernBeschaeftigte: group }).changes).toEqual({
      beschaeftigte: { ...fifty, upTo10: 3 },
      konzernBeschaeftigte: { ...group, upTo10: 3 },
    });
    expect(preset('one-less', {})).toEqual({ kind: 'one-less', changes: undefined, missing: 'heads' });
    expect(preset('one-less', { beschaeftigte: { over30: 1, upTo30: 0, upTo20: 0, upTo10: 0 } }).changes).toBeUndefined();
  });

  it('Mit Vereinbarung, oder ohne, wenn es schon eine gibt', () => {
    expect(preset('agreement').changes).toEqual({ qualifizierungsvereinbarung: true, erhoehungBewilligt: true });
    expect(preset('no-agreement', { qualifizierungsvereinbarung: true }).changes).toMatchObject({ qualifizierungsvereinbarung: false });
  });

  it('Der Beginn rückt auf den 45. Geburtstag und das Ende mit ihm', () => {
    expect(preset('after-45').changes).toEqual({ participationStart: '2027-03-15', measureEnd: '2027-06-11' });
  });

  it('Wer schon 45 ist, beginnt am Tag davor, und der Antrag liegt vor dem Beginn', () => {
    const older = { ...facts, birthDate: '1981-11-10' };
    expect(preset('before-45', older).changes).toEqual({
      participationStart: '2026-11-09',
      measureEnd: '2027-02-05',
      applicationDate: '2026-11-08',
    });
  });

  it('Ein Geburtstag weit weg ist keine Variante, ohne Geburtsdatum gibt es keine', () => {
    expect(preset('before-45', { ...facts, birthDate: '1966-01-01' })).toMatchObject({ changes: undefined, missing: 'birthday-far' });
    expect(preset('after-45', { ...facts, birthDate: undefined })).toMatchObject({ changes: undefined, missing: 'birthday' });
  });

  it('Am 29. Februar geboren heißt: 45 am 1. März', () => {
    expect([birthday45('1984-02-29'), birthday45('1982-03-15')]).toEqual(['2029-03-01', '2027-03-15']);
  });
});
