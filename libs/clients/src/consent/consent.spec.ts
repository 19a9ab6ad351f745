import { localDate, type ClientId, type TenantId, type UserId } from '@app/kernel';
import { checkConsent, consentStands, consentState, withdraw, type Consent } from './consent.js';

const d = localDate;
const agreed: Consent = {
  id: 'c1',
  tenantId: 't' as TenantId,
  clientId: 'p' as ClientId,
  purpose: 'name-to-company',
  recipientId: null,
  recipientName: null,
  textVersion: '2026-11',
  channel: 'written',
  givenOn: d('2026-11-01'),
  validUntil: d('2026-11-30'),
  consequenceTold: true,
  document: null,
  withdrawnOn: null,
  withdrawnAt: null,
  withdrawnBy: null,
  version: 1,
  createdAt: '2026-11-01T08:00:00.000Z',
  createdBy: null,
};

describe('a consent', () => {
  it.each([
    ['2026-10-31', false],
    ['2026-11-01', true],
    ['2026-11-30', true],
    ['2026-12-01', false],
  ])('holds from its first to its last day: %s → %s', (on, holds) => {
    expect(consentStands([agreed], 'name-to-company', d(on))).toBe(holds);
  });

  it('holds for its own purpose only', () => {
    expect(consentStands([agreed], 'contact-for-invitations', d('2026-11-15'))).toBe(false);
  });

  it('no longer holds on the very day it is withdrawn', () => {
    const withdrawn = { ...agreed, withdrawnOn: d('2026-11-15') };
    expect(consentStands([withdrawn], 'name-to-company', d('2026-11-14'))).toBe(true);
    expect(consentStands([withdrawn], 'name-to-company', d('2026-11-15'))).toBe(false);
    expect(consentState(withdrawn, d('2026-11-15'))).toBe('withdrawn');
  });

  it('for one company says nothing about another, and nothing about everybody', () => {
    const forOne = { ...agreed, recipientId: 'company-1' };
    expect(consentStands([forOne], 'name-to-company', d('2026-11-15'), 'company-1')).toBe(true);
    expect(consentStands([forOne], 'name-to-company', d('2026-11-15'), 'company-2')).toBe(false);
    expect(consentStands([forOne], 'name-to-company', d('2026-11-15'))).toBe(false);
    expect(consentStands([agreed], 'name-to-company', d('2026-11-15'), 'company-2')).toBe(true);
  });

  it('stands when one of several does', () => {
    expect(consentStands([{ ...agreed, withdrawnOn: d('2026-11-02') }, agreed], 'name-to-company', d('2026-11-15'))).toBe(true);
  });

  it.each([
    ['nobody said what follows from a refusal', { consequenceTold: false }, 'clients.consent-consequence-not-told'],
    ['it is given tomorrow', { givenOn: d('2026-11-25') }, 'clients.consent-in-future'],
    ['it ends before it begins', { validUntil: d('2026-10-31') }, 'clients.consent-ends-early'],
    ['it was given by word of mouth without a note', { channel: 'oral' as const }, 'clients.consent-oral-without-note'],
  ])('is refused when %s', (_, change, code) => {
    expect(() => checkConsent(agreed, d('2026-11-24'))).not.toThrow();
    expect(() => checkConsent({ ...agreed, ...change }, d('2026-11-24'))).toThrow(code);
  });

  it('is withdrawn once', () => {
    const ended = withdraw(agreed, 'u' as UserId, '2026-11-24T10:00:00.000Z', d('2026-11-24'));
    expect(ended.withdrawnOn).toBe('2026-11-24');
    expect(() => withdraw({ ...agreed, ...ended }, 'u' as UserId, '2026-11-24T11:00:00.000Z', d('2026-11-24'))).toThrow(
      'clients.consent-withdrawn',
    );
  });
});
