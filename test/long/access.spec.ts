import { Attack, nounsOf } from '../support/attack/attack.js';
import { sides } from '../support/attack/cast.js';
import { replayedKeys } from '../support/attack/keys.js';
import { askingAmiss, reachOf } from '../support/attack/matrix.js';
import { sampleFor } from '../support/attack/samples.js';
import type { Endpoint } from '../support/endpoints.js';
import { walk } from '../support/attack/walk.js';

// Nobody makes such a row here: an id that does not exist is all there is.
const hasNoRow = (endpoint: Endpoint): boolean => nounsOf(endpoint).some((noun) => reachOf[noun] === 'nobody');

/** Every route of both APIs × everybody × every situation against the tables of roles and reach. */
describe('who gets where', () => {
  let attack: Attack;

  beforeAll(async () => {
    attack = await Attack.start();
  });
  afterAll(() => attack?.close());

  it('every sample is right, so that what fails below fails for its own reason', async () => {
    const wrong: string[] = [];
    for (const endpoint of attack.targets) {
      const { status, text } = await attack.sample(endpoint).catch((error: Error) => ({ status: 999, text: error.message }));
      if (status >= 300 && status !== sampleFor(endpoint).without && !hasNoRow(endpoint))
        wrong.push(
          `${endpoint.name} refuses its own sample from ${attack.insider(endpoint).name}: ${status} ${text.slice(0, 300)}; ` +
            `add what it needs in test/support/attack/rows.ts (by the name of a field) or samples.ts (for this route)`,
        );
    }
    expect(wrong).toEqual([]);
  });

  it('every route × everybody × own, other team, another Träger, no such id, not signed in', async () => {
    const tally = await walk(attack, attack.targets);
    process.stdout.write(
      `access: ${tally.routes} routes × ${attack.people.length} people × ${[...tally.cells].length} situations, ` +
        `${tally.requests} requests: ${JSON.stringify(tally.outcomes)}\n`,
    );
    expect(tally.wrong.slice(0, 40)).toEqual([]);
    expect([...tally.cells].toSorted()).toEqual(['missing', ...sides].toSorted());
    expect(tally.requests).toBeGreaterThan(15_000);
  });

  it('an Idempotency-Key in other hands tells and changes nothing, at every route that takes one', async () => {
    const { wrong, tried } = await replayedKeys(attack, attack.targets);
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(60);
  });

  it('no route asks for a permission of other data', () => {
    expect(askingAmiss(attack.endpoints)).toEqual([]);
  });
});
