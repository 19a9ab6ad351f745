import { localDate, type ClientId, type ReminderId } from '@app/kernel';
import type { StatusFacts } from '../case/case-status.js';
import { closeCase, refuseEnquiry, reopen, type Unfinished } from './closing.js';

const today = localDate('2026-11-23');
const [call, letter] = ['00000000-0000-4000-8000-000000000021' as ReminderId, '00000000-0000-4000-8000-000000000022' as ReminderId];
const open: StatusFacts = {
  status: 'NACHBETREUUNG',
  enquiry: false,
  advised: true,
  fundingStage: 'ended',
  restingUntil: null,
  closedOn: null,
};
const done = { number: 'A-2026-00001', settled: true, stage: 'ended', participants: 1, result: 'passed' } as const;
const nothing: Unfinished = { measures: [], duties: [], offerOpen: false };
const finish = (reminderId: ReminderId) => ({ reminderId, how: 'finish' }) as const;
const close = (unfinished: Partial<Unfinished>, duties: readonly ReturnType<typeof finish>[] = [], kase = open) =>
  closeCase(kase, { reason: 'job-found', duties }, { ...nothing, ...unfinished }, today);

describe('closing a case', () => {
  it('keeps day and reason, also of one that rests', () => {
    expect(close({ measures: [done] })).toMatchObject({ status: 'ABGESCHLOSSEN', closedOn: today, closingReason: 'job-found' });
    const resting: StatusFacts = { ...open, status: 'RUHEND', restingUntil: localDate('2027-01-04') };
    expect(close({}, [], resting)).toMatchObject({ status: 'ABGESCHLOSSEN', restingUntil: null, restingReason: null });
  });

  it('waits for every application, and names those that are open', () => {
    const running = { ...done, number: 'A-2026-00002', settled: false };
    expect(() => close({ measures: [done, running] })).toThrow(
      expect.objectContaining({ code: 'counselling.applications-open', params: { numbers: 'A-2026-00002' } }),
    );
  });

  it('asks what came of a measure that ended, not of one nobody began nor of a group', () => {
    expect(() => close({ measures: [{ ...done, result: null }] })).toThrow('counselling.outcomes-missing');
    for (const other of [{ ...done, result: null, stage: 'none' } as const, { ...done, result: null, participants: 47 }])
      expect(close({ measures: [other] }).status).toBe('ABGESCHLOSSEN');
  });

  it('waits for the answer to an offered transfer', () => {
    expect(() => close({ offerOpen: true })).toThrow('counselling.transfer-open');
  });

  it('needs an answer for each open Wiedervorlage and for no other', () => {
    const duties = [{ id: call }, { id: letter }];
    expect(close({ duties }, [finish(letter), finish(call)]).status).toBe('ABGESCHLOSSEN');
    for (const answers of [[], [finish(call)], [finish(call), finish(call)]])
      expect(() => close({ duties }, answers)).toThrow(expect.objectContaining({ code: 'counselling.duties-open', params: { count: 2 } }));
    expect(() => close({ duties: [] }, [finish(call)])).toThrow('counselling.duties-open');
  });

  it('is refused for an enquiry, which ends as not responsible', () => {
    const elsewhere = { referredTo: 'Jobcenter EN', duties: [] };
    const enquiry: StatusFacts = { ...open, status: 'ANFRAGE', enquiry: true, fundingStage: 'none' };
    expect(() => close({}, [], enquiry)).toThrow('counselling.cannot-close');
    expect(refuseEnquiry(enquiry, elsewhere, nothing, today)).toMatchObject({
      status: 'ABGESCHLOSSEN',
      closingReason: 'not-responsible',
      referredTo: 'Jobcenter EN',
    });
    expect(() => refuseEnquiry(open, elsewhere, nothing, today)).toThrow('counselling.cannot-refuse');
    expect(() => refuseEnquiry(enquiry, elsewhere, { ...nothing, offerOpen: true }, today)).toThrow('counselling.transfer-open');
    const waiting = { ...nothing, duties: [{ id: call }] };
    expect(() => refuseEnquiry(enquiry, elsewhere, waiting, today)).toThrow('counselling.duties-open');
    expect(refuseEnquiry(enquiry, { ...elsewhere, duties: [finish(call)] }, waiting, today).status).toBe('ABGESCHLOSSEN');
  });
});

describe('opening a case again', () => {
  const kept = { months: 25, otherwise: false, today };
  const closed = {
    ...open,
    status: 'ABGESCHLOSSEN',
    closedOn: today,
    lastContactOn: null,
    clientId: '00000000-0000-4000-8000-000000000031' as ClientId,
  } as const;

  it('goes back to what is on record', () => {
    expect(reopen(closed, kept)).toMatchObject({ status: 'NACHBETREUUNG', closedOn: null, closingReason: null });
    expect(reopen({ ...closed, fundingStage: 'none', advised: false }, kept).status).toBe('OFFEN');
  });

  it('is possible to the last day the file is kept, reckoned from its end or the last contact', () => {
    const ended = { ...closed, closedOn: localDate('2024-09-01') };
    expect(() => reopen({ ...ended, closedOn: localDate('2024-10-23') }, kept)).not.toThrow();
    expect(() => reopen({ ...ended, lastContactOn: localDate('2024-10-23') }, kept)).not.toThrow();
    expect(() => reopen({ ...ended, closedOn: localDate('2024-10-22') }, kept)).toThrow(
      expect.objectContaining({ code: 'counselling.retention-over', params: { keptUntil: '2026-11-22' } }),
    );
  });

  it('is possible for as long as something else keeps the file, and always without a person', () => {
    const ended = { ...closed, closedOn: localDate('2020-01-01') };
    expect(() => reopen(ended, kept)).toThrow('counselling.retention-over');
    expect(() => reopen(ended, { ...kept, otherwise: true })).not.toThrow();
    expect(() => reopen({ ...ended, clientId: null }, kept)).not.toThrow();
  });

  it('is refused once the case is to be erased', () => {
    expect(() => reopen({ ...closed, status: 'ZUR_LOESCHUNG' }, kept)).toThrow('counselling.cannot-reopen');
  });
});
