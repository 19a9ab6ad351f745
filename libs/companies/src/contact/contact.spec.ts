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
    expect(() => checkContact({ validFrom, validTo, main: false })).not.toThrow();
  });

  it('does not leave before coming', () => {
    expect(() => checkContact({ validFrom: june, validTo: january, main: false })).toThrow('companies.contact-ends-early');
  });

  it('who leaves is the main contact no more', () => {
    expect(() => checkContact({ validFrom: null, validTo: june, main: true })).toThrow('companies.main-contact-left');
  });

  it('is there on the last day, and has left the day after', () => {
    expect([
      hasLeft({ validTo: june }, june),
      hasLeft({ validTo: june }, localDate('2026-07-01')),
      hasLeft({ validTo: null }, june),
    ]).toEqual([false, true, false]);
  });
});
