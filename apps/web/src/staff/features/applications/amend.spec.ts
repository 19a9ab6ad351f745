import { amendmentOf, emptyAmend, grantedOf, remainingCents } from './amend.js';
import type { Application } from './application.js';

const benefit = (id: string, kind: string, state: string, grantedCents: number | null) => ({ id, kind, state, grantedCents });
const application = {
  benefits: [
    benefit('w', 'arbeitsentgeltzuschuss', 'BEWILLIGT', 6_480_00),
    benefit('k', 'lehrgangskosten', 'TEILBEWILLIGT', 3_000_00),
    benefit('f', 'fahrkosten', 'ABGELEHNT', 0),
  ],
  participations: [
    { dropOut: null },
    { dropOut: { lastDay: '2026-12-04', sums: { benefits: [{ kind: 'arbeitsentgeltzuschuss', differenceCents: -2_000_00 }] } } },
    { dropOut: { lastDay: '2026-12-05', sums: null } },
  ],
} as unknown as Application;

describe('the draft of an amendment', () => {
  it('is about what was granted, filled in with what remains after drop-outs', () => {
    expect(grantedOf(application).map(({ id }) => id)).toEqual(['w', 'k']);
    expect(grantedOf(application).map((each) => remainingCents(application, each))).toEqual([4_480_00, 3_000_00]);
    expect(emptyAmend(application)).toMatchObject({ cents: { w: 4_480_00, k: 3_000_00 }, effectiveFrom: '2026-12-04' });
  });

  it('is sent once nothing is missing, without empty texts', () => {
    const rows = grantedOf(application);
    const draft = { ...emptyAmend(application), reason: ' Abbruch ' };
    expect(amendmentOf(rows, draft)).toEqual({
      benefits: [
        { id: 'w', grantedCents: 4_480_00 },
        { id: 'k', grantedCents: 3_000_00 },
      ],
      ground: 'changed-circumstances',
      effectiveFrom: '2026-12-04',
      heardOn: null,
      reason: 'Abbruch',
    });
    expect(amendmentOf(rows, { ...draft, reason: ' ' })).toBeUndefined();
    expect(amendmentOf(rows, { ...draft, effectiveFrom: undefined })).toBeUndefined();
    expect(amendmentOf(rows, { ...draft, cents: { ...draft.cents, k: undefined } })).toBeUndefined();
  });
});
