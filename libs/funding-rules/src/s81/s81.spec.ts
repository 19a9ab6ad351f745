import { cents, localDate as d } from '@app/kernel';
import { assessS81, type S81Absatz, type S81Facts, type S81RuleId } from './s81.js';

const eligible = {
  applicationDate: d('2026-05-04'),
  participationStart: d('2026-06-01'),
  notwendig: true,
  beschaeftigungsfaehigkeitVerbessert: false,
  arbeitslos: true,
  beratungVorBeginn: true,
  massnahmeZulassung: true,
  traegerZulassung: true,
  teilnahmeErfolgreich: true,
  berufstaetigkeitMonate: 36,
  ausbildungNichtMoeglich: false,
  leistungDritter: false,
  grundkompetenzenFoerderlich: true,
  lehrgangskosten: cents(4_800_00),
} as const satisfies S81Facts;

const findingOf = (absatz: S81Absatz, ruleId: S81RuleId, changed: S81Facts = {}) =>
  assessS81(absatz, { ...eligible, ...changed }).findings.find((each) => each.ruleId === ruleId);

const statusOf = (absatz: S81Absatz, ruleId: S81RuleId, changed: S81Facts = {}) => findingOf(absatz, ruleId, changed)?.status;

describe('§ 81 Abs. 1, 3 und 3a SGB III: Förderung Arbeitsloser und von Arbeitslosigkeit Bedrohter', () => {
  it.each<[S81Absatz, S81RuleId, string]>([
    ['1', 'S81.C00', 'KANN'],
    ['3', 'S81.3.C00', 'CLAIM'],
    ['3a', 'S81.3a.C00', 'KANN'],
  ])('Abs. %s, %s: volle Lehrgangskosten, %s', (absatz, ruleId, strength) => {
    const assessment = assessS81(absatz, eligible);
    expect(assessment).toMatchObject({ outcome: 'ELIGIBLE', eligible: true, reasons: [], notes: [ruleId] });
    expect(assessment.anteilAgentur).toEqual({ status: 'computed', value: 4_800_00 });
    expect(findingOf(absatz, ruleId)?.strength).toBe(strength);
  });

  it('S81.E05 Abs. 1, 3a: Die Agentur hat Ermessen; Abs. 3 ist ein Anspruch', () => {
    expect(findingOf('1', 'S81.E05')).toMatchObject({ strength: 'KANN', status: 'discretion' });
    expect(findingOf('3a', 'S81.E05')).toMatchObject({ strength: 'KANN', status: 'discretion' });
    expect(findingOf('3', 'S81.E05')).toBeUndefined();
  });

  it('S81.E01 Abs. 1 Nr. 1, Abs. 1a: notwendig, bei Arbeitslosen auch, wenn sie die Beschäftigungsfähigkeit verbessert', () => {
    expect(statusOf('1', 'S81.E01')).toBe('met');
    const unnecessary: S81Facts = { notwendig: false };
    expect(statusOf('1', 'S81.E01', unnecessary)).toBe('not-met');
    const better: S81Facts = { ...unnecessary, beschaeftigungsfaehigkeitVerbessert: true };
    expect(statusOf('1', 'S81.E01', better)).toBe('met');
    expect(statusOf('1', 'S81.E01', { ...better, arbeitslos: false })).toBe('not-met');
    expect(statusOf('1', 'S81.E01', { ...better, arbeitslos: undefined })).toBe('open');
    expect(statusOf('1', 'S81.E01', { notwendig: undefined })).toBe('open');
  });

  it.each<[S81Absatz, S81RuleId, keyof S81Facts, boolean]>([
    ['1', 'S81.E02', 'beratungVorBeginn', true],
    ['1', 'S81.E03', 'massnahmeZulassung', true],
    ['1', 'S81.E04', 'traegerZulassung', true],
    ['3', 'S81.3.E01', 'teilnahmeErfolgreich', true],
    ['3', 'S81.3.E03', 'leistungDritter', false],
    ['3a', 'S81.3a.E01', 'grundkompetenzenFoerderlich', true],
  ])('Abs. %s, %s hängt an %s und bleibt offen, solange das unbekannt ist', (absatz, ruleId, fact, good) => {
    expect(statusOf(absatz, ruleId, { [fact]: good })).toBe('met');
    expect(statusOf(absatz, ruleId, { [fact]: !good })).toBe('not-met');
    expect(statusOf(absatz, ruleId, { [fact]: undefined })).toBe('open');
    expect(assessS81(absatz, { ...eligible, [fact]: !good })).toMatchObject({ reasons: [ruleId], anteilAgentur: { status: 'excluded' } });
  });

  it('S81.E03, S81.E04 Abs. 1 Nr. 3: Die Zulassung deckt den ersten Tag', () => {
    const from = d('2026-01-01');
    expect(statusOf('1', 'S81.E03', { massnahmeZulassung: { from, to: d('2026-06-01') } })).toBe('met');
    expect(statusOf('1', 'S81.E03', { massnahmeZulassung: { from, to: d('2026-05-31') } })).toBe('not-met');
    expect(statusOf('1', 'S81.E04', { traegerZulassung: { from: d('2026-06-02'), to: null } })).toBe('not-met');
  });

  it('S81.3.E02 Abs. 3 Satz 2: unter drei Jahren Arbeit nur, wenn keine Ausbildung möglich ist', () => {
    expect(statusOf('3', 'S81.3.E02', { berufstaetigkeitMonate: 36 })).toBe('met');
    expect(statusOf('3', 'S81.3.E02', { berufstaetigkeitMonate: 35 })).toBe('not-met');
    expect(statusOf('3', 'S81.3.E02', { berufstaetigkeitMonate: 35, ausbildungNichtMoeglich: true })).toBe('met');
    expect(statusOf('3', 'S81.3.E02', { berufstaetigkeitMonate: undefined })).toBe('open');
  });

  it('S82.E10 § 324: Der Antrag geht dem Beginn voraus', () => {
    expect(statusOf('1', 'S82.E10', { applicationDate: d('2026-06-01') })).toBe('met');
    expect(statusOf('1', 'S82.E10', { applicationDate: d('2026-06-02') })).toBe('not-met');
  });

  it('Ohne jede Tatsache ist alles offen und nichts ein Fehler', () => {
    for (const absatz of ['1', '3', '3a'] as const)
      expect(assessS81(absatz, {})).toMatchObject({ outcome: 'MANUAL', eligible: null, reasons: [] });
    expect(() => assessS81('1', { participationStart: d('2023-06-30') })).toThrow('funding-rules.no-parameters');
  });
});
