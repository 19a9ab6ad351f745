import { isComplete, undecided, wishOf } from './decision.js';

const benefit = { id: 'b1', computedCents: 249_000 };

describe('Die Entscheidung über eine Leistung', () => {
  it('Ohne Wahl ist sie unvollständig, in voller Höhe braucht sie weder Betrag noch Grund', () => {
    expect(isComplete(benefit, undecided)).toBe(false);
    const full = { ...undecided, granted: 'full' as const, cents: 5, reason: 'alt' };
    expect(isComplete(benefit, full)).toBe(true);
    expect(wishOf(benefit, full)).toEqual({ id: 'b1', granted: 'full', grantedCents: null });
  });

  it('Wo nichts berechnet ist, muss auch die volle Bewilligung einen Betrag nennen', () => {
    const full = { ...undecided, granted: 'full' as const };
    expect(isComplete({ computedCents: null }, full)).toBe(false);
    expect(wishOf({ id: 'b1', computedCents: null }, { ...full, cents: 100 }).grantedCents).toBe(100);
  });

  it('Ein Teil braucht Betrag und Grund, eine Ablehnung nur den Grund', () => {
    expect(isComplete(benefit, { granted: 'part', cents: 100, reason: ' ' })).toBe(false);
    expect(wishOf(benefit, { granted: 'part', cents: 100, reason: ' kürzer ' })).toEqual({
      id: 'b1',
      granted: 'part',
      grantedCents: 100,
      reason: 'kürzer',
    });
    expect(wishOf(benefit, { granted: 'none', cents: 100, reason: 'nein' })).toEqual({
      id: 'b1',
      granted: 'none',
      grantedCents: null,
      reason: 'nein',
    });
  });
});
