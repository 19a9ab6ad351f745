import { localDate, type ClientId } from '@app/kernel';
import { checkMember, checkPurpose, isUsualBgNumber, roleFromOtherSide, servesSgb2, type NewHouseholdMember } from './household.js';

const today = localDate('2026-11-23');
const own = 'own' as ClientId;
const member: NewHouseholdMember = { memberClientId: null, role: 'child', birthYear: 2019, startsOn: today, endsOn: null };

describe('a household', () => {
  it('is there for SGB II only: in a Jobcenter, or for somebody who draws Grundsicherungsgeld', () => {
    expect(servesSgb2(true, 'employed')).toBe(true);
    expect(servesSgb2(false, 'sgb2')).toBe(true);
    for (const status of ['employed', 'threatened', 'unemployed', 'returning'] as const) {
      expect(servesSgb2(false, status)).toBe(false);
      expect(() => checkPurpose(false, status)).toThrow(expect.objectContaining({ code: 'clients.household-without-purpose' }));
    }
    expect(() => checkPurpose(false, 'sgb2')).not.toThrow();
  });

  it.each([
    ['96201BG0012345', true],
    ['96201//0012345', true],
    ['9620BG0012345', false],
    ['96201BG001234', false],
    ['96201-0012345', false],
  ])('knows how a number of a Bedarfsgemeinschaft usually looks: %s', (number, usual) => {
    expect(isUsualBgNumber(number)).toBe(usual);
  });

  it('tells a role from the other side', () => {
    expect((['partner', 'child', 'parent', 'other'] as const).map(roleFromOtherSide)).toEqual(['partner', 'parent', 'child', 'other']);
  });

  it('takes a member who is nobody twice and ends no earlier than it began', () => {
    expect(() => checkMember(own, member, today)).not.toThrow();
    expect(() => checkMember(own, { ...member, endsOn: today }, today)).not.toThrow();
    expect(() => checkMember(own, { ...member, endsOn: localDate('2026-11-22') }, today)).toThrow(
      expect.objectContaining({ code: 'clients.household-ends-early' }),
    );
    const amiss = expect.objectContaining({ code: 'clients.household-member-amiss' });
    expect(() => checkMember(own, { ...member, memberClientId: own, birthYear: null }, today)).toThrow(amiss);
    expect(() => checkMember(own, { ...member, memberClientId: 'other' as ClientId }, today)).toThrow(amiss);
    expect(() => checkMember(own, { ...member, birthYear: 2027 }, today)).toThrow(amiss);
  });
});
