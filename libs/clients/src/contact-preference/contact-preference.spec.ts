import { checkContactPreference, isReachable, type ContactPreference } from './contact-preference.js';

const nobody = { phone: null, email: null, street: null, plz: null, town: null };
const wish: ContactPreference = {
  channel: null,
  language: null,
  interpreter: false,
  largePrint: false,
  plainLanguage: false,
  screenReader: false,
};

describe('how somebody wishes to be reached', () => {
  it('is a way that is known', () => {
    expect(isReachable('phone', { ...nobody, phone: '0234 1' })).toBe(true);
    expect(isReachable('email', { ...nobody, phone: '0234 1' })).toBe(false);
    expect(isReachable('post', { ...nobody, street: 'Hauptstraße 1' })).toBe(false);
    expect(isReachable('post', { ...nobody, street: 'Hauptstraße 1', town: 'Herne' })).toBe(true);
  });

  it('may be left open, and is refused where nobody could follow it', () => {
    expect(() => checkContactPreference({ ...wish, largePrint: true }, nobody)).not.toThrow();
    expect(() => checkContactPreference({ ...wish, channel: 'email' }, nobody)).toThrow(
      expect.objectContaining({ code: 'clients.contact-way-unknown' }),
    );
  });
});
