import { isUuid } from '@app/kernel';
import { Attack, type Answer } from '../../support/attack/attack.js';
import { shapeOf } from '../../support/attack/faults.js';
import type { Endpoint } from '../../support/endpoints.js';
import { withoutFirstNet } from '../../support/first-net.js';

const unknown = '00000000-0000-4000-8000-000000000000';

/** What somebody of Hagen learns of Bochum's rows: answers to ids of Bochum that differ from those to ids nobody has; `enough` ends it. */
const leaksBySingleId = async (attack: Attack, enough = Infinity): Promise<readonly string[]> => {
  const wrong: string[] = [];
  const foreign = attack.holdings.own.submitted;
  for (const endpoint of attack.targets.filter(({ method, path, open }) => method === 'get' && path.includes('/:') && !open)) {
    const person = endpoint.path.startsWith('/portal/')
      ? attack.person('company-hr of a foreign organisation')
      : attack.person('maker-foreign');
    if (wrong.length >= enough) break;
    if (!attack.may(person, endpoint) || shared(endpoint)) continue;
    const ids = Object.fromEntries(Object.entries(foreign.ids).map(([noun, id]) => [noun, isUuid(id) ? unknown : id]));
    const [theirs, nobodys] = [await attack.send(endpoint, person, foreign), await attack.send(endpoint, person, { ...foreign, ids })];
    if (shapeOf(theirs) !== shapeOf(nobodys)) wrong.push(`${endpoint.name}: ${theirs.status} ${theirs.text.slice(0, 80)}`);
  }
  return wrong;
};

/** Lists in which an id or a name of Bochum's rows stands although somebody of Hagen asks; `enough` ends it. */
const leaksByList = async (attack: Attack, enough = Infinity): Promise<readonly string[]> => {
  const { ids } = attack.holdings.own.submitted;
  const theirs = ['clients', 'cases', 'needs', 'reminders', 'funding-applications', 'participations', 'notifications'].map(
    (noun) => ids[noun]!,
  );
  const wrong: string[] = [];
  for (const endpoint of attack.targets.filter(({ method, path, open }) => method === 'get' && !path.includes('/:') && !open)) {
    const person = endpoint.path.startsWith('/portal/')
      ? attack.person('company-hr of a foreign organisation')
      : attack.person('maker-foreign');
    if (wrong.length >= enough) break;
    if (!attack.may(person, endpoint)) continue;
    const answer = await attack.send(endpoint, person, attack.holdings.foreign.submitted);
    const query = { query: `${endpoint.path.includes('?') ? '' : '?owner=all'}` };
    const all: Answer =
      'owner' in fieldsOf(endpoint) ? await attack.send(endpoint, person, attack.holdings.foreign.submitted, query) : answer;
    for (const id of theirs) if (answer.text.includes(id) || all.text.includes(id)) wrong.push(`${endpoint.name}: ${id}`);
  }
  return wrong;
};

const fieldsOf = ({ query }: Endpoint): object => (query as unknown as { shape?: object } | undefined)?.shape ?? {};

// The directory of companies and the catalogue of courses belong to all.
const shared = ({ path }: Endpoint): boolean => /\/(companies|courses|course-runs)\b/.test(path);

// Every route is asked; PostgreSQL 15 plans the policies more slowly.
const longest = 240_000;

describe('two Träger are kept apart', () => {
  let attack: Attack | undefined;
  afterEach(() => attack?.close());

  it(
    'by row-level security alone, when no statement asks for the Träger any more',
    async () => {
      const net = withoutFirstNet();
      try {
        attack = await Attack.start({ restorable: false });
        expect(await leaksBySingleId(attack)).toEqual([]);
        expect(await leaksByList(attack)).toEqual([]);
        expect(net.taken()).toBeGreaterThan(60);
      } finally {
        net.restore();
      }
    },
    longest,
  );

  it(
    'by the statements alone, when row-level security binds nobody',
    async () => {
      attack = await Attack.start({ aboveRowSecurity: true, restorable: false });
      expect(await leaksBySingleId(attack)).toEqual([]);
      expect(await leaksByList(attack)).toEqual([]);
    },
    longest,
  );

  it(
    'and without either, the same look finds what leaks',
    async () => {
      const net = withoutFirstNet();
      try {
        attack = await Attack.start({ aboveRowSecurity: true, restorable: false });
        expect((await leaksBySingleId(attack, 5)).length).toBeGreaterThanOrEqual(5);
        expect((await leaksByList(attack, 3)).length).toBeGreaterThanOrEqual(3);
      } finally {
        net.restore();
      }
    },
    longest,
  );
});
