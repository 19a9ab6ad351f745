import { localDate } from '@app/kernel';
import { changesOf, checkAffiliation, checkBetriebsnummer, withEnds, type EntryFields } from './directory.js';

const entry: EntryFields = {
  betriebsnummer: '00012341',
  name: 'Hülsmeier GmbH',
  street: 'Werkstraße 5',
  plz: '44623',
  town: 'Herne',
  ags: '05916000',
  wzCode: '25.11',
  wzVersion: 2025,
  chamber: null,
};

describe('a correction of the directory', () => {
  it('is the fields that differ, old and new', () => {
    expect(changesOf(entry, { ...entry, street: 'Werkstraße 7', chamber: 'ihk' })).toEqual([
      { field: 'street', oldValue: 'Werkstraße 5', newValue: 'Werkstraße 7' },
      { field: 'chamber', oldValue: null, newValue: 'ihk' },
    ]);
  });

  it('that changes nothing is refused', () => {
    expect(() => changesOf(entry, { ...entry })).toThrow('companies.directory-unchanged');
  });
});

describe('the Betriebsnummer of an entry', () => {
  it('is refused with a wrong check digit, and a demo number outside the demo', () => {
    expect(() => checkBetriebsnummer('15027365', { demo: false })).not.toThrow();
    expect(() => checkBetriebsnummer('15027364', { demo: false })).toThrow('companies.betriebsnummer-invalid');
    expect(() => checkBetriebsnummer('00012341', { demo: false })).toThrow('companies.betriebsnummer-invalid');
  });
});

describe('a step of belonging', () => {
  const step = (since: string, recordedAt: string) => ({ since: localDate(since), recordedAt });

  it('begins today at the latest', () => {
    expect(() => checkAffiliation({ since: localDate('2026-11-23') }, localDate('2026-11-23'))).not.toThrow();
    expect(() => checkAffiliation({ since: localDate('2026-11-24') }, localDate('2026-11-23'))).toThrow('companies.affiliation-in-future');
  });

  it('ends where the next one begins', () => {
    const ends = withEnds([step('2020-01-01', '2026-01-01'), step('2024-07-01', '2026-01-02')]);
    expect(ends.map(({ since, until }) => [since, until])).toEqual([
      ['2024-07-01', null],
      ['2020-01-01', '2024-07-01'],
    ]);
  });

  it('is replaced by a later one of the same day, which takes over its end', () => {
    const ends = withEnds([step('2020-01-01', '2026-01-01'), step('2020-01-01', '2026-05-01'), step('2022-01-01', '2026-01-01')]);
    expect(ends.map(({ since, recordedAt, until, replaced }) => [since, recordedAt, until, replaced])).toEqual([
      ['2022-01-01', '2026-01-01', null, false],
      ['2020-01-01', '2026-05-01', '2022-01-01', false],
      ['2020-01-01', '2026-01-01', '2022-01-01', true],
    ]);
  });
});
