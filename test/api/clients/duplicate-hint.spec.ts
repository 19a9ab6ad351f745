import { signIn, startApi, type Agent, type TestApi } from '../../support/api.js';
import { world, type World } from '../../support/world.js';

const url = '/api/v1/clients';

describe('the hint at persons who resemble the one being entered', () => {
  let api: TestApi;
  let w: World;
  let adviser: Agent;

  beforeAll(async () => {
    api = await startApi();
    w = await world(api);
    adviser = await signIn(api, 'beratung');
    await adviser
      .create(url, {
        lastName: 'Müller',
        firstName: 'Anna',
        birthDate: '1988-03-14',
        phone: '0234 55667788',
        email: 'anna@example.org',
        street: 'Brückstraße 3',
        plz: '44787',
      })
      .expect(201);
  });
  afterAll(async () => {
    await w.close();
    await api.close();
  });

  const hint = async (agent: Agent, typed: object) =>
    (await agent.post(`${url}/duplicates`, typed).expect(200)).body.items.map(
      ({ displayName, score, reasons }: Record<string, unknown>) => [displayName, score, reasons],
    );

  it.each([
    ['as written', { lastName: 'Müller', firstName: 'Anna', birthDate: '1988-03-14' }, 90, ['name-same', 'birth-same']],
    ['transliterated', { lastName: 'Mueller', firstName: 'Anna', birthDate: '1988-03-14' }, 90, ['name-same', 'birth-same']],
    ['by sound', { lastName: 'Mueler', firstName: 'Ana', birthDate: '1988-03-14' }, 80, ['name-sounds', 'birth-same']],
    ['with the names in the wrong boxes', { lastName: 'Anna', firstName: 'Müller' }, 45, ['name-swapped']],
    ['with a slip of the finger', { lastName: 'Müllner', firstName: 'Anja', birthDate: '1988-03-14' }, 75, ['name-similar', 'birth-same']],
    ['after a marriage', { lastName: 'Kowalski', firstName: 'Anna', birthDate: '1988-03-14' }, 60, ['first-name-same', 'birth-same']],
    ['born a day later', { lastName: 'Müller', firstName: 'Anna', birthDate: '1988-03-15' }, 65, ['name-same', 'birth-near']],
    [
      'by her telephone, however it is written',
      { lastName: 'Müller', firstName: 'Anna', birthDate: '1988-03-14', phone: '+49 234 556677-88' },
      100,
      ['name-same', 'birth-same', 'phone-same'],
    ],
    [
      'by her address',
      { lastName: 'Müller', firstName: 'Anna', street: 'brückstraße 3', plz: '44787', email: 'Anna@example.org' },
      75,
      ['name-same', 'email-same', 'address-same'],
    ],
  ])('finds her %s, and says how much and why', async (_how, typed, score, reasons) => {
    const [first] = await hint(adviser, typed);
    expect([first?.[0], first?.[1], first?.[2]]).toEqual(['Müller, Anna', score, reasons]);
  });

  it('lets another birth date speak against the same name', async () => {
    expect(await hint(adviser, { lastName: 'Müller', firstName: 'Anna', birthDate: '1971-11-02' })).toEqual([]);
  });

  it('takes half a form: a mail address and a postcode that are not whole yet', async () => {
    expect(await hint(adviser, { lastName: 'Müller', firstName: 'Anna', email: 'anna@', plz: '447' })).toHaveLength(1);
  });

  it('shows nobody whom the reader does not see: not to another team, not to another Träger', async () => {
    await w.secondTeam();
    for (const username of ['nachbar', 'hagen'])
      expect(await hint(await signIn(api, username), { lastName: 'Müller', firstName: 'Anna', birthDate: '1988-03-14' })).toEqual([]);
  });
});
