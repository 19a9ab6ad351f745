import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadOrganisation } from '../../apps/cli/src/commands/load-organisation.js';
import { resetSecondFactor } from '../../apps/cli/src/commands/reset-second-factor.js';
import { startApi, type TestApi } from '../support/api.js';
import { Visitor } from '../support/visitor.js';

const sample = 'test/data/organisation.json';

describe('load-organisation', () => {
  let api: TestApi;
  beforeAll(async () => (api = await startApi({ DEMO_MODE: 'false' })));
  afterAll(() => api.close());

  const changed = (change: (organisation: ReturnType<typeof original>) => void): string => {
    const organisation = original();
    change(organisation);
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'organisation-')), 'organisation.json');
    writeFileSync(file, JSON.stringify(organisation));
    return file;
  };
  const original = () =>
    JSON.parse(readFileSync(sample, 'utf8')) as { kind: string; offices: { plz: string; teams: { users: object[] }[] }[] };

  it('enters a Träger whose people sign in with the password shown once, set a second factor up and choose a password of their own', async () => {
    const printed = await loadOrganisation(api.db.appUrl, sample);
    const password = /^ {2}berger {2}(\S+)$/m.exec(printed)![1]!;
    const person = new Visitor(api);
    expect((await person.signIn('berger', password)).body.params).toEqual({ step: 'enrol' });
    await person.addApp();
    expect(await person.get('/session')).toMatchObject({ status: 403, body: { type: 'urn:problem:identity.password-change-due' } });
    await person.put('/account/password', { current: password, next: 'Korn Wagen Nebel Tür' }).expect(204);
    const answer = await person.get('/session');
    expect(answer.status).toBe(200);
    expect(answer.body.user).toMatchObject({
      displayName: 'Katrin Berger',
      roles: ['adviser'],
      tenant: { code: 'jc-en', name: 'Jobcenter EN' },
      office: { name: 'Regionalstelle Witten' },
    });
  });

  it('lets somebody who lost the telephone set a new second factor up, after reset-second-factor', async () => {
    const signIn = () => new Visitor(api).signIn('berger', 'Korn Wagen Nebel Tür');
    expect((await signIn()).body.params).toEqual({ step: 'prove' });
    expect(await resetSecondFactor(api.db.appUrl, ' Berger ')).toMatch(/^Katrin Berger: zweiter Faktor entfernt/);
    expect((await signIn()).body.params).toEqual({ step: 'enrol' });
    await expect(resetSecondFactor(api.db.appUrl, 'niemand')).rejects.toThrow('Einen Zugang „niemand“ gibt es nicht.');
  });

  it('adds what is new and leaves the rest, passwords included', async () => {
    expect(await loadOrganisation(api.db.appUrl, sample)).toBe('Jobcenter EN: keine neuen Zugänge.');
    const grown = changed(({ offices }) =>
      offices[0]!.teams[0]!.users.push({ username: 'neu', displayName: 'Neu Hier', email: 'neu@example.org', roles: ['adviser'] }),
    );
    expect(await loadOrganisation(api.db.appUrl, grown)).toMatch(
      /^Jobcenter EN: erste Passwörter \(nur jetzt sichtbar\)\n {2}neu {2}\S{16}$/,
    );
  });

  it('names every wrong field and changes nothing', async () => {
    const wrong = changed((organisation) => {
      organisation.kind = 'amt';
      organisation.offices[0]!.plz = '4478';
    });
    const refused = loadOrganisation(api.db.appUrl, wrong);
    await expect(refused).rejects.toThrow(/kind: /);
    await expect(refused).rejects.toThrow(/offices\.0\.plz: /);
  });
});
