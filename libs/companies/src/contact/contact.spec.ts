import { localDate } from '@app/kernel';
import { checkContact, hasLeft } from './contact.js';

const [january, june] = [localDate('2026-01-01'), localDate('2026-06-30')];

describe('a contact', () => {
  it.each([
    [null, null],
    [january, null],
    [null, june],
    [january, january],
  ])('may be there from %s to %s', (validFrom, validTo) => {
    expect(() => checkContact({ validFrom, validTo, main: false }, june)).not.toThrow();
  });

  it('does not leave before coming', () => {
    expect(() => checkContact({ validFrom: june, validTo: january, main: false }, june)).toThrow('companies.contact-ends-early');
  });

  it('who leaves is the main contact up to the last day, and no more after it', () => {
    const leaving = { validFrom: null, validTo: june, main: true };
    expect(() => checkContact(leaving, june)).not.toThrow();
    expect(() => checkContact(leaving, localDate('2026-07-01'))).toThrow('companies.main-contact-left');
  });

  it('is there on the last day, and has left the day after', () => {
    expect([
      hasLeft({ validTo: june }, june),
      hasLeft({ validTo: june }, localDate('2026-07-01')),
      hasLeft({ validTo: null }, june),
    ]).toEqual([false, true, false]);
  });
});
