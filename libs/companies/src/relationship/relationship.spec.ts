import { localDate, type UserId } from '@app/kernel';
import {
  allowedEvents,
  assign,
  cancelPlan,
  carryOut,
  dropsPlan,
  move,
  plan,
  plannableEvents,
  relationshipEvents,
  relationshipStates,
  transitions,
  type MoveInput,
  type PlannableEvent,
  type RelationshipEvent,
} from './relationship.js';

const today = localDate('2026-11-23');
const until = localDate('2027-02-21');
const said = (event: RelationshipEvent, change: Partial<MoveInput> = {}): MoveInput => ({
  event,
  reason: 'Kurzarbeit bis Februar',
  until,
  outcome: 'again-later',
  reasons: ['no-time'],
  ...change,
});
const unplanned = { plannedEvent: null, plannedOn: null };
const at = (state: (typeof relationshipStates)[number]) => ({
  state,
  resumesTo: state === 'resting' ? ('active' as const) : null,
  ...unplanned,
});
const [owner, deputy] = ['a', 'b'] as unknown as [UserId, UserId];

describe('the states of a company', () => {
  it.each(relationshipStates.flatMap((state) => relationshipEvents.map((event) => [state, event] as const)))(
    '%s: %s is in the table or refused',
    (state, event) => {
      const listed = transitions.some((row) => row.event === event && row.from.includes(state));
      const doing = () => move(at(state), said(event), today);
      if (listed) expect(relationshipStates).toContain(doing().state);
      else expect(doing).toThrow('companies.forbidden-step');
    },
  );

  it('are all left by some event, so that nobody is stuck', () => {
    expect(relationshipStates.filter((state) => allowedEvents(at(state)).length === 0)).toEqual([]);
  });

  it('rest until a day and go on where they began', () => {
    const resting = move(at('in-consultation'), said('rest'), today);
    expect(resting).toEqual({ state: 'resting', resumesTo: 'in-consultation', plannedEvent: 'resume', plannedOn: until });
    expect(move(resting, said('resume'), today)).toEqual({
      state: 'in-consultation',
      resumesTo: null,
      plannedEvent: null,
      plannedOn: null,
    });
  });

  it('begin anew after a contact that ended', () => {
    expect(move(at('active'), said('end-contact'), today)).toMatchObject({ state: 'resting', resumesTo: 'observed', plannedOn: until });
  });

  it('name every field an event needs', () => {
    const bare = { reason: null, until: null, outcome: null, reasons: [] };
    expect(() => move(at('active'), said('end-contact', bare), today)).toThrow(
      expect.objectContaining({
        errors: [{ pointer: '/outcome' }, { pointer: '/reasons' }, { pointer: '/until' }].map(expect.objectContaining),
      }),
    );
  });

  it.each(['2026-11-23', '2028-11-23'])('do not rest until %s: it is not ahead, or too far', (day) => {
    expect(() => move(at('active'), said('rest', { until: localDate(day) }), today)).toThrow('companies.plan-not-ahead');
  });
});

describe('a planned transition', () => {
  const planned = (event: PlannableEvent, on: string, reason: string | null = null) => ({ event, on: localDate(on), reason });

  it('to a state that asks for a reason names it at once', () => {
    expect(() => plan(at('active'), planned('deregister', until), today)).toThrow('companies.step-incomplete');
    expect(plan(at('active'), planned('deregister', until, 'Betrieb schließt'), today).plannedEvent).toBe('deregister');
  });

  it('can be moved, and needs an event of the table', () => {
    expect(plan(at('resting'), planned('resume', '2027-01-01'), today).plannedOn).toBe('2027-01-01');
    expect(() => plan(at('active'), planned('resume', until), today)).toThrow('companies.forbidden-step');
    expect(() => plan(at('observed'), planned('approach', today), today)).toThrow('companies.plan-not-ahead');
  });

  it('can be called off unless it ends a rest', () => {
    expect(cancelPlan({ ...at('active'), plannedEvent: 'deregister', plannedOn: until })).toEqual({ plannedEvent: null, plannedOn: null });
    expect(() => cancelPlan({ ...at('active'), plannedEvent: null, plannedOn: null })).toThrow('companies.nothing-planned');
    expect(() => cancelPlan({ ...at('resting'), plannedEvent: 'resume', plannedOn: until })).toThrow('companies.rest-needs-end');
  });

  it.each([
    ['active', 'deregister', 'rest', true],
    ['in-consultation', 'deregister', 'activate', false],
    ['resting', 'deregister', 'resume', false],
    ['observed', 'approach', 'consult', true],
    ['observed', 'approach', 'approach', false],
    ['resting', 'resume', 'deregister', false],
  ] as const)('%s: the plan to %s is dropped by %s: %s', (state, event, done, dropped) => {
    const before = { ...at(state), plannedEvent: event, plannedOn: localDate('2026-12-31') };
    const after = move(before, said(done), today);
    expect(dropsPlan(event, { event: done, to: after.state })).toBe(dropped);
    const kept = !dropped && event !== done && event !== 'resume';
    expect(after.plannedEvent === event && after.plannedOn === before.plannedOn).toBe(kept);
  });

  it.each(plannableEvents)('%s leads where the table says, and is done then', (event) => {
    const from = transitions.find((row) => row.event === event)!.from[0]!;
    const done = carryOut({ ...at(from), plannedEvent: event, plannedOn: today });
    expect(done).toEqual({
      state: allowedEvents(at(from)).find((row) => row.event === event)!.to,
      resumesTo: null,
      plannedEvent: null,
      plannedOn: null,
    });
  });

  it('that no longer fits changes nothing but the plan', () => {
    expect(carryOut({ ...at('active'), plannedEvent: 'resume', plannedOn: today })).toEqual({
      ...at('active'),
      plannedEvent: null,
      plannedOn: null,
    });
  });
});

describe('owner and deputy', () => {
  const nobody = { ownerId: null, deputyId: null };

  it('are two people, and there is no deputy without an owner', () => {
    expect(assign(nobody, { ownerId: owner, deputyId: deputy })).toEqual({ ownerId: owner, deputyId: deputy });
    expect(() => assign(nobody, { ownerId: owner, deputyId: owner })).toThrow('companies.deputy-without-owner');
    expect(() => assign(nobody, { ownerId: null, deputyId: deputy })).toThrow('companies.deputy-without-owner');
  });

  it('change, or are not entered again', () => {
    expect(() => assign({ ownerId: owner, deputyId: null }, { ownerId: owner, deputyId: null })).toThrow('companies.people-unchanged');
  });
});
