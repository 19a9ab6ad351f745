import { localDate as d } from '@app/kernel';
import type { Goal } from '../goal/goal.js';
import type { LanguageSkill } from '../language/language-skill.js';
import { isUnskilled, type WorkPeriod } from '../work-period/work-period.js';
import { requirementLevel } from './entry.js';
import { checkedEntry, type EnterEntry } from './profile-entry.js';

const context = { today: d('2026-11-30'), birthDate: d('1985-03-02') };
const check = (entry: EnterEntry, languages: readonly LanguageSkill[] = []) =>
  checkedEntry(entry, { languages: languages as never }, context);

const work: WorkPeriod = {
  kind: 'employment',
  employer: 'Emscherufer Logistik KG',
  establishmentId: '0b2f1f4e-3c0a-4a53-9a0e-1f2d3c4b5a69',
  occupation: 'Lagerhelfer',
  kldb: '51311',
  startedOn: d('2020-02-01'),
  endedOn: null,
  weeklyMinutes: 2340,
};
const language: LanguageSkill = { language: 'tr', level: 'native', evidence: 'own-statement', evidenceOn: null };
const goal: Goal = {
  kind: 'occupation',
  title: 'Fachkraft für Lagerlogistik',
  kldb: '51312',
  workingTime: 'part-time',
  startFrom: d('2027-02-01'),
  statedOn: d('2026-11-30'),
  state: 'open',
  settledOn: null,
};

describe('a stage of a working life', () => {
  it.each<[string, Partial<WorkPeriod>, string]>([
    ['without an occupation', { occupation: null }, 'clients.entry-incomplete'],
    ['that ends before it begins', { endedOn: d('2020-01-31') }, 'clients.entry-ends-early'],
    ['before the birth', { startedOn: d('1985-03-01') }, 'clients.entry-before-birth'],
  ])('%s is refused', (_, change, code) => {
    expect(() => check({ type: 'work', ...work, ...change })).toThrow(code);
  });

  it('may last one day, begin later and belong to no entry of the directory', () => {
    expect(check({ type: 'work', ...work, endedOn: work.startedOn })).toMatchObject({ endedOn: '2020-02-01' });
    expect(check({ type: 'work', ...work, startedOn: d('2027-01-01') })).toMatchObject({ startedOn: '2027-01-01' });
    expect(check({ type: 'work', ...work, employer: null })).toMatchObject({ establishmentId: null });
  });

  it('with the family says only that', () => {
    expect(check({ type: 'work', ...work, kind: 'family-time' })).toEqual({
      type: 'work',
      kind: 'family-time',
      employer: null,
      establishmentId: null,
      occupation: null,
      kldb: null,
      startedOn: '2020-02-01',
      endedOn: null,
      weeklyMinutes: null,
    });
  });

  it.each([
    ['51311', true],
    ['51312', false],
    [null, null],
  ])('of occupation %s is unskilled: %s', (kldb, expected) => {
    expect(isUnskilled({ kind: 'employment', kldb })).toBe(expected);
  });

  it('has the Anforderungsniveau of the last digit', () => {
    expect([requirementLevel('43414'), requirementLevel(null)]).toEqual([4, null]);
  });
});

describe('a language', () => {
  it('is known once', () => {
    expect(() => check({ type: 'language', ...language }, [language])).toThrow('clients.language-twice');
    expect(check({ type: 'language', ...language, language: 'de' }, [language])).toMatchObject({ language: 'de' });
  });

  it('was seen on a day', () => {
    expect(() => check({ type: 'language', ...language, evidence: 'seen' })).toThrow('clients.entry-incomplete');
  });
});

describe('a goal', () => {
  it.each<[string, Partial<Goal>, string]>([
    ['named tomorrow', { statedOn: d('2026-12-01') }, 'clients.entry-in-future'],
    ['reached on no day', { state: 'reached' }, 'clients.entry-incomplete'],
    ['given up before it was named', { state: 'given-up', settledOn: d('2026-11-29') }, 'clients.entry-ends-early'],
    ['reached tomorrow', { state: 'reached', settledOn: d('2026-12-01') }, 'clients.entry-in-future'],
  ])('%s is refused', (_, change, code) => {
    expect(() => check({ type: 'goal', ...goal, ...change })).toThrow(code);
  });

  it('that is open has no day it was settled', () => {
    expect(check({ type: 'goal', ...goal, settledOn: d('2026-11-30') })).toMatchObject({ state: 'open', settledOn: null });
  });
});
