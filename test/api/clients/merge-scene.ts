import { randomUUID } from 'node:crypto';
import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { idOf, world, type World } from '../../support/world.js';

const url = '/api/v1/clients';
const seen = { evidence: 'document-seen', seenOn: '2026-11-20' };

/** The API with an adviser, and persons with something in every place that refers to persons. */
export type MergeScene = {
  readonly api: TestApi;
  readonly w: World;
  readonly adviser: Agent;
  /** A person without anything. */
  readonly person: (change?: object) => Promise<Person>;
  /** A person with a case, a talk and facts of every kind. */
  readonly full: (change?: object) => Promise<Person & { readonly caseId: string }>;
  readonly version: (id: string) => Promise<number>;
  readonly merge: (
    into: string,
    absorbed: string,
    take?: readonly string[],
    by?: Agent,
  ) => Promise<{ readonly status: number; readonly body: { readonly id: string; readonly type: string } }>;
  /** Rows that refer to a person, by table and column. */
  readonly rows: (id: string) => Promise<Readonly<Record<string, number>>>;
  readonly close: () => Promise<void>;
};

export type Person = { readonly id: string; readonly number: string; readonly version: number };

export const mergeScene = async (): Promise<MergeScene> => {
  const api = await startApi();
  const w = await world(api);
  const adviser = await signIn(api, 'beratung');
  const person = async (change: object = {}): Promise<Person> =>
    (await adviser.create(url, { lastName: 'Yıldız', firstName: 'Emre', birthDate: '1988-04-02', ...change }).expect(201)).body;
  const version = async (id: string): Promise<number> => (await adviser.get(`${url}/${id}`).expect(200)).body.version;

  const full = async (change: object = {}) => {
    const made = await person({ phone: '0234 1122334', privacyInformation: 'printed', employmentStatus: 'unemployed', ...change });
    const { id } = made;
    const put = async (path: string, body: object) => adviser.change('put', `${url}/${id}/${path}`, await version(id), body).expect(200);
    await put('severe-disability', { severelyDisabled: true, reason: 'funding-calculation', evidence: 'own-statement' });
    await put('restricted-facts/iban', { value: 'DE02120300000000202051', reason: 'payment', ...seen });
    await put('target-groups/single-parent', { source: 'own-statement', statedOn: '2026-11-20' });
    await put('contact-preference', {
      channel: 'phone',
      language: 'tr',
      interpreter: true,
      largePrint: false,
      plainLanguage: false,
      screenReader: false,
    });
    for (const entry of [
      { type: 'work', kind: 'employment', employer: 'Emscherufer Logistik KG', occupation: 'Lagerhelfer', startedOn: '2010-01-01' },
      { type: 'language', language: 'tr', level: 'native', evidence: 'own-statement' },
      { type: 'goal', kind: 'occupation', title: 'Berufskraftfahrer', workingTime: 'part-time', state: 'open', statedOn: '2026-10-01' },
      {
        type: 'qualification',
        level: 'apprenticeship',
        title: 'Fachlagerist',
        trainingMonths: 36,
        awardedOn: '2008-07-01',
        recognition: 'german',
        evidence: 'own-statement',
      },
    ])
      await adviser.create(`${url}/${id}/profile-entries`, entry).expect(201);
    const today = api.clock.today();
    await adviser
      .create(`${url}/${id}/consents`, { purpose: 'contact-for-invitations', channel: 'written', givenOn: today, consequenceTold: true })
      .expect(201);
    const { body: kase } = await adviser.create('/api/v1/cases', { subject: 'Weiterbildung', clientId: id }).expect(201);
    const talk = { heldOn: today, channel: 'phone', outcome: 'informed', notes: 'Angebote besprochen' };
    await adviser.create(`/api/v1/cases/${kase.id}/sessions`, talk).expect(201);
    await w.db.query(
      `insert into clients.household_member (id, tenant_id, client_id, role, birth_year, starts_on, recorded_at)
       values ($1, $2, $3, 'child', 2019, '2026-01-01', $4)`,
      [randomUUID(), idOf('aa-bochum'), id, api.clock.now()],
    );
    return { ...made, caseId: kase.id as string };
  };

  return {
    api,
    w,
    adviser,
    person,
    full,
    version,
    merge: async (into, absorbedId, take = [], by = adviser) => {
      const [mine, theirs] = [await versionInDatabase(w, into), await versionInDatabase(w, absorbedId)];
      const body = { absorbedId, absorbedVersion: theirs, take };
      return by.change('post', `${url}/${into}/merges`, mine, body).set('Idempotency-Key', randomUUID());
    },
    rows: async (id) => {
      const { rows } = await w.db.query<{ relation: string; column_name: string }>(`select relation, column_name from clients.relations()`);
      const counted: Record<string, number> = {};
      for (const { relation, column_name: column } of rows) {
        const { rows: found } = await w.db.query(`select count(*)::int as n from ${relation} where "${column}" = $1`, [id]);
        if (found[0].n > 0) counted[`${relation}.${column}`] = found[0].n;
      }
      return counted;
    },
    close: async () => {
      await w.close();
      await api.close();
    },
  };
};

const versionInDatabase = async (w: World, id: string): Promise<number> =>
  (await w.db.query('select version from clients.client where id = $1', [id])).rows[0]?.version ?? 1;
