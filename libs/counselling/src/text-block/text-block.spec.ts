import type { TeamId, UserId } from '@app/kernel';
import { refuseRetired, standsOn, type TextBlock } from './text-block.js';

const [me, you] = ['00000000-0000-4000-8000-00000000000a' as UserId, '00000000-0000-4000-8000-00000000000b' as UserId];
const [ours, theirs] = ['00000000-0000-4000-8000-0000000000aa' as TeamId, '00000000-0000-4000-8000-0000000000bb' as TeamId];
const block = (of: Partial<TextBlock>) => ({ ownerId: null, teamId: null, ...of }) as TextBlock;

describe('a text block', () => {
  it('of a person stands on her shelf, one of a team on the shelf of that team', () => {
    expect(standsOn(block({ ownerId: me }), 'own', me, ours)).toBe(true);
    expect(standsOn(block({ ownerId: you }), 'own', me, ours)).toBe(false);
    expect(standsOn(block({ teamId: ours }), 'team', me, ours)).toBe(true);
    expect(standsOn(block({ teamId: theirs }), 'team', me, ours)).toBe(false);
    expect(standsOn(block({ teamId: ours }), 'own', me, ours)).toBe(false);
  });

  it('that is out of use is not changed', () => {
    expect(() => refuseRetired({ retiredAt: null })).not.toThrow();
    expect(() => refuseRetired({ retiredAt: '2026-11-23T09:00:00.000Z' })).toThrow('counselling.text-block-retired');
  });
});
