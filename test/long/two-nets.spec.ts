import { Attack } from '../support/attack/attack.js';
import { leaksByList, leaksBySingleId } from '../support/attack/leaks.js';
import { withoutFirstNet } from '../support/first-net.js';

/** The rest of test/api/identity/two-nets.spec.ts. */
describe('two Träger are kept apart', () => {
  let attack: Attack | undefined;
  afterEach(() => attack?.close());

  it('by the statements alone, when row-level security binds nobody', async () => {
    attack = await Attack.start({ aboveRowSecurity: true, restorable: false });
    expect(await leaksBySingleId(attack)).toEqual([]);
    expect(await leaksByList(attack)).toEqual([]);
  });

  it('and without either, the same look finds what leaks', async () => {
    const net = withoutFirstNet();
    try {
      attack = await Attack.start({ aboveRowSecurity: true, restorable: false });
      expect((await leaksBySingleId(attack, 5)).length).toBeGreaterThanOrEqual(5);
      expect((await leaksByList(attack, 3)).length).toBeGreaterThanOrEqual(3);
    } finally {
      net.restore();
    }
  });
});
