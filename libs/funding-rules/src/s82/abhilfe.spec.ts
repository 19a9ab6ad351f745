import { addDays, localDate as d, type LocalDate } from '@app/kernel';
import { assess } from './assess.js';
import type { RuleId } from './assessment.js';
import type { Facts } from './facts.js';
import { eligibleFacts } from './testing/eligible-facts.js';

const remedy = (ruleId: RuleId, changed: Facts) => findingOf(ruleId, changed)?.remedy;
const findingOf = (ruleId: RuleId, changed: Facts) =>
  assess({ ...eligibleFacts, ...changed }).findings.find((each) => each.ruleId === ruleId);

describe('Was eine verfehlte Voraussetzung ändern würde', () => {
  it.each<[RuleId, Facts, string, string[]]>([
    ['S82.E01', { arbeitsverhaeltnis: false }, 'begin-employment', ['employee', 'employer']],
    ['S82.E02', { nurAnpassungsfortbildung: true }, 'choose-other-course', ['employee', 'employer']],
    ['S82.E05', { massnahmeMinutes: 7_200 }, 'choose-longer-course', ['employee', 'employer', 'provider']],
    ['S82.E06', { massnahmeZulassung: false }, 'choose-approved-course', ['provider', 'employee']],
    ['S82.E07', { traegerZulassung: false }, 'choose-approved-provider', ['provider', 'employee']],
    ['S82.E08', { arbeitgeberVerpflichtet: true }, 'employer-pays-himself', ['employer']],
    ['S82.E09', { aufstiegsfortbildung: true }, 'ask-for-afbg', ['employee']],
    ['S82.E12', { qualifizierungsgeldGleicheMassnahme: true }, 'withdraw-other-benefit', ['employer']],
  ])('%s sagt, was und wer; kein Tag heilt sie', (ruleId, facts, code, by) => {
    expect(remedy(ruleId, facts)).toEqual({ code, by, earliest: null });
  });

  it('Was erfüllt oder offen ist, braucht keine', () => {
    expect(assess(eligibleFacts).findings.every(({ remedy: each }) => each === null)).toBe(true);
    expect(remedy('S82.E05', { massnahmeMinutes: undefined })).toBeNull();
  });

  it.each<[RuleId, 'letzteTeilnahmeAm' | 'berufsabschlussAm']>([
    ['S82.E04', 'letzteTeilnahmeAm'],
    ['S82.E03', 'berufsabschlussAm'],
  ])('%s nennt den ersten Antragstag, an dem sie erfüllt ist, auch um den 29. Februar', (ruleId, fact) => {
    for (const day of ['2025-06-15', '2024-02-28', '2024-02-29', '2026-02-28', '2026-03-01', '2025-12-31'].map(d)) {
      const failing: Facts = { [fact]: day, applicationDate: d('2026-05-04'), participationStart: d('2030-01-01') };
      const earliest = remedy(ruleId, { ...failing, applicationDate: addDays(day, 30) })?.earliest;
      expect(earliest).toMatchObject({ of: 'application' });
      const status = (applicationDate: LocalDate) => findingOf(ruleId, { ...failing, applicationDate })?.status;
      expect(status(earliest!.date)).toBe('met');
      expect(status(addDays(earliest!.date, -1))).not.toBe('met');
    }
  });

  it('Ein Tag jenseits aller Jahre nennt keinen Antragstag und hält niemanden auf', () => {
    expect(remedy('S82.E04', { letzteTeilnahmeAm: d('9999-12-31') })).toMatchObject({ code: 'apply-later', earliest: null });
    expect(remedy('S82.E03', { berufsabschlussAm: d('9998-06-01') })).toMatchObject({ code: 'give-reason', earliest: null });
  });

  it('S82.E04 § 82 Abs. 1 Satz 1 Nr. 3: letzter Tag 15. Juni 2024, frei ab Antrag vom 16. Juni 2026', () => {
    expect(remedy('S82.E04', { letzteTeilnahmeAm: d('2024-06-15') })).toEqual({
      code: 'apply-later',
      by: ['employee', 'employer'],
      earliest: { of: 'application', date: '2026-06-16' },
    });
  });

  it('S82.E10 § 324: Mit dem Antrag dieses Tages kann die Teilnahme frühestens an ihm beginnen', () => {
    const late: Facts = { applicationDate: d('2026-06-10') };
    expect(remedy('S82.E10', late)?.earliest).toEqual({ of: 'start', date: '2026-06-10' });
    expect(findingOf('S82.E10', { ...late, participationStart: d('2026-06-10') })?.status).toBe('met');
  });

  it('S82.E06 §§ 179, 180: Eine erst später geltende Zulassung nennt ihren ersten Tag, eine abgelaufene keinen', () => {
    expect(remedy('S82.E06', { massnahmeZulassung: { from: d('2026-07-01'), to: null } })?.earliest).toEqual({
      of: 'start',
      date: '2026-07-01',
    });
    expect(remedy('S82.E07', { traegerZulassung: { from: d('2020-01-01'), to: d('2026-05-31') } })?.earliest).toBeNull();
  });

  it('S82.E11 Abs. 7: Ab dem 1. August 2024 schließt Kurzarbeit nicht mehr aus', () => {
    const facts: Facts = { participationStart: d('2024-07-31'), applicationDate: d('2024-07-01'), beginnWaehrendKurzarbeit: true };
    expect(remedy('S82.E11', facts)?.earliest).toEqual({ of: 'start', date: '2024-08-01' });
  });

  it('S82o.E15 a. F.: ein atypischer Fall kann begründet werden', () => {
    expect(remedy('S82o.E15', { decisionDate: d('2023-05-18'), strukturwandelOderEngpassberuf: false })).toMatchObject({
      code: 'give-reason',
    });
  });
});
