import { localDate, type CaseId, type ClientId, type LocalDate, type UserId } from '@app/kernel';
import { closedStatuses, type CaseStatus, type FundingStage } from '../case/case.js';
import {
  afterCorrection,
  correctSession,
  recordSession,
  refuseOpen,
  refuseReopening,
  signedOff,
  type RecordSession,
  type Session,
} from './session.js';

const today = localDate('2026-11-23');
const clientId = '00000000-0000-4000-8000-000000000004' as ClientId;
const stages: Partial<Record<CaseStatus, FundingStage>> = {
  FOERDERUNG_IN_VORBEREITUNG: 'preparing',
  MASSNAHME_LAEUFT: 'running',
  NACHBETREUUNG: 'ended',
};
const kase = (status: CaseStatus, lastContactOn: LocalDate | null = null) => ({
  id: '00000000-0000-4000-8000-000000000001' as CaseId,
  status,
  clientId,
  lastContactOn,
  enquiry: false,
  advised: status !== 'OFFEN',
  fundingStage: stages[status] ?? 'none',
  restingUntil: status === 'RUHEND' ? today : null,
  closedOn: (closedStatuses as readonly CaseStatus[]).includes(status) ? today : null,
});
const call: RecordSession = { heldOn: today, channel: 'phone', outcome: 'informed', notes: 'Angebote besprochen' };
const days = { today, startedOn: null };

describe('recording a session', () => {
  it('moves an open case on to IN_BERATUNG with the first session', () => {
    expect(recordSession(kase('OFFEN'), call, days).kase).toMatchObject({ status: 'IN_BERATUNG', advised: true, lastContactOn: today });
  });

  it('leaves every other state as it is', () => {
    for (const status of ['IN_BERATUNG', 'FOERDERUNG_IN_VORBEREITUNG', 'MASSNAHME_LAEUFT', 'NACHBETREUUNG', 'RUHEND'] as const) {
      expect(recordSession(kase(status), call, days).kase.status).toBe(status);
    }
  });

  it('keeps the greatest day as last contact', () => {
    const yesterday = localDate('2026-11-22');
    expect(recordSession(kase('IN_BERATUNG', yesterday), call, days).kase.lastContactOn).toBe(today);
    expect(recordSession(kase('IN_BERATUNG', today), { ...call, heldOn: yesterday }, days).kase.lastContactOn).toBe(today);
  });

  it('is no contact and no advice where nobody was reached', () => {
    const [missed, enquiry] = [{ ...call, outcome: 'not-reached' } as const, { ...kase('ANFRAGE'), enquiry: true, advised: false }];
    for (const each of [kase('OFFEN'), enquiry, kase('MASSNAHME_LAEUFT', localDate('2026-11-01'))])
      expect(recordSession(each, missed, days).kase).toEqual({});
    const advised = { status: 'IN_BERATUNG', advised: true, lastContactOn: today };
    expect(afterCorrection(kase('OFFEN'), missed, call, { lastContactOn: today, advised: true })).toMatchObject(advised);
    const nothingLeft = { lastContactOn: null, advised: false };
    expect(afterCorrection(kase('IN_BERATUNG', today), call, missed, nothingLeft)).toEqual({ ...nothingLeft, status: 'OFFEN' });
    expect(afterCorrection(kase('IN_BERATUNG', today), call, call, { lastContactOn: today, advised: true })).toEqual({});
    expect(afterCorrection(kase('ABGESCHLOSSEN'), missed, call, { lastContactOn: today, advised: true })).toEqual({ lastContactOn: today });
  });

  it('takes the person from the case, and leaves unknown what was not said', () => {
    expect(recordSession(kase('OFFEN'), call, days).session).toMatchObject({ clientId, startedAt: null, minutes: null });
  });

  it('is possible for today, not for tomorrow', () => {
    expect(() => recordSession(kase('OFFEN'), { ...call, heldOn: localDate('2026-11-24') }, days)).toThrow(
      'counselling.session-held-in-future',
    );
  });

  it('begins on the day it is held', () => {
    const startedOn = localDate('2026-11-22');
    expect(() => recordSession(kase('OFFEN'), call, { today, startedOn })).toThrow('counselling.session-started-on-other-day');
    expect(recordSession(kase('OFFEN'), call, { today, startedOn: today }).session.heldOn).toBe(today);
  });

  it('is refused on a closed case', () => {
    for (const status of ['ABGESCHLOSSEN', 'ZUR_LOESCHUNG', 'GELOESCHT'] as const) {
      expect(() => recordSession(kase(status), call, days)).toThrow('counselling.case-closed');
    }
  });

  it('takes a follow-up for today, not for yesterday', () => {
    const followUp = { dueOn: today, text: 'nachfragen' };
    expect(() => recordSession(kase('OFFEN'), { ...call, followUp }, days)).not.toThrow();
    const late = { ...followUp, dueOn: localDate('2026-11-22') };
    expect(() => recordSession(kase('OFFEN'), { ...call, followUp: late }, days)).toThrow('counselling.follow-up-in-past');
  });
});

describe('a session after it was recorded', () => {
  const [author, other] = ['00000000-0000-4000-8000-00000000000a' as UserId, '00000000-0000-4000-8000-00000000000b' as UserId];
  const open = {
    ...recordSession(kase('OFFEN'), call, days).session,
    ...signedOff(false, author, '2026-11-23T09:00:00.000Z'),
    authorId: author,
  } as unknown as Session;
  const closed = { ...open, ...signedOff(true, author, '2026-11-23T09:00:00.000Z') };

  it('is corrected by its author while it is open', () => {
    expect(correctSession(open, { ...call, agreements: 'Zwei Tage frei' }, author, days)).toMatchObject({ agreements: 'Zwei Tage frei' });
    expect(() => correctSession(open, call, other, days)).toThrow('counselling.session-of-another');
    expect(() => correctSession(closed, call, author, days)).toThrow('counselling.session-signed-off');
    expect(() => correctSession(open, { ...call, heldOn: localDate('2026-11-24') }, author, days)).toThrow(
      'counselling.session-held-in-future',
    );
  });

  it('is extended only once it is signed off', () => {
    expect(() => refuseOpen(closed)).not.toThrow();
    expect(() => refuseOpen(open)).toThrow('counselling.session-still-open');
  });
  it('is opened again by whoever signed it off, for five minutes and as long as nothing was added', () => {
    const soon = '2026-11-23T09:05:00.000Z';
    expect(() => refuseReopening(closed, false, author, soon)).not.toThrow();
    expect(() => refuseReopening(closed, false, author, '2026-11-23T09:05:00.001Z')).toThrow('counselling.session-signed-off');
    expect(() => refuseReopening(closed, true, author, soon)).toThrow('counselling.session-signed-off');
    expect(() => refuseReopening(closed, false, other, soon)).toThrow('counselling.session-of-another');
    expect(() => refuseReopening(open, false, author, soon)).toThrow('counselling.session-still-open');
  });
});
