import { localDate } from '@app/kernel';
import { fieldsOfReferral, moveReferral, reasonFor, referralOf, referralPurposes, ruleOf } from './referral.js';

const today = localDate('2026-11-24');
const input = { recipientId: 'r', purpose: 'advice' as const, request: 'Sucht Rat.', until: localDate('2027-01-31') };

describe('a referral', () => {
  it('takes fields, law and consent from the one table', () => {
    expect(referralOf(input, today)).toMatchObject({
      state: 'sent',
      legalBasis: 'sgbx-67b',
      consentPurpose: 'contact-to-partner',
      fields: fieldsOfReferral('advice', today),
    });
    expect(() => referralOf({ ...input, until: localDate('2026-11-23') }, today)).toThrow('network.referral-ends-in-past');
  });

  it.each(referralPurposes)('for %s rests on a consent, or on a law that does without', (purpose) => {
    const { legalBasis, consent } = ruleOf(purpose, today);
    expect(consent !== null).toBe(legalBasis === 'sgbx-67b');
  });

  it('is answered once, after it was opened and before its last day has passed', () => {
    const at = (state: Parameters<typeof moveReferral>[0]['state'], until = today) => ({ state, until });
    expect(moveReferral(at('opened'), 'accepted', today)).toEqual({ state: 'accepted' });
    expect(() => moveReferral(at('sent'), 'accepted', today)).toThrow('network.referral-over');
    expect(() => moveReferral(at('declined'), 'accepted', today)).toThrow('network.referral-over');
    expect(() => moveReferral(at('opened', localDate('2026-11-23')), 'accepted', today)).toThrow('network.referral-over');
    expect(moveReferral(at('accepted', localDate('2026-11-23')), 'withdrawn', today)).toEqual({ state: 'withdrawn' });
  });

  it('is declined with a reason, and accepted without', () => {
    expect(reasonFor('declined', 'no-place')).toBe('no-place');
    expect(reasonFor('accepted', 'no-place')).toBeNull();
    expect(() => reasonFor('declined', null)).toThrow('network.decline-reason-missing');
  });
});
