import { allowedSteps, appointmentStates, appointmentSteps, step } from './appointment.js';

const at = (state: (typeof appointmentStates)[number]) => ({ state, confirmed: false, startsAt: '2026-12-01T09:00:00.000Z', sequence: 3 });
const later = '2026-12-01T09:00:00.000Z';

describe('steps of an appointment', () => {
  it.each(appointmentStates)('from %s are those of the table and no other', (state) => {
    const taken = appointmentSteps.filter((name) => {
      try {
        step(at(state), name, null, later);
        return true;
      } catch {
        return false;
      }
    });
    expect(taken).toEqual(allowedSteps({ state }));
  });

  it('wait for the beginning where only it can tell', () => {
    const before = '2026-12-01T08:59:59.999Z';
    for (const name of ['keep', 'miss'] as const) expect(() => step(at('GEPLANT'), name, null, before)).toThrow('calendar.not-yet');
    expect(step(at('GEPLANT'), 'cancel-by-client', 'ill', before)).toEqual({
      state: 'ABGESAGT_KUNDE',
      confirmed: false,
      reason: 'ill',
      sequence: 4,
    });
  });

  it('tell those invited of a call-off and of its undoing, of nothing else', () => {
    expect(step(at('GEPLANT'), 'miss', 'forgot', later)).toEqual({
      state: 'NICHT_ERSCHIENEN',
      confirmed: false,
      reason: 'forgot',
      sequence: 3,
    });
    expect(step(at('ABGESAGT_BERATER'), 'reopen', null, later)).toEqual({ state: 'GEPLANT', confirmed: false, reason: null, sequence: 4 });
    expect(step(at('DURCHGEFUEHRT'), 'reopen', null, later).sequence).toBe(3);
  });

  it('taken back is as confirmed as it was', () => {
    const confirmed = step(at('GEPLANT'), 'confirm', null, later);
    expect(confirmed).toMatchObject({ state: 'BESTAETIGT', confirmed: true });
    const missed = step({ ...at('BESTAETIGT'), ...confirmed }, 'miss', null, later);
    expect(step({ ...at('NICHT_ERSCHIENEN'), ...missed }, 'reopen', null, later)).toMatchObject({ state: 'BESTAETIGT', reason: null });
  });
});
