import { localDate } from '@app/kernel';
import { checkRecord, displayName, municipalityOf, type ClientRecord } from './client.js';

const today = localDate('2026-11-23');
const gerda: ClientRecord = {
  lastName: 'Hülsmeier',
  firstName: 'Gerda',
  birthDate: localDate('1979-05-04'),
  ageRange: null,
  gender: 'female',
  phone: null,
  email: null,
  street: null,
  plz: '44787',
  town: 'Bochum',
  employmentStatus: 'employed',
  hasQualification: true,
  qualificationOn: localDate('2003-07-15'),
};

describe('a client’s record', () => {
  it('is accepted with the birth and the qualification on this very day', () => {
    expect(() => checkRecord({ ...gerda, birthDate: today, qualificationOn: today }, today)).not.toThrow();
  });

  it.each([
    ['a birth tomorrow', { birthDate: localDate('2026-11-24') }, 'clients.birth-date-in-future'],
    ['a qualification tomorrow', { qualificationOn: localDate('2026-11-24') }, 'clients.qualification-in-future'],
    ['a day without a qualification', { hasQualification: false }, 'clients.qualification-day-without-qualification'],
    ['a day while nobody asked for the qualification', { hasQualification: null }, 'clients.qualification-day-without-qualification'],
  ])('is refused with %s', (_, change, code) => {
    expect(() => checkRecord({ ...gerda, ...change }, today)).toThrow(code);
  });

  it('is shown with the last name first', () => {
    expect(displayName(gerda)).toBe('Hülsmeier, Gerda');
  });
});

describe('the municipality of an address', () => {
  const witten = { place: 'Witten', ags: '05954036' };
  const bochum = { place: 'Bochum', ags: '05911000' };

  it('is the only one of the postcode, whatever the town is called', () => {
    expect(municipalityOf('Bochum-Mitte', [bochum])).toBe('05911000');
  });

  it('is the one of the town’s name when a postcode crosses a border', () => {
    expect(municipalityOf('witten', [witten, bochum])).toBe('05954036');
  });

  it('stays open when the postcode crosses a border and the town decides nothing', () => {
    expect(municipalityOf(null, [witten, bochum])).toBeNull();
  });

  it('stays open for a postcode nobody knows', () => {
    expect(municipalityOf('Bochum', [])).toBeNull();
  });
});
