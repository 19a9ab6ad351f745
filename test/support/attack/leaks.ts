import { isUuid } from '@app/kernel';
import type { Endpoint } from '../endpoints.js';
import type { Answer, Attack } from './attack.js';
import { shapeOf } from './faults.js';

// One for each noun: two records that have to differ do so among those nobody has, too.
const unknown = (place: number): string => `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`;

/** What somebody of Hagen learns of Bochum's rows: answers to ids of Bochum that differ from those to ids nobody has; `enough` ends it. */
export const leaksBySingleId = async (attack: Attack, enough = Infinity): Promise<readonly string[]> => {
  const wrong: string[] = [];
  const foreign = attack.holdings.own.submitted;
  for (const endpoint of attack.targets.filter(({ method, path, open }) => method === 'get' && path.includes('/:') && !open)) {
    const person = endpoint.path.startsWith('/portal/')
      ? attack.person('company-hr of a foreign organisation')
      : attack.person('maker-foreign');
    if (wrong.length >= enough) break;
    if (!attack.may(person, endpoint) || shared(endpoint)) continue;
    const ids = Object.fromEntries(Object.entries(foreign.ids).map(([noun, id], place) => [noun, isUuid(id) ? unknown(place) : id]));
    const [theirs, nobodys] = [await attack.send(endpoint, person, foreign), await attack.send(endpoint, person, { ...foreign, ids })];
    if (shapeOf(theirs) !== shapeOf(nobodys)) wrong.push(`${endpoint.name}: ${theirs.status} ${theirs.text.slice(0, 80)}`);
  }
  return wrong;
};

/** Lists in which an id or a name of Bochum's rows stands although somebody of Hagen asks; `enough` ends it. */
export const leaksByList = async (attack: Attack, enough = Infinity): Promise<readonly string[]> => {
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
