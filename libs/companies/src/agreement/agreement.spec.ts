import { localDate } from '@app/kernel';
import { checkAgreement } from './agreement.js';

const validFrom = localDate('2026-01-01');

describe('§ 82(4): an agreement on training', () => {
  it.each([null, validFrom])('may end with %s', (validTo) => {
    expect(() => checkAgreement({ validFrom, validTo })).not.toThrow();
  });

  it('cannot end before it begins', () => {
    expect(() => checkAgreement({ validFrom, validTo: localDate('2025-12-31') })).toThrow('companies.agreement-ends-early');
  });
});
