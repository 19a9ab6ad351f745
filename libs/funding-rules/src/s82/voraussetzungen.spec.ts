import { localDate as d } from '@app/kernel';
import { conditionIds, type ConditionId } from './assessment.js';
import type { Facts } from './facts.js';
import { parametersAt } from './parameters/index.js';
import { eligibleFacts } from './testing/eligible-facts.js';
import { pruefeVoraussetzungen } from './voraussetzungen.js';

const parameters = parametersAt(d('2026-06-01'));

/** "status code" of one rule when these facts differ from a case in which everything is met. */
const judged = (ruleId: ConditionId, facts: Facts): string => {
  const found = pruefeVoraussetzungen({ ...eligibleFacts, ...facts }, parameters).find((each) => each.ruleId === ruleId);
  return `${found?.status} ${found?.code}`;
};

describe('§ 82 Abs. 1 SGB III: Voraussetzungen', () => {
  it('Jede Voraussetzung wird einmal geprüft, in der Ordnung ihrer Nummern', () => {
    const findings = pruefeVoraussetzungen(eligibleFacts, parameters);
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(conditionIds.filter((id) => id !== 'S82o.E15'));
    expect(findings.filter(({ status }) => status !== 'met').map(({ ruleId }) => ruleId)).toEqual(['S82.E14']);
  });

  it('Der Befund nennt Fundstelle, Stärke und die benutzten Tatsachen', () => {
    const found = pruefeVoraussetzungen(eligibleFacts, parameters).find(({ ruleId }) => ruleId === 'S82.E05');
    expect(found).toEqual({
      ruleId: 'S82.E05',
      citation: '§ 82 Abs. 1 Satz 1 Nr. 4 SGB III',
      strength: 'HARD',
      status: 'met',
      code: 'met',
      facts: [
        { name: 'massnahmeMinutes', value: 24_000 },
        { name: 'fehlenderBerufsabschluss', value: false },
      ],
      remedy: null,
    });
  });

  it.each<[ConditionId, keyof Facts, boolean]>([
    ['S82.E01', 'arbeitsverhaeltnis', true],
    ['S82.E02', 'nurAnpassungsfortbildung', false],
    ['S82.E06', 'massnahmeZulassung', true],
    ['S82.E07', 'traegerZulassung', true],
    ['S82.E08', 'arbeitgeberVerpflichtet', false],
    ['S82.E09', 'aufstiegsfortbildung', false],
    ['S82.E12', 'qualifizierungsgeldGleicheMassnahme', false],
  ])('%s hängt an %s und bleibt offen, solange das unbekannt ist', (ruleId, fact, good) => {
    expect(judged(ruleId, { [fact]: good })).toBe('met met');
    expect(judged(ruleId, { [fact]: !good })).toBe('not-met not-met');
    expect(judged(ruleId, { [fact]: undefined })).toBe('open open');
  });

  it('Nr. 2: Der Berufsabschluss liegt in der Regel zwei Jahre vor dem Antrag; ein jüngerer ist Ermessenssache', () => {
    expect(judged('S82.E03', { berufsabschlussAm: d('2024-05-04') })).toBe('met met');
    expect(judged('S82.E03', { berufsabschlussAm: d('2024-05-05') })).toBe('discretion too-recent');
    expect(judged('S82.E03', { berufsabschlussAm: null })).toBe('met no-qualification');
    expect(judged('S82.E03', { berufsabschlussAm: undefined })).toBe('open open');
    expect(judged('S82.E03', { applicationDate: undefined })).toBe('open open');
  });

  it('Nr. 3: Ein Teilnahmetag genau zwei Jahre vor dem Antrag sperrt noch, der Tag davor nicht', () => {
    const applicationDate = d('2026-06-15');
    expect(judged('S82.E04', { applicationDate, letzteTeilnahmeAm: d('2024-06-15') })).toBe('not-met not-met');
    expect(judged('S82.E04', { applicationDate, letzteTeilnahmeAm: d('2024-06-14') })).toBe('met met');
    expect(judged('S82.E04', { letzteTeilnahmeAm: null })).toBe('met never-before');
    expect(judged('S82.E04', { letzteTeilnahmeAm: undefined })).toBe('open open');
    expect(judged('S82.E04', { letzteTeilnahmeAm: d('2020-01-01'), applicationDate: undefined })).toBe('open open');
  });

  it('Nr. 4: 120 Stunden reichen nicht, 120,5 Stunden reichen', () => {
    expect(judged('S82.E05', { massnahmeMinutes: 120 * 60 })).toBe('not-met not-met');
    expect(judged('S82.E05', { massnahmeMinutes: 120 * 60 + 30 })).toBe('met met');
    expect(judged('S82.E05', { massnahmeMinutes: undefined })).toBe('open open');
  });

  it('Nr. 5: Die Zulassung muss den ersten Tag der Teilnahme decken', () => {
    const from = d('2026-01-01');
    expect(judged('S82.E06', { massnahmeZulassung: { from, to: d('2026-06-01') } })).toBe('met met');
    expect(judged('S82.E06', { massnahmeZulassung: { from, to: d('2026-05-31') } })).toBe('not-met not-met');
    expect(judged('S82.E06', { massnahmeZulassung: { from: d('2026-06-02'), to: null } })).toBe('not-met not-met');
    expect(judged('S82.E07', { traegerZulassung: { from, to: null } })).toBe('met met');
    expect(judged('S82.E07', { traegerZulassung: { from, to: null }, participationStart: undefined })).toBe('open open');
  });

  it('§ 324: Der Antrag geht dem Beginn voraus; am selben Tag ist es gerade noch rechtzeitig', () => {
    expect(judged('S82.E10', { applicationDate: d('2026-05-31') })).toBe('met met');
    expect(judged('S82.E10', { applicationDate: d('2026-06-01') })).toBe('met on-start-day');
    expect(judged('S82.E10', { applicationDate: d('2026-06-02') })).toBe('not-met not-met');
    expect(judged('S82.E10', { applicationDate: undefined })).toBe('open open');
  });

  it('Abs. 7: Kurzarbeit schließt nur Beginne bis zum 31. Juli 2024 aus', () => {
    const until = d('2024-07-31');
    expect(judged('S82.E11', { participationStart: until, beginnWaehrendKurzarbeit: true })).toBe('not-met not-met');
    expect(judged('S82.E11', { participationStart: until, beginnWaehrendKurzarbeit: undefined })).toBe('open open');
    expect(judged('S82.E11', { participationStart: d('2024-08-01'), beginnWaehrendKurzarbeit: true })).toBe('met exclusion-expired');
    expect(judged('S82.E11', { participationStart: undefined, beginnWaehrendKurzarbeit: true })).toBe('open open');
    expect(judged('S82.E11', { participationStart: undefined, beginnWaehrendKurzarbeit: false })).toBe('met met');
  });

  it('§ 81 Abs. 2: Wer keinen verwertbaren Abschluss hat, braucht die Nummern 1 bis 4 nicht zu erfüllen', () => {
    const facts: Facts = {
      fehlenderBerufsabschluss: true,
      nurAnpassungsfortbildung: true,
      berufsabschlussAm: d('2026-01-01'),
      letzteTeilnahmeAm: d('2026-01-01'),
      massnahmeMinutes: 60,
    };
    for (const ruleId of ['S82.E02', 'S82.E03', 'S82.E04', 'S82.E05'] as const) expect(judged(ruleId, facts)).toBe('met route-81-2');
    expect(judged('S82.E08', { ...facts, arbeitgeberVerpflichtet: true })).toBe('not-met not-met');
  });
});
