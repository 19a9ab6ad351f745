import { Attack } from '../../support/attack/attack.js';
import { leaksByList, leaksBySingleId } from '../../support/attack/leaks.js';
import { withoutFirstNet } from '../../support/first-net.js';

/** The other net alone, and what the look finds without either: test/long/two-nets.spec.ts. */
describe('two Träger are kept apart', () => {
  let attack: Attack | undefined;
  afterEach(() => attack?.close());

  it('by row-level security alone, when no statement asks for the Träger any more', async () => {
    const net = withoutFirstNet();
    try {
      attack = await Attack.start({ restorable: false });
      expect(await leaksBySingleId(attack)).toEqual([]);
      expect(await leaksByList(attack)).toEqual([]);
      expect(net.taken()).toBeGreaterThan(60);
    } finally {
      net.restore();
    }
    // Every route is asked.
  }, 240_000);
});
