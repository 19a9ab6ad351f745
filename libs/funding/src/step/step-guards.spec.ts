import { localDate as d, Problem } from '@app/kernel';
import type { Dossier } from '../application/application.js';
import type { RecordStep } from './record-step.js';
import { checkStep } from './step-guards.js';

const dossier = {
  application: { state: 'TEILBEWILLIGT', appliedOn: d('2026-10-01'), measureStart: d('2027-02-01') },
  benefits: [{ id: 'b', state: 'TEILBEWILLIGT', decidedOn: d('2026-11-02') }],
  participations: [],
  voucher: null,
} as unknown as Dossier;
const nothing = { validUntil: null, participationId: null, dropOut: null };
const codeOf = (step: Pick<RecordStep, 'event' | 'on' | 'hearing'>, amendedOn: string | null = null): string => {
  const context = { today: d('2027-01-31'), approvedAtStart: true, missingDocuments: [], settlements: [] };
  const concerned = { benefits: dossier.benefits, participations: [] };
  try {
    checkStep(
      dossier,
      { ...nothing, reason: 'weil', ...step },
      { ...context, amendedOn: amendedOn === null ? null : d(amendedOn) },
      concerned,
    );
    return 'taken';
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
};
const nobody = { heardOn: null, noHearingReason: null, warningEndedOn: null };

describe('before a step', () => {
  it('that revokes what was granted somebody was heard, or it is said why not (§ 24 SGB X)', () => {
    const revoked = (hearing: RecordStep['hearing']) => codeOf({ event: 'revoke', on: d('2026-12-01'), ...(hearing && { hearing }) });
    expect(revoked(undefined)).toBe('funding.hearing-missing');
    expect(revoked(nobody)).toBe('funding.hearing-missing');
    expect(revoked({ ...nobody, heardOn: d('2026-12-01') })).toBe('taken');
    expect(revoked({ ...nobody, heardOn: d('2026-12-02') })).toBe('funding.heard-afterwards');
    expect(revoked({ ...nobody, noHearingReason: 'Selbst beantragt.' })).toBe('taken');
  });

  it('that refuses for lack of cooperation the period of a warning is over (§ 66(3) SGB I)', () => {
    const refused = (warningEndedOn: string | null) =>
      codeOf({
        event: 'refuse-for-lack-of-cooperation',
        on: d('2026-12-01'),
        hearing: { ...nobody, warningEndedOn: warningEndedOn === null ? null : d(warningEndedOn) },
      });
    expect(refused(null)).toBe('funding.warning-missing');
    expect(refused('2026-12-01')).toBe('funding.warning-runs');
    expect(refused('2026-11-30')).toBe('taken');
  });

  it('that objects to an amendment its own month runs (§ 84 SGG)', () => {
    const objected = { event: 'object', on: d('2027-01-05') } as const;
    expect(codeOf(objected)).toBe('funding.objection-late');
    // Decided Tue 1 Dec, known Sat 5 Dec, + 1 month = Tue 5 Jan 2027
    expect(codeOf(objected, '2026-12-01')).toBe('taken');
    expect(codeOf({ ...objected, on: d('2027-01-06') }, '2026-12-01')).toBe('funding.objection-late');
  });
});
