import { localDate, type RecordKind, type UserId } from '@app/kernel';
import { approve, blocksOf, executableFrom, isComplete, mildest, planKinds, reject, type Erasure, type FileFacts } from './erasure.js';
import { houseRules, rulesOn } from './retention.js';

const d = localDate;
const today = d('2026-11-24');
const rules = rulesOn([], today);
const quiet: FileFacts = {
  lastContactOn: d('2024-01-10'),
  openCase: false,
  fundingEndedOn: null,
  unsettled: false,
  objectionOpen: false,
  revokedOn: null,
  repaymentClaimed: false,
  litigation: false,
};
const fate = (kind: RecordKind, facts: FileFacts, cause: 'request' | 'retention' = 'request') =>
  planKinds(cause, facts, rules, today).find((planned) => planned.kind === kind)!;

describe('what becomes of a person’s files', () => {
  it.each([
    // 25 months after 24 October 2024 is 24 November 2026: that day still counts.
    ['2024-10-23', 'erase'],
    ['2024-10-24', 'restrict'],
  ] as const)('last contact %s: %s', (lastContactOn, expected) => {
    expect(fate('counselling-file', { ...quiet, lastContactOn: d(lastContactOn) }).fate).toBe(expected);
  });

  it('a funding file stays five years after its end, and the record of the person with it, out of sight', () => {
    const facts = { ...quiet, fundingEndedOn: d('2023-03-31') };
    expect(fate('funding-file', facts)).toMatchObject({ fate: 'restrict', until: '2028-03-31', reasons: ['retention'] });
    expect(fate('client-record', facts)).toMatchObject({ fate: 'restrict', until: '2028-03-31', reasons: ['other-file'] });
    expect(fate('counselling-file', facts).fate).toBe('erase');
    expect(fate('consents', facts).fate).toBe('erase');
  });

  it('by the run of time nothing is hidden: what is not due is left alone', () => {
    const facts = { ...quiet, fundingEndedOn: d('2023-03-31') };
    expect(fate('funding-file', facts, 'retention').fate).toBe('keep');
    expect(fate('consents', facts, 'retention').fate).toBe('keep');
    expect(isComplete(planKinds('retention', facts, rules, today))).toBe(false);
    expect(isComplete(planKinds('retention', quiet, rules, today))).toBe(true);
  });

  it.each([
    ['an objection', { objectionOpen: true }, 'objection'],
    ['a benefit that is not settled', { unsettled: true }, 'unsettled'],
    ['a revocation within four years (§ 50(4) SGB X)', { revokedOn: d('2022-11-24') }, 'repayment'],
    ['a law suit', { litigation: true }, 'litigation'],
  ] as const)('%s stands in the way although the years are over', (_, change, reason) => {
    const facts = { ...quiet, fundingEndedOn: d('2018-03-31'), ...change };
    expect(blocksOf(facts, today)).toEqual([reason]);
    expect(fate('funding-file', facts)).toMatchObject({ fate: 'restrict', reasons: [reason] });
    expect(fate('client-record', facts).fate).toBe('restrict');
  });

  it('a revocation of more than four years ago no longer does', () => {
    expect(blocksOf({ ...quiet, revokedOn: d('2022-11-23') }, today)).toEqual([]);
  });

  it('an open case keeps the counselling file', () => {
    expect(fate('counselling-file', { ...quiet, openCase: true }).reasons).toEqual(['open-case']);
  });

  it('what came up after the approval counts, and never more than was approved', () => {
    const [erase, keep] = [fate('funding-file', quiet), fate('funding-file', { ...quiet, litigation: true }, 'retention')];
    expect(mildest(keep, erase).fate).toBe('keep');
    expect(mildest(erase, keep).fate).toBe('keep');
  });
});

describe('retention rules', () => {
  it('of the Träger come before those of the house, from their day on', () => {
    const own = [{ kind: 'counselling-file' as const, months: 12, source: 'Dienstanweisung', validFrom: d('2026-11-24') }];
    expect(rulesOn(own, today)['counselling-file'].months).toBe(12);
    expect(rulesOn(own, d('2026-11-23'))['counselling-file'].months).toBe(25);
  });

  it('name a source for every kind', () => {
    expect(houseRules.every(({ source }) => source.length > 10)).toBe(true);
    expect(Object.values(rules).every(Boolean)).toBe(true);
  });
});

describe('a proposal', () => {
  const erasure = { state: 'proposed', proposedBy: 'vogt', executableFrom: d('2026-12-24') } as unknown as Erasure;

  it('by the run of time waits thirty days, by request it does not', () => {
    expect(executableFrom('retention', today)).toBe('2026-12-24');
    expect(executableFrom('request', today)).toBe(today);
  });

  it('is approved by another person, on its day, once', () => {
    const on = d('2026-12-24');
    expect(approve(erasure, 'sobotta' as UserId, 'now', on).state).toBe('approved');
    expect(() => approve(erasure, 'vogt' as UserId, 'now', on)).toThrow('privacy.same-hands');
    expect(() => approve(erasure, 'sobotta' as UserId, 'now', d('2026-12-23'))).toThrow('privacy.not-yet-executable');
    expect(() => approve({ ...erasure, state: 'approved' }, 'sobotta' as UserId, 'now', on)).toThrow('privacy.erasure-decided');
    expect(() => reject({ ...erasure, state: 'executed' }, 'doch nicht', 'sobotta' as UserId, 'now')).toThrow('privacy.erasure-decided');
  });
});
