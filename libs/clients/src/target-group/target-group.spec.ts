import { localDate, type LocalDate } from '@app/kernel';
import type { Client } from '../client/client.js';
import { checkTargetGroup, derivedTargetGroups, isCurrent } from './target-group.js';

const day = (text: string): LocalDate => localDate(text);
const today = day('2026-11-23');
type Known = Pick<Client, 'birthDate' | 'gender' | 'hasQualification' | 'employmentStatus'>;
const nothing: Known = { birthDate: null, gender: null, hasQualification: null, employmentStatus: 'employed' };
const groupsOf = (known: Partial<Known>, on = today) =>
  derivedTargetGroups({ ...nothing, ...known }, on).map(({ targetGroup }) => targetGroup);

describe('target groups that follow from what is known', () => {
  it('are none while nothing is known', () => {
    expect(groupsOf({})).toEqual([]);
  });

  it.each([
    ['the day before the 45th birthday', '1981-11-24', []],
    ['the 45th birthday itself (§ 82 SGB III)', '1981-11-23', ['over-45']],
    ['the day before the 50th birthday', '1976-11-24', ['over-45']],
    ['the 50th birthday', '1976-11-23', ['over-45', 'over-50']],
    ['the day before the 25th birthday', '2001-11-24', ['under-25']],
    ['the 25th birthday', '2001-11-23', []],
  ])('by age on %s', (_what, birthDate, groups) => {
    expect(groupsOf({ birthDate: day(birthDate) })).toEqual(groups);
  });

  it('by age of somebody born on 29 February', () => {
    expect(groupsOf({ birthDate: day('1976-02-29') }, day('2026-02-28'))).toEqual(['over-45', 'over-50']);
    expect(groupsOf({ birthDate: day('1976-02-29') }, day('2026-02-27'))).toEqual(['over-45']);
  });

  it('by gender, status and the answer about the Berufsabschluss, each with the fact it follows from', () => {
    expect(derivedTargetGroups({ ...nothing, gender: 'female', hasQualification: false }, today)).toEqual([
      { targetGroup: 'women', from: ['gender'] },
      { targetGroup: 'low-qualified', from: ['qualification'] },
      { targetGroup: 'employed-unqualified', from: ['qualification', 'status'] },
    ]);
    expect(groupsOf({ employmentStatus: 'threatened' })).toEqual(['threatened']);
    expect(groupsOf({ employmentStatus: 'returning' })).toEqual(['returning']);
    expect(groupsOf({ employmentStatus: 'sgb2', hasQualification: false })).toEqual(['low-qualified', 'sgb2']);
    expect(groupsOf({ gender: 'diverse', hasQualification: true })).toEqual([]);
  });
});

describe('recorded target groups', () => {
  it('count to the end of their last day, and for good without one', () => {
    expect(isCurrent({ expiresOn: null }, today)).toBe(true);
    expect(isCurrent({ expiresOn: today }, today)).toBe(true);
    expect(isCurrent({ expiresOn: day('2026-11-22') }, today)).toBe(false);
  });

  it('were stated today at the latest and do not end before', () => {
    const entry = { source: 'own-statement', statedOn: today, expiresOn: null } as const;
    expect(() => checkTargetGroup(entry, today)).not.toThrow();
    expect(() => checkTargetGroup({ ...entry, expiresOn: today }, today)).not.toThrow();
    expect(() => checkTargetGroup({ ...entry, statedOn: day('2026-11-24') }, today)).toThrow(
      expect.objectContaining({ code: 'clients.target-group-in-future' }),
    );
    expect(() => checkTargetGroup({ ...entry, expiresOn: day('2026-11-22') }, today)).toThrow(
      expect.objectContaining({ code: 'clients.target-group-ends-early' }),
    );
  });
});
