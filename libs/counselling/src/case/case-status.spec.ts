import { localDate } from '@app/kernel';
import { afterAdvice, atWork, fundingStageOf, statusOf, withStatus, type StatusFacts } from './case-status.js';

const facts: StatusFacts = {
  status: 'OFFEN',
  enquiry: false,
  advised: false,
  fundingStage: 'none',
  restingUntil: null,
  closedOn: null,
};
const day = localDate('2026-11-23');

describe('the status of a case', () => {
  it('follows from enquiry, advice and applications', () => {
    expect(statusOf({ ...facts, enquiry: true })).toBe('ANFRAGE');
    expect(statusOf(facts)).toBe('OFFEN');
    expect(statusOf({ ...facts, advised: true })).toBe('IN_BERATUNG');
    expect(statusOf({ ...facts, fundingStage: 'preparing' })).toBe('FOERDERUNG_IN_VORBEREITUNG');
    expect(statusOf({ ...facts, advised: true, fundingStage: 'running' })).toBe('MASSNAHME_LAEUFT');
    expect(statusOf({ ...facts, advised: true, fundingStage: 'ended' })).toBe('NACHBETREUUNG');
  });

  it('goes back when its facts go back', () => {
    const prepared: StatusFacts = { ...facts, status: 'FOERDERUNG_IN_VORBEREITUNG', advised: true, fundingStage: 'preparing' };
    expect(statusOf({ ...prepared, fundingStage: 'none' })).toBe('IN_BERATUNG');
    expect(statusOf({ ...prepared, fundingStage: 'none', advised: false })).toBe('OFFEN');
  });

  it('rests whatever the applications do, and is closed whatever else there is', () => {
    const resting: StatusFacts = { ...facts, fundingStage: 'running', restingUntil: day };
    expect(statusOf(resting)).toBe('RUHEND');
    expect(statusOf({ ...resting, closedOn: day })).toBe('ABGESCHLOSSEN');
  });

  it('is left alone once the retention time has changed it', () => {
    for (const status of ['ZUR_LOESCHUNG', 'GELOESCHT'] as const) expect(statusOf({ ...facts, status, closedOn: day })).toBe(status);
  });

  it('takes an enquiry on when somebody is advised, and leaves a resting case resting', () => {
    expect(afterAdvice({ ...facts, enquiry: true })).toEqual({ enquiry: false, advised: true, status: 'IN_BERATUNG' });
    expect(afterAdvice({ ...facts, restingUntil: day }).status).toBe('RUHEND');
  });

  it('no longer rests once an application is made or a measure begins', () => {
    const resting: StatusFacts = { ...facts, enquiry: true, restingUntil: day };
    expect(withStatus(resting, { ...atWork, fundingStage: 'preparing' }).status).toBe('FOERDERUNG_IN_VORBEREITUNG');
  });
});

describe('the stage of several applications', () => {
  it('is the one that runs, else the one being prepared, else the one that ended', () => {
    expect(fundingStageOf([])).toBe('none');
    expect(fundingStageOf(['none', 'ended'])).toBe('ended');
    expect(fundingStageOf(['ended', 'preparing', 'none'])).toBe('preparing');
    expect(fundingStageOf(['preparing', 'running', 'ended'])).toBe('running');
  });
});
