import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadOrganisation } from '../../apps/cli/src/commands/load-organisation.js';
import { startApi, type TestApi } from '../support/api.js';

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

  it('enters a Träger whose people can sign in with the password shown once, outside the demo too', async () => {
    const printed = await loadOrganisation(api.db.appUrl, sample);
    const password = /^ {2}berger {2}(\S+)$/m.exec(printed)![1]!;
    const answer = await api.anonymous.post('/api/v1/session', { username: 'berger', password });
    expect(answer.status).toBe(201);
    expect(answer.body.user).toMatchObject({
      displayName: 'Katrin Berger',
      roles: ['adviser'],
      tenant: { code: 'jc-en', name: 'Jobcenter EN' },
      office: { name: 'Regionalstelle Witten' },
    });
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
