import { randomUUID } from 'node:crypto';
import type { Endpoint } from '../endpoints.js';
import type { Attack } from './attack.js';
import type { Person } from './cast.js';
import { sampleFor } from './samples.js';
import { expectedOf } from './walk.js';

/** A repeat of these is refused to the first sender too: what it told the first time is told once. */
const toldOnce = /^UsersController\.add$/;

/** Whoever may invite sees accounts and organisations whole: the same request by a colleague answers the one that is there. */
const shownAnyway = /^PortalUsersController\.invite$|^OrganisationAccountsController\.(invite|addPartner)$/;

/**
 * An Idempotency-Key in other hands, at every route that takes one: whoever made something with it sends it again and gets the same
 * answer; anybody else who may use the route gets no answer that holds it, at the own address or at the first one's, and changes nothing.
 */
export const replayedKeys = async (
  attack: Attack,
  endpoints: readonly Endpoint[],
): Promise<{ readonly wrong: readonly string[]; readonly tried: number }> => {
  const wrong: string[] = [];
  let tried = 0;
  for (const endpoint of endpoints.filter(takesKey)) {
    const note = (what: string) => wrong.push(`${endpoint.name}: ${what}`.slice(0, 400));
    await attack.fresh();
    const [owner, rows, key] = [attack.insider(endpoint), attack.rows(endpoint), randomUUID()];
    const request = { headers: { 'idempotency-key': key } };
    const first = await attack.send(endpoint, owner, rows, request);
    if (first.status >= 300) note(`refuses its own sample: ${first.status} ${first.text}`);
    for (const thief of thieves(attack, endpoint, owner)) {
      for (const where of [attack.rows(endpoint, thief.side), rows]) {
        const answer = await attack.send(endpoint, thief, where, request);
        tried += 1;
        if (shownAnyway.test(endpoint.name) && answer.status < 300) continue;
        if (answer.status >= 500 || (answer.status < 300 && (answer.text === '' || answer.text.includes(key))))
          note(`tells ${thief.name} what ${owner.name} made: ${answer.status} ${answer.text}`);
      }
    }
    if (toldOnce.test(endpoint.name)) continue;
    const again = await attack.send(endpoint, owner, rows, request);
    if (again.text !== first.text || again.status !== first.status)
      note(`answers a repeat with ${again.status} ${again.text}, not with ${first.status} ${first.text}`);
  }
  return { wrong, tried };
};

const takesKey = (endpoint: Endpoint): boolean => endpoint.headers.includes('Idempotency-Key') && sampleFor(endpoint).without === undefined;

/** Of each side somebody else who may use the route. */
const thieves = (attack: Attack, endpoint: Endpoint, owner: Person): readonly Person[] => {
  const able = attack.people.filter((one) => one.name !== owner.name && one.side && expectedOf(attack, endpoint, one, one.side) === 'pass');
  return (['own', 'other-team', 'foreign'] as const).flatMap((side) => able.find((one) => one.side === side) ?? []);
};
