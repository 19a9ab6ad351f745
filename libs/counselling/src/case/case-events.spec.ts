import type { Permission, UserId } from '@app/kernel';
import { caseStatuses, type CaseStatus } from './case.js';
import { caseActionsOf, caseEvents, caseTable, checkEvent, type CaseEvent } from './case-events.js';

const [kaya, brandt] = ['00000000-0000-4000-8000-000000000002' as UserId, '00000000-0000-4000-8000-000000000003' as UserId];
const everything = new Set<Permission>(['case.change', 'case.take-over']);
const clear = { applicationOpen: false, outcomeMissing: false, offerOpen: false };
const possible = (status: CaseStatus, by = brandt, obstacles = clear): readonly CaseEvent[] =>
  caseActionsOf({ status, ownerId: kaya }, { userId: by, permissions: everything }, obstacles)
    .filter(({ allowed }) => allowed)
    .map(({ name }) => name);

describe('the table of a case', () => {
  it('says what each status allows', () => {
    expect(possible('ANFRAGE')).toEqual(['take-on', 'take-over', 'offer-transfer', 'change-offices', 'refuse']);
    for (const status of ['OFFEN', 'IN_BERATUNG', 'FOERDERUNG_IN_VORBEREITUNG', 'MASSNAHME_LAEUFT', 'NACHBETREUUNG'] as const)
      expect(possible(status)).toEqual(['rest', 'take-over', 'offer-transfer', 'change-offices', 'record-outcome', 'close']);
    expect(possible('RUHEND')).toEqual(['resume', 'take-over', 'offer-transfer', 'change-offices', 'record-outcome', 'close']);
    expect(possible('ABGESCHLOSSEN')).toEqual(['reopen']);
    for (const status of ['ZUR_LOESCHUNG', 'GELOESCHT'] as const) expect(possible(status)).toEqual([]);
  });

  it('refuses everything else with its own problem, which names the status', () => {
    for (const event of caseEvents)
      for (const status of caseStatuses) {
        const { from, problem } = caseTable[event];
        if (from.includes(status)) expect(() => checkEvent({ status }, event)).not.toThrow();
        else expect(() => checkEvent({ status }, event)).toThrow(expect.objectContaining({ code: problem, params: { status } }));
      }
  });
});

describe('what somebody can do', () => {
  const blocked = (name: CaseEvent, by: UserId, permissions: ReadonlySet<Permission>, obstacles = clear) =>
    caseActionsOf({ status: 'NACHBETREUUNG', ownerId: kaya }, { userId: by, permissions }, obstacles).find((each) => each.name === name);

  it('says why closing is blocked, every reason of it', () => {
    expect(blocked('close', kaya, everything, { applicationOpen: true, outcomeMissing: true, offerOpen: true })).toEqual({
      name: 'close',
      allowed: false,
      reasons: ['application-open', 'outcome-missing', 'offer-open'],
    });
  });

  it('leaves no one to take over the own case, and nobody to do what the role does not allow', () => {
    expect(blocked('take-over', kaya, everything)?.reasons).toEqual(['already-yours']);
    expect(blocked('rest', brandt, new Set())?.reasons).toEqual(['missing-permission']);
  });
});
