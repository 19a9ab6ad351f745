import { Attack } from '../support/attack/attack.js';
import { fuzz, replay } from '../support/attack/fuzz.js';

/** Inputs per route and run; FUZZ_SEED repeats a run. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 1_000);
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);

describe('random requests', () => {
  let attack: Attack;

  beforeAll(async () => {
    attack = await Attack.start();
  });
  afterAll(() => attack?.close());

  it('that once went wrong go well', async () => {
    expect(await replay(attack)).toEqual([]);
  });

  it(`${runs} to every route are all answered by a result or a problem a person can read`, async () => {
    const began = performance.now();
    const [failures, statuses] = [[] as string[], {} as Record<number, number>];
    let inputs = 0;
    for (const endpoint of attack.targets) {
      const result = await fuzz(attack, endpoint, runs, seed);
      inputs += result.inputs;
      failures.push(...result.failures);
      for (const [status, count] of Object.entries(result.statuses)) statuses[Number(status)] = (statuses[Number(status)] ?? 0) + count;
    }
    const seconds = (performance.now() - began) / 1_000;
    process.stdout.write(
      `fuzz: seed ${seed}, ${attack.targets.length} routes, ${inputs} inputs in ${Math.round(seconds)} s ` +
        `(${Math.round(inputs / seconds)} a second), answers ${JSON.stringify(statuses)}\n`,
    );
    expect(failures).toEqual([]);
    expect(inputs).toBeGreaterThanOrEqual(attack.targets.length * runs);
  }, 3_600_000);
});
