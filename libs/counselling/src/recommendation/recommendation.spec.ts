import { localDate, type CaseId, type RunId } from '@app/kernel';
import { checkPriors, recommend } from './recommendation.js';

const today = localDate('2026-11-23');
const kase = { id: '00000000-0000-4000-8000-000000000001' as CaseId, status: 'OFFEN' as const, clientId: null };
const input = { runId: '00000000-0000-4000-8000-000000000009' as RunId, purpose: 'Schweißen nach DIN EN ISO 9606 für die neue Anlage.' };

describe('recommending a run', () => {
  it('keeps run, purpose and day', () => {
    expect(recommend(kase, input, localDate('2027-02-01'), today)).toMatchObject({ ...input, status: 'recommended', recommendedOn: today });
  });

  it('is possible on the day it begins and without a known beginning, not after', () => {
    expect(recommend(kase, input, today, today).runId).toBe(input.runId);
    expect(recommend(kase, input, null, today).runId).toBe(input.runId);
    expect(() => recommend(kase, input, localDate('2026-11-22'), today)).toThrow('counselling.run-has-begun');
  });

  it('needs a reason where the person had something similar before, and none otherwise', () => {
    expect(() => checkPriors(1, null)).toThrow('counselling.prior-reason-missing');
    expect(() => checkPriors(1, 'Der erste Kurs war ohne Prüfung.')).not.toThrow();
    expect(() => checkPriors(0, undefined)).not.toThrow();
  });

  it('is refused on a closed case', () => {
    expect(() => recommend({ ...kase, status: 'ABGESCHLOSSEN' }, input, null, today)).toThrow('counselling.case-closed');
  });
});
