import { Attack } from './attack.js';
import { fuzz, replay } from './fuzz.js';

/** Inputs per route and run; FUZZ_SEED repeats a run. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 1_000);
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);

/** Random requests to every second route, so that two files share the work: the `first` half has the even ones. */
export const fuzzHalf = (half: 'first' | 'second'): void => {
  const rest = half === 'first' ? 0 : 1;

  describe(`random requests, ${half} half of all routes`, () => {
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
      const targets = attack.targets.filter((_, index) => index % 2 === rest);
      const [failures, statuses] = [[] as string[], {} as Record<number, number>];
      const spent: { readonly route: string; readonly seconds: number }[] = [];
      let inputs = 0;
      for (const endpoint of targets) {
        const start = performance.now();
        const result = await fuzz(attack, endpoint, runs, seed);
        spent.push({ route: endpoint.name, seconds: Math.round((performance.now() - start) / 1_000) });
        inputs += result.inputs;
        failures.push(...result.failures);
        for (const [status, count] of Object.entries(result.statuses)) statuses[Number(status)] = (statuses[Number(status)] ?? 0) + count;
      }
      const seconds = (performance.now() - began) / 1_000;
      process.stdout.write(
        `fuzz: seed ${seed}, ${targets.length} routes, ${inputs} inputs in ${Math.round(seconds)} s ` +
          `(${Math.round(inputs / seconds)} a second), answers ${JSON.stringify(statuses)}, ` +
          `slowest ${slowest(spent)}\n`,
      );
      expect(failures).toEqual([]);
      expect(inputs).toBeGreaterThanOrEqual(targets.length * runs);
    }, 1_800_000);
  });
};

const slowest = (spent: readonly { readonly route: string; readonly seconds: number }[]): string =>
  spent
    .toSorted((a, b) => b.seconds - a.seconds)
    .slice(0, 5)
    .map(({ route, seconds }) => `${route} ${seconds} s`)
    .join(', ');
