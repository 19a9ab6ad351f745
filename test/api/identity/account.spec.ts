import { startApi, type TestApi } from '../../support/api.js';
import { Visitor } from '../../support/visitor.js';
import { world, type World } from '../../support/world.js';

const good = 'Korn Wagen Nebel Tür';

describe.each(['staff', 'portal'] as const)('the own account (%s)', (audience) => {
  let api: TestApi;
  let w: World;
  let name: string;

  beforeAll(async () => {
    api = await startApi();
    w = await world(api);
    name = audience === 'staff' ? 'beratung' : (await w.company()).portalUser;
  });
  afterAll(async () => {
    await w.close();
    await api.close();
  });

  const visitor = () => new Visitor(api, audience === 'staff' ? '/api/v1' : '/portal/v1');
  const signedIn = async (password?: string) => {
    const person = visitor();
    await person.signIn(name, password).expect(201);
    return person;
  };
  const fieldErrors = (answer: { body: { errors?: { pointer: string; code: string; message: string }[] } }) => answer.body.errors ?? [];

  it('needs no second factor in the demo', async () => {
    expect((await (await signedIn()).get('/account')).body).toEqual({
      hasPassword: true,
      passwordChangedAt: null,
      totpSince: null,
      passkeys: [],
      recoveryCodesLeft: 0,
      factorRequired: false,
    });
  });

  it('lists its sessions with a coarse device, marks this one, and ends one or all others', async () => {
    const [here, there, third] = [await signedIn(), await signedIn(), await signedIn()];
    const { body } = await here.get('/account/sessions');
    expect(body.items.length).toBeGreaterThanOrEqual(3);
    expect(body.items.filter(({ current }: { current: boolean }) => current)).toHaveLength(1);
    expect(body.items[0]).toEqual({
      id: expect.any(String),
      createdAt: expect.any(String),
      lastSeenAt: expect.any(String),
      methods: ['password'],
      browser: 'other',
      system: 'other',
      current: expect.any(Boolean),
    });
    const idOf = async (person: Visitor) =>
      (await person.get('/account/sessions')).body.items.find(({ current }: { current: boolean }) => current).id as string;
    expect((await here.delete(`/account/sessions/${await idOf(there)}`)).status).toBe(204);
    expect((await there.get('/session')).status).toBe(401);
    expect((await here.delete('/account/sessions')).status).toBe(204);
    expect((await third.get('/session')).status).toBe(401);
    expect((await here.get('/account/sessions')).body.items).toHaveLength(1);
  });

  it('ends no session of somebody else', async () => {
    const other = visitor();
    await other.signIn(audience === 'staff' ? 'jobcenter' : (await w.company()).portalUser).expect(201);
    const { body } = await other.get('/account/sessions');
    expect((await (await signedIn()).delete(`/account/sessions/${body.items[0].id}`)).status).toBe(404);
    expect((await other.get('/session')).status).toBe(200);
  });

  it('asks for a fresh proof before a sensitive step, and takes it in place with a new token', async () => {
    const person = await signedIn();
    api.clock.advance(10 * 60_000 + 1_000);
    for (const answer of [await person.post('/account/totp'), await person.delete('/account/sessions')]) {
      expect(answer).toMatchObject({ status: 403, body: { type: 'urn:problem:identity.step-up-needed', params: { minutes: 10 } } });
    }
    const before = person.token;
    expect(await person.post('/session/proof', { kind: 'password', password: 'falsch' })).toMatchObject({
      status: 400,
      body: { type: 'urn:problem:identity.wrong-password' },
    });
    expect((await person.post('/session/proof', { kind: 'password', password: 'weiterlotse' })).status).toBe(204);
    expect(person.token).not.toBe(before);
    expect((await person.post('/account/totp')).status).toBe(200);
  });

  it('stays signed in when asked, but not beyond the absolute end', async () => {
    const person = await signedIn();
    const { body } = await person.get('/session');
    expect(Date.parse(body.endsAt) - Date.parse(api.clock.now())).toBe(12 * 3_600_000);
    expect(Date.parse(body.idleEndsAt) - Date.parse(api.clock.now())).toBe(3_600_000);
    for (let hours = 0.5; hours < 12; hours += 0.5) {
      api.clock.advance(30 * 60_000);
      expect((await person.post('/session/extension')).status).toBe(200);
    }
    api.clock.advance(30 * 60_000);
    expect((await person.get('/session')).status).toBe(401);
  });

  it('is not kept open by pages that ask in the background', async () => {
    const person = await signedIn();
    api.clock.advance(59 * 60_000);
    const background = await person.get('/session').set('X-Background', '1');
    expect(background.headers['session-ends-in']).toBe('60');
    api.clock.advance(60_000);
    expect((await person.get('/session')).status).toBe(401);
  });

  it('ends every session of a person whose account is closed', async () => {
    const person = await signedIn();
    const table = audience === 'staff' ? 'staff_user' : 'portal_user';
    const nameColumn = audience === 'staff' ? 'username' : 'email';
    await w.db.query(`update identity.${table} set active = false where ${nameColumn} = $1`, [name]);
    expect((await person.get('/session')).status).toBe(401);
    await w.db.query(`update identity.${table} set active = true where ${nameColumn} = $1`, [name]);
  });

  it('refuses weak passwords with the reason at the field, in good German', async () => {
    const person = await signedIn();
    const refused = async (next: string) => {
      const answer = await person.put('/account/password', { current: 'weiterlotse', next });
      expect(answer.status).toBe(400);
      return fieldErrors(answer)[0];
    };
    expect(await refused('elf Zeichen')).toEqual({
      pointer: '/next',
      code: 'password-too-short',
      message: 'Bitte mindestens 12 Zeichen, zum Beispiel vier Wörter.',
    });
    expect(await refused('Baseball2026')).toMatchObject({ code: 'password-common' });
    expect(await refused('Weiterlotse2026')).toMatchObject({ code: 'password-about-you' });
    const wrong = await person.put('/account/password', { current: 'falsch', next: good });
    expect(fieldErrors(wrong)).toEqual([{ pointer: '/current', code: 'wrong-password', message: 'Das ist nicht Ihr jetziges Passwort.' }]);
  });

  it('takes a new password, ends all other sessions and goes on in this one', async () => {
    const [here, there] = [await signedIn(), await signedIn()];
    expect((await here.put('/account/password', { current: 'weiterlotse', next: good })).status).toBe(204);
    expect((await here.get('/account')).body.passwordChangedAt).toBe(api.clock.now());
    expect((await there.get('/session')).status).toBe(401);
    expect((await visitor().signIn(name)).status).toBe(401);
    // Typed on another system, «ü» may come as two characters.
    await signedIn(good.normalize('NFD'));
  });
});
