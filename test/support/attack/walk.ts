import { randomUUID } from 'node:crypto';
import type { Endpoint } from '../endpoints.js';
import { audienceOf, nounsOf, type Answer, type Attack } from './attack.js';
import { deskOf, makerOf, sides, supervises, type Person, type Side } from './cast.js';
import { faultsOf, wholeShapeOf } from './faults.js';
import { reachOf, withFiles } from './matrix.js';
import { sampleFor, type Sample } from './samples.js';

/** What an attacker holds in hand: rows of a side, or an id that nobody has. */
export type Situation = Side | 'missing';

/** What the tables say must come of it; `pass` is everything that is neither hidden nor refused. */
export type Outcome = 'pass' | 401 | 403 | 404;

const withoutPass = ({ without }: Sample): 401 | 404 | undefined => (without === 401 || without === 404 ? without : undefined);

/** The figures of a walk. */
export class Tally {
  readonly wrong: string[] = [];
  readonly outcomes: Record<string, number> = {};
  routes = 0;
  requests = 0;
  readonly cells = new Set<string>();

  count(outcome: string): void {
    this.outcomes[outcome] = (this.outcomes[outcome] ?? 0) + 1;
  }
}

/** What must happen, from the two tables alone. */
export const expectedOf = (attack: Attack, endpoint: Endpoint, who: Person, situation: Situation): Outcome => {
  const otherwise = withoutPass(sampleFor(endpoint));
  if (endpoint.open) return otherwise ?? 'pass';
  if (!who.cookie || who.audience !== audienceOf(endpoint.path)) return 401;
  if (!attack.may(who, endpoint)) return 403;
  const nouns = nounsOf(endpoint);
  if (nouns.length === 0) return otherwise ?? 'pass';
  if (situation === 'missing' || otherwise === 404) return 404;
  if (!nouns.every((noun) => reaches(noun, who, situation, endpoint))) return 404;
  return endpoint.supervised === 'write' && supervises(who) ? 403 : 'pass';
};

const reaches = (noun: string, who: Person, side: Side, { path, name }: Endpoint): boolean => {
  const before = new RegExp(`([\\w-]+)/${noun}/:`).exec(path)?.[1];
  const reach = sampleFor({ name, path }).reach ?? reachOf[`${before}/${noun}`] ?? reachOf[noun];
  if (!reach) throw new Error(`${name}: nobody said who may open «${noun}»; add it to reachOf in test/support/attack/matrix.ts`);
  switch (reach) {
    case 'shared':
      return true;
    case 'nobody':
      return false;
    case 'maker':
      return who.name === makerOf(side);
    case 'desk':
      return who.name === deskOf(side);
    case 'recipient':
      return who.side === side && who.roles.includes('provider');
    case 'led':
      return (
        who.name === makerOf(side) ||
        (who.side === side && who.roles.includes('team-lead')) ||
        (sameTenant(who, side) && who.roles.includes('administrator'))
      );
    case 'supervisor':
      return who.side === side && supervises(who);
    case 'guarded':
      return (who.side === side && who.roles.includes('team-lead')) || (sameTenant(who, side) && who.roles.includes('data-protection'));
    case 'team-or-desk':
      if (sameTenant(who, side) && who.roles.includes('data-protection')) return true;
      return who.side === side && who.roles.some((role) => withFiles.includes(role));
    case 'team':
      return who.side === side && who.roles.some((role) => withFiles.includes(role));
    case 'tenant':
      return who.audience === 'portal' ? who.side === side : sameTenant(who, side);
  }
};

const sameTenant = (who: Person, side: Side): boolean => (who.side === 'foreign') === (side === 'foreign');

const outcomeOf = ({ status }: Answer): Outcome => (status === 401 || status === 403 || status === 404 ? status : 'pass');

/**
 * Every route × everybody × every situation. Checks the outcome against the tables, the answer for faults, and that what is hidden looks
 * in body, headers and number of statements like what does not exist.
 */
export const walk = async (attack: Attack, endpoints: readonly Endpoint[], people: readonly Person[] = attack.people): Promise<Tally> => {
  const tally = new Tally();
  const before = attack.sent;
  for (const endpoint of endpoints) {
    tally.routes += 1;
    for (const who of endpoint.open ? [attack.person('nobody')] : people) await walkOne(attack, endpoint, who, tally);
  }
  tally.requests = attack.sent - before;
  return tally;
};

const walkOne = async (attack: Attack, endpoint: Endpoint, who: Person, tally: Tally): Promise<void> => {
  const note = (situation: string, fault: string) =>
    tally.wrong.push(`${endpoint.name} as ${who.name}, ${situation}: ${fault}`.replaceAll(/\s+/g, ' ').slice(0, 400));
  // What everybody may read hides from nobody: there is one situation only.
  const ids = !endpoint.open && nounsOf(endpoint).length > 0;
  const missing = ids ? await send(attack, endpoint, who, 'missing') : undefined;
  for (const situation of ids ? (['missing', ...sides] as const) : (['own'] as const)) {
    const expected = expectedOf(attack, endpoint, who, situation);
    let answer = situation === 'missing' ? missing! : await send(attack, endpoint, who, situation);
    if (outcomeOf(answer) !== expected) {
      // Somebody before may have used the row up, or taken the case over.
      await attack.fresh();
      answer = await send(attack, endpoint, who, situation);
    }
    tally.cells.add(situation);
    tally.count(String(outcomeOf(answer)));
    for (const fault of faultsOf(answer)) note(situation, fault);
    if (outcomeOf(answer) !== expected) note(situation, `answers ${answer.status}, must be ${expected}: ${answer.text.slice(0, 200)}`);
    if (!missing || situation === 'missing' || expected !== expectedOf(attack, endpoint, who, 'missing')) continue;
    // There for this person, only not made yet: what it takes to find that out is no secret.
    if (expected === 404 && nounsOf(endpoint).every((noun) => reaches(noun, who, situation, endpoint))) continue;
    if (wholeShapeOf(answer) !== wholeShapeOf(missing)) note(situation, `${wholeShapeOf(answer)} is not ${wholeShapeOf(missing)}`);
    // Once more before it is told: what is looked up only the first time is no difference.
    let like = missing;
    for (let times = 0; times < 2 && answer.statements !== like.statements; times += 1) {
      like = await send(attack, endpoint, who, 'missing');
      answer = await send(attack, endpoint, who, situation);
    }
    if (answer.statements !== like.statements)
      note(situation, `${answer.statements} statements, ${like.statements} for an id that does not exist`);
  }
};

const send = (attack: Attack, endpoint: Endpoint, who: Person, situation: Situation): Promise<Answer> => {
  const nouns = nounsOf(endpoint);
  // What stands in the body is the person's own: only the address is somebody else's.
  const rows = attack.rows(endpoint, who.side ?? 'own');
  const known = attack.rows(endpoint, situation === 'missing' ? 'own' : situation).ids;
  const names = Object.keys(known).filter((name) => nouns.includes(name.split('/').at(-1)!));
  const ids = situation === 'missing' ? Object.fromEntries([...names, ...nouns].map((name) => [name, randomUUID()])) : known;
  return attack.send(endpoint, who, rows, nouns.length > 0 ? { ids } : {});
};
