import { readLogoutToken } from './logout-token.js';

const good = { events: { 'http://schemas.openid.net/event/backchannel-logout': {} }, sub: 'person', sid: 'session', jti: 'once' };

describe('a logout token', () => {
  it('says whose session ends', () => {
    expect(readLogoutToken(good)).toEqual({ subject: 'person', sid: 'session', jti: 'once' });
    expect(readLogoutToken({ ...good, sid: undefined })).toEqual({ subject: 'person', sid: null, jti: 'once' });
  });

  it.each([
    ['without the event', { events: {} }],
    ['with an event of another kind', { events: 'http://schemas.openid.net/event/backchannel-logout' }],
    ['that could be an ID token', { nonce: 'n' }],
    ['without a name', { jti: undefined }],
    ['that names nobody', { sub: undefined, sid: undefined }],
  ])('%s announces nothing', (_what, change) => expect(readLogoutToken({ ...good, ...change })).toBeUndefined());
});
