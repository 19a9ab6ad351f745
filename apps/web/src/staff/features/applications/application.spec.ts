import type { Finding } from '../../assessment/assessment.js';
import { isOutdated, isPassed, type Assessment, type Benefit } from './application.js';

describe('Der Stand der Vorprüfung', () => {
  const finding = (strength: Finding['strength'], status: Finding['status']): Finding => ({
    ruleId: 'S82.E01',
    citation: '',
    strength,
    status,
    code: 'met',
    facts: [],
  });

  it('Offen oder verfehlt zählt nur bei harten Voraussetzungen; ohne Berechnung ist nichts bestanden', () => {
    expect(isPassed(null)).toBe(false);
    expect(isPassed({ findings: [finding('HARD', 'met'), finding('REGEL', 'discretion')] })).toBe(true);
    expect(isPassed({ findings: [finding('HARD', 'open')] })).toBe(false);
    expect(isPassed({ findings: [finding('HARD', 'not-met')] })).toBe(false);
  });

  it('Eine Berechnung ist überholt, wenn der Server den Betrag zurückgenommen hat', () => {
    const assessment = { amounts: { agencyShareCents: 249_000 } } as Assessment;
    const benefit = (computedCents: number | null) => ({ kind: 'lehrgangskosten', computedCents }) as Benefit;
    expect(isOutdated({ assessment, benefits: [benefit(null)] })).toBe(true);
    expect(isOutdated({ assessment, benefits: [benefit(249_000)] })).toBe(false);
    expect(isOutdated({ assessment: null, benefits: [benefit(null)] })).toBe(false);
  });
});
