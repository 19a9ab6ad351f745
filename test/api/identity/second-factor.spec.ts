import { startApi, type TestApi } from '../../support/api.js';
import { Authenticator } from '../../support/authenticator.js';
import { Visitor } from '../../support/visitor.js';
import { world, type World } from '../../support/world.js';

describe('the second factor', () => {
  let api: TestApi;
  let w: World;

  beforeAll(async () => {
    // As a real installation: nobody's password is published, and whoever sees persons needs a second factor.
    api = await startApi({ DEMO_MODE: 'false' });
    w = await world(api);
    await w.db.query(`update identity.staff_user set demo = false`);
  });
  afterAll(async () => {
    await w.close();
    await api.close();
  });

  const visitor = () => new Visitor(api);
  const signedIn = async (username: string) => {
    const somebody = visitor();
    await somebody.signIn(username);
    return somebody;
  };
  const nextStep = () => api.clock.advance(30_000);
  const owing = (step: string) => ({ status: 403, body: { type: 'urn:problem:identity.second-factor-needed', params: { step } } });

  describe('somebody without one whose role sees persons', () => {
    it('may do nothing but set one up, and is in with the first code', async () => {
      const person = visitor();
      expect(await person.signIn('beratung')).toMatchObject(owing('enrol'));
      for (const path of ['/session', '/clients', '/account', '/account/sessions'])
        expect(await person.get(path)).toMatchObject(owing('enrol'));
      const before = person.token;
      const { recoveryCodes } = await person.addApp();
      expect(new Set(recoveryCodes).size).toBe(10);
      expect(person.token).not.toBe(before);
      expect((await person.get('/session')).body.user.displayName).toBe('Ayşe Kaya');
    });

    it('is asked as administrator too: whoever manages accounts can get at everybody', async () => {
      expect(await visitor().signIn('verwaltung')).toMatchObject(owing('enrol'));
    });

    it('has ten minutes, then signs in again', async () => {
      const person = await signedIn('hagen');
      api.clock.advance(10 * 60_000);
      expect((await person.get('/session')).status).toBe(401);
    });

    it('cannot set one up beside one that somebody else has set up meanwhile', async () => {
      const [slow, quick] = [await signedIn('jobcenter'), await signedIn('jobcenter')];
      const { body } = await slow.post('/account/totp');
      await quick.addPasskey(new Authenticator());
      // Sessions begun with the password alone are over.
      expect((await slow.post('/account/totp/confirmation', { code: '000000' })).status).toBe(401);
      expect(body.secret).toMatch(/^[A-Z2-7]{32}$/);
    });
  });

  describe('an app', () => {
    let code: () => string;
    let recoveryCodes: string[];
    beforeAll(async () => ({ code, recoveryCodes } = await (await signedIn('betriebe')).addApp()));
    beforeEach(() => api.clock.advance(16 * 60_000));

    it('is asked for after the password; before it, nothing else opens, setting up another factor least of all', async () => {
      const person = visitor();
      expect(await person.signIn('betriebe')).toMatchObject(owing('prove'));
      expect(await person.get('/clients')).toMatchObject(owing('prove'));
      expect(await person.post('/account/totp')).toMatchObject(owing('prove'));
      expect(await person.post('/account/passkeys/options')).toMatchObject(owing('prove'));
      expect((await person.get('/session/proof')).body).toEqual({ password: false, totp: true, passkey: false, recoveryCodes: true });
      const before = person.token;
      expect((await person.post('/session/proof', { kind: 'totp', code: code() })).status).toBe(204);
      expect(person.token).not.toBe(before);
      expect((await person.get('/session')).status).toBe(200);
    });

    it('is not replaced by the password given twice', async () => {
      const person = await signedIn('betriebe');
      const answer = await person.post('/session/proof', { kind: 'password', password: 'weiterlotse' });
      expect(answer).toMatchObject({ status: 422, body: { type: 'urn:problem:identity.wrong-factor' } });
    });

    it('shows codes that work once', async () => {
      const [one, other] = [await signedIn('betriebe'), await signedIn('betriebe')];
      const shown = code();
      expect((await one.post('/session/proof', { kind: 'totp', code: shown })).status).toBe(204);
      expect((await other.post('/session/proof', { kind: 'totp', code: shown })).status).toBe(422);
      nextStep();
      expect((await other.post('/session/proof', { kind: 'totp', code: code() })).status).toBe(204);
    });

    it('is guessed at five times at most before pauses begin, however many try at once', async () => {
      const person = await signedIn('betriebe');
      const guesses = await Promise.all(
        Array.from({ length: 12 }, (_, i) => person.post('/session/proof', { kind: 'totp', code: String(100_000 + i) })),
      );
      const statuses = guesses.map(({ status }) => status);
      expect({ wrong: statuses.filter((s) => s === 422).length, paused: statuses.filter((s) => s === 429).length }).toEqual({
        wrong: 5,
        paused: 7,
      });
      expect(await person.post('/session/proof', { kind: 'totp', code: code() })).toMatchObject({ status: 429 });
      api.clock.advance(30_000);
      expect((await person.post('/session/proof', { kind: 'totp', code: code() })).status).toBe(204);
    });

    it('is replaced by a recovery code, once, when the telephone is lost', async () => {
      const [one, other] = [await signedIn('betriebe'), await signedIn('betriebe')];
      const written = recoveryCodes[3]!.toUpperCase().replaceAll('-', ' ');
      expect((await one.post('/session/proof', { kind: 'recovery-code', code: written })).status).toBe(204);
      expect((await one.get('/account')).body.recoveryCodesLeft).toBe(9);
      expect((await other.post('/session/proof', { kind: 'recovery-code', code: written })).status).toBe(422);
    });

    it('is replaced by a recovery code, or by one of its own, for one of two who show it at the same moment', async () => {
      const people = await Promise.all([signedIn('betriebe'), signedIn('betriebe'), signedIn('betriebe')]);
      const show = async (given: object) =>
        (await Promise.all(people.map((person) => person.post('/session/proof', given)))).map(({ status }) => status).toSorted();
      expect(await show({ kind: 'recovery-code', code: recoveryCodes[5] })).toEqual([204, 422, 422]);
      api.clock.advance(16 * 60_000);
      people.splice(0, 3, ...(await Promise.all([signedIn('betriebe'), signedIn('betriebe'), signedIn('betriebe')])));
      expect(await show({ kind: 'totp', code: code() })).toEqual([204, 422, 422]);
    });

    it('lies encrypted in the database, and recovery codes as hashes', async () => {
      const { rows } = await w.db.query(`select * from identity.totp`);
      expect(rows[0].secret_sealed).toMatch(/^s1\./);
      const codes = await w.db.query(`select * from identity.recovery_code`);
      expect(codes.rows.length).toBeGreaterThanOrEqual(10);
      expect(JSON.stringify(codes.rows)).not.toContain(recoveryCodes[0]!.replaceAll('-', ''));
    });

    it('cannot be removed while it is the last factor of somebody who needs one', async () => {
      const person = await signedIn('betriebe');
      await person.post('/session/proof', { kind: 'totp', code: code() }).expect(204);
      expect(await person.delete('/account/totp')).toMatchObject({ status: 422, body: { type: 'urn:problem:identity.last-factor' } });
      expect((await person.get('/account')).body.totpSince).not.toBeNull();
      await person.addPasskey(new Authenticator());
      expect((await person.delete('/account/totp')).status).toBe(204);
    });
  });

  describe('a passkey', () => {
    const authenticator = new Authenticator();
    beforeAll(async () => {
      const answer = await (await signedIn('teamleitung')).addPasskey(authenticator);
      expect(answer).toMatchObject({ status: 200, body: { recoveryCodes: expect.arrayContaining([expect.any(String)]) } });
    });
    beforeEach(() => api.clock.advance(16 * 60_000));

    const options = async (person: Visitor, path: string) => (await person.post(path).expect(200)).body;

    it('signs in by itself: it is there, and it has checked PIN or body', async () => {
      const person = visitor();
      const asked = await options(person, '/session/passkey-options');
      expect(asked).toMatchObject({ rpId: 'localhost', userVerification: 'required' });
      expect(asked.allowCredentials ?? []).toEqual([]);
      expect((await person.post('/session/passkey', { response: authenticator.sign(asked) })).status).toBe(204);
      expect((await person.get('/session')).body.user.displayName).toBe('Martina Sobotta');
      expect((await person.get('/account/sessions')).body.items[0].methods).toEqual(['passkey']);
    });

    it.each([
      ['from another site', { origin: 'http://localhost:4000' }],
      ['for another question', { challenge: Buffer.alloc(32, 7).toString('base64url') }],
      ['without PIN or body', { userVerified: false }],
      ['with another signature', { signature: Buffer.alloc(70, 3) }],
    ])('does not sign in %s', async (_what, slip) => {
      const person = visitor();
      const asked = await options(person, '/session/passkey-options');
      const answer = await person.post('/session/passkey', { response: authenticator.sign(asked, slip) });
      expect(answer).toMatchObject({ status: 401, body: { type: 'urn:problem:identity.unknown-passkey' } });
      expect(person.token).toBe('');
    });

    it('answers a question once, within five minutes', async () => {
      const person = visitor();
      const asked = await options(person, '/session/passkey-options');
      const response = authenticator.sign(asked);
      expect((await person.post('/session/passkey', { response })).status).toBe(204);
      expect((await visitor().post('/session/passkey', { response })).status).toBe(401);
      const later = await options(person, '/session/passkey-options');
      api.clock.advance(5 * 60_000);
      expect((await visitor().post('/session/passkey', { response: authenticator.sign(later) })).status).toBe(401);
    });

    it('of somebody else is refused like one that nobody knows', async () => {
      const ask = async (key: Authenticator) => {
        const person = visitor();
        const { body, status } = await person.post('/session/passkey', {
          response: key.sign(await options(person, '/session/passkey-options')),
        });
        return { status, body: { ...body, traceId: undefined } };
      };
      await w.db.query(`update identity.staff_user set active = false where username = 'teamleitung'`);
      const closed = await ask(authenticator);
      await w.db.query(`update identity.staff_user set active = true where username = 'teamleitung'`);
      expect(closed).toEqual(await ask(new Authenticator()));
      expect(closed.status).toBe(401);
    });

    it('is the second factor after the password, for the session that asked', async () => {
      const [person, other] = [await signedIn('teamleitung'), await signedIn('teamleitung')];
      const asked = await options(person, '/session/proof/passkey-options');
      expect(asked.allowCredentials).toMatchObject([{ id: authenticator.id.toString('base64url') }]);
      const response = authenticator.sign(asked, { userVerified: false });
      expect((await other.post('/session/proof', { kind: 'passkey', response })).status).toBe(422);
      expect((await person.post('/session/proof', { kind: 'passkey', response })).status).toBe(204);
    });

    it('that was copied is found out by its counter', async () => {
      const signInWith = async (counter: number) => {
        authenticator.counter = counter - 1;
        const person = visitor();
        return (await person.post('/session/passkey', { response: authenticator.sign(await options(person, '/session/passkey-options')) }))
          .status;
      };
      expect(await signInWith(900)).toBe(204);
      expect(await signInWith(899)).toBe(401);
      expect(await signInWith(901)).toBe(204);
    });
  });
});
