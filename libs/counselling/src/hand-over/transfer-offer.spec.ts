import { localDate, type UserId } from '@app/kernel';
import { isWorkingDay } from '@app/reference';
import { answerBy, checkAnswer, answersOf, checkOffer, type TransferOffer } from './transfer-offer.js';

const [kaya, brandt, demir] = ['2', '3', '4'].map((last) => `00000000-0000-4000-8000-00000000000${last}` as UserId) as [
  UserId,
  UserId,
  UserId,
];
const offer = { state: 'offered', fromUserId: kaya, toUserId: brandt, createdBy: kaya } as const;
const kase = { status: 'IN_BERATUNG', ownerId: kaya } as const;

describe('offering a case', () => {
  it('expects the answer two working days later: from Thursday on Monday, over Christmas after it', () => {
    const by = (day: string) => answerBy(localDate(day), (date) => isWorkingDay(date));
    expect(by('2026-11-23')).toBe('2026-11-25');
    expect(by('2026-11-26')).toBe('2026-11-30');
    expect(by('2026-12-24')).toBe('2026-12-29');
  });

  it('goes to a colleague, once at a time, while the case is open', () => {
    expect(() => checkOffer(kase, brandt, null)).not.toThrow();
    expect(() => checkOffer(kase, kaya, null)).toThrow('counselling.transfer-to-owner');
    expect(() => checkOffer(kase, brandt, offer as TransferOffer)).toThrow('counselling.transfer-open');
    expect(() => checkOffer({ ...kase, status: 'ABGESCHLOSSEN' }, brandt, null)).toThrow('counselling.cannot-offer-transfer');
  });
});

describe('answering an offer', () => {
  const answer =
    (state: 'accepted' | 'declined' | 'withdrawn', by: UserId, leads = false) =>
    () =>
      checkAnswer(offer, state, { by, leads });

  it('is for whoever it was made to, or a team lead', () => {
    for (const state of ['accepted', 'declined'] as const) {
      expect(answer(state, brandt)).not.toThrow();
      expect(answer(state, demir, true)).not.toThrow();
      for (const other of [kaya, demir]) expect(answer(state, other)).toThrow('counselling.transfer-not-yours');
    }
  });

  it('is taken back by whoever gives the case away, or a team lead', () => {
    expect(answer('withdrawn', kaya)).not.toThrow();
    expect(answer('withdrawn', demir, true)).not.toThrow();
    expect(answer('withdrawn', brandt)).toThrow('counselling.transfer-not-yours');
  });

  it('is offered only to those who may give it', () => {
    const ofTeam = (side: 'fromUserId' | 'toUserId') => (led: string) => led === side;
    const nobody = () => false;
    expect(answersOf(offer, brandt, nobody)).toEqual(['accept', 'decline']);
    expect(answersOf(offer, kaya, nobody)).toEqual(['withdraw']);
    expect(answersOf(offer, demir, nobody)).toEqual([]);
    expect(answersOf(offer, demir, ofTeam('toUserId'))).toEqual(['accept']);
    expect(answersOf(offer, demir, ofTeam('fromUserId'))).toEqual(['decline', 'withdraw']);
    expect(answersOf({ ...offer, state: 'accepted' }, brandt, nobody)).toEqual([]);
  });

  it('is given once', () => {
    for (const state of ['accepted', 'declined', 'withdrawn'] as const)
      expect(() => checkAnswer({ ...offer, state }, 'accepted', { by: brandt, leads: false })).toThrow('counselling.transfer-answered');
  });
});
