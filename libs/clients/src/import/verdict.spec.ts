import { localDate, type ClientId } from '@app/kernel';
import type { ClientRecord } from '../client/client.js';
import { folded, judge, personKeys, type Match } from './verdict.js';

const record = (changed: Partial<ClientRecord> = {}): ClientRecord => ({
  lastName: 'Müller',
  firstName: 'Jörg',
  birthDate: localDate('1980-01-01'),
  ageRange: null,
  gender: null,
  phone: null,
  email: null,
  street: null,
  plz: null,
  town: null,
  employmentStatus: null,
  hasQualification: null,
  qualificationOn: null,
  ...changed,
});
const known = (changed: Partial<Match> = {}): Match => ({
  ...record(),
  id: 'c' as ClientId,
  number: 'K-2026-00001',
  version: 1,
  locked: false,
  byNumber: true,
  ...changed,
});
const verdictOf = (
  said: Partial<ClientRecord>,
  matches: readonly Match[],
  { number = null as string | null, twin = false } = {},
): string => {
  const verdict = judge({ number, record: record(said) }, matches, twin);
  if (verdict.verdict === 'parked') return verdict.reason;
  return verdict.verdict === 'update' ? `update ${verdict.filled.join(',')}` : verdict.verdict;
};

describe('the verdict on a row', () => {
  const named = { number: 'K-2026-00001' };

  it('is a new person where nobody of the name is known, or only one born on another day', () => {
    expect(verdictOf({}, [])).toBe('new');
    expect(verdictOf({}, [known({ birthDate: localDate('1990-01-01') })])).toBe('new');
  });

  it('is nothing where all is known, and a question where the same name and birth date say something new', () => {
    expect(verdictOf({ town: 'BOCHUM' }, [known({ town: 'Bochum' })])).toBe('same');
    expect(verdictOf({ town: 'Bochum' }, [known()])).toBe('known');
    expect(verdictOf({ birthDate: null }, [known()])).toBe('maybe-known');
  });

  it('is missing facts for the Kundennummer, never a contradiction to what is known', () => {
    expect(verdictOf({ town: 'Bochum', phone: '0234 1' }, [known()], named)).toBe('update phone,town');
    expect(verdictOf({ town: 'Bochum' }, [known({ town: 'Herne' })], named)).toBe('differs');
    expect(verdictOf({ employmentStatus: 'employed' }, [known({ employmentStatus: 'sgb2' })], named)).toBe('differs');
    expect(verdictOf({ lastName: 'Meier' }, [known()], named)).toBe('number-of-other');
    expect(verdictOf({}, [], named)).toBe('number-unknown');
    expect(verdictOf({ phone: '0234 1' }, [known()], { number: 'K-2025-00007' })).toBe('update phone');
    expect(verdictOf({}, [known({ byNumber: false })], { number: 'K-2025-00008' })).toBe('number-unknown');
  });

  it('waits for a locked file, a person named twice and a faulty cell', () => {
    expect(verdictOf({}, [known({ locked: true })])).toBe('locked');
    expect(verdictOf({}, [], { twin: true })).toBe('twice');
    expect(judge({ faults: [] }, [], false)).toEqual({ verdict: 'parked', reason: 'faulty' });
  });

  it('compares names as they sound in any alphabet of ours', () => {
    expect([folded('Müller'), folded('MUELLER'), folded('Yıldız'), folded('Łukasz')]).toEqual(['mueller', 'mueller', 'yildiz', 'łukasz']);
    expect(personKeys(record())).toEqual({ name: 'mueller|joerg', born: 'mueller|joerg|1980-01-01' });
  });
});
