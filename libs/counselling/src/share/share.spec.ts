import { localDate, type CaseId, type ClientId, type TenantId } from '@app/kernel';
import { fieldsOfPurpose, moveShare, offerShare, sharePurposes, shareStands } from './share.js';
import { legalBasisOf } from './sharing-law.js';

const today = localDate('2026-11-24');
const kase = { id: 'k' as CaseId, status: 'OFFEN' as const, clientId: 'c' as ClientId };
const input = {
  toTenantId: 't' as TenantId,
  purpose: 'transfer' as const,
  until: localDate('2027-02-28'),
  transferSummary: 'Umschulung geplant.',
};

describe('sharing a case', () => {
  it('fixes the fields of the purpose', () => {
    expect(offerShare(kase, input, 'sgbx-69-1-1', today)).toMatchObject({
      state: 'offered',
      legalBasis: 'sgbx-69-1-1',
      fields: fieldsOfPurpose.transfer,
    });
  });

  it.each([
    ['agentur', 'jobcenter-ge', 'sgb3-9a'],
    ['agentur', 'jobcenter-kommunal', 'sgb3-9a'],
    ['jobcenter-ge', 'agentur', 'sgb2-50-1'],
    ['agentur', 'agentur', 'sgbx-69-1-1'],
    ['jobcenter-ge', 'jobcenter-kommunal', 'sgbx-69-1-1'],
  ] as const)('rests, where %s and %s advise jointly, on %s', (from, to, basis) => {
    expect(legalBasisOf('joint-counselling', from, to, today)).toBe(basis);
    expect(legalBasisOf('transfer', from, to, today)).toBe('sgbx-69-1-1');
  });

  it('is refused without a person, on a closed case, into the past, and with a summary the purpose does not need', () => {
    expect(() => offerShare({ ...kase, clientId: null }, input, 'sgbx-69-1-1', today)).toThrow('counselling.share-without-person');
    expect(() => offerShare({ ...kase, status: 'ABGESCHLOSSEN' }, input, 'sgbx-69-1-1', today)).toThrow('counselling.case-closed');
    expect(() => offerShare(kase, { ...input, until: localDate('2026-11-23') }, 'sgbx-69-1-1', today)).toThrow(
      'counselling.share-ends-in-past',
    );
    expect(() => offerShare(kase, { ...input, purpose: 'funding-clarification' }, 'sgbx-69-1-1', today)).toThrow(
      'counselling.share-summary',
    );
  });

  it('shows something from accepting to its last day', () => {
    expect(shareStands({ state: 'accepted', until: today }, today)).toBe(true);
    expect(shareStands({ state: 'accepted', until: localDate('2026-11-23') }, today)).toBe(false);
    expect(shareStands({ state: 'offered', until: today }, today)).toBe(false);
    expect(shareStands({ state: 'ended', until: today }, today)).toBe(false);
  });

  it('is answered once, ends once, and is not accepted after its last day', () => {
    expect(moveShare({ state: 'offered', until: today }, 'accepted', today)).toEqual({ state: 'accepted' });
    expect(() => moveShare({ state: 'offered', until: localDate('2026-11-23') }, 'accepted', today)).toThrow('counselling.share-over');
    expect(() => moveShare({ state: 'ended', until: today }, 'accepted', today)).toThrow('counselling.share-over');
    expect(() => moveShare({ state: 'accepted', until: today }, 'declined', today)).toThrow('counselling.share-over');
  });

  it.each(sharePurposes)('%s names nothing that is restricted and no note', (purpose) => {
    expect(fieldsOfPurpose[purpose].filter((field) => /disab|note|iban|gender/i.test(field))).toEqual([]);
  });
});
