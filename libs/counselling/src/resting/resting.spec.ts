import { localDate } from '@app/kernel';
import type { StatusFacts } from '../case/case-status.js';
import { rest, resume, takeOn } from './resting.js';

const today = localDate('2026-11-23');
const until = localDate('2027-02-01');
const open: StatusFacts = {
  status: 'IN_BERATUNG',
  enquiry: false,
  advised: true,
  fundingStage: 'none',
  restingUntil: null,
  closedOn: null,
};
const resting: StatusFacts = { ...open, status: 'RUHEND', restingUntil: until };

describe('resting', () => {
  it('keeps reason and day', () => {
    expect(rest(open, { reason: 'personal', until }, today)).toEqual({ restingReason: 'personal', restingUntil: until, status: 'RUHEND' });
  });

  it('needs a day that is ahead: tomorrow does, today does not', () => {
    expect(rest(open, { reason: 'personal', until: localDate('2026-11-24') }, today).status).toBe('RUHEND');
    expect(() => rest(open, { reason: 'personal', until: today }, today)).toThrow('counselling.rests-until-past');
  });

  it('is refused for an enquiry, a resting and a closed case', () => {
    for (const status of ['ANFRAGE', 'RUHEND', 'ABGESCHLOSSEN'] as const)
      expect(() => rest({ ...open, status }, { reason: 'personal', until }, today)).toThrow('counselling.cannot-rest');
  });

  it('ends where the facts have gone meanwhile, at any time', () => {
    expect(resume(resting)).toEqual({ restingReason: null, restingUntil: null, status: 'IN_BERATUNG' });
    expect(resume({ ...resting, fundingStage: 'running' }).status).toBe('MASSNAHME_LAEUFT');
    expect(() => resume(open)).toThrow('counselling.cannot-resume');
  });
});

describe('an enquiry', () => {
  it('becomes an open case', () => {
    expect(takeOn({ ...open, status: 'ANFRAGE', enquiry: true, advised: false })).toEqual({ enquiry: false, status: 'OFFEN' });
    expect(() => takeOn(open)).toThrow('counselling.cannot-take-on');
  });
});
