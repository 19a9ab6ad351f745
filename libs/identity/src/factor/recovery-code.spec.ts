import { newRecoveryCode, recoveryCodeHash } from './recovery-code.js';

describe('recovery codes', () => {
  it('are sixteen letters and figures in four groups, each another', () => {
    const codes = Array.from({ length: 200 }, newRecoveryCode);
    for (const code of codes) expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{4}(-[0-9a-hjkmnp-tv-z]{4}){3}$/);
    expect(new Set(codes).size).toBe(200);
  });

  it('are recognised however they are written, and only for their owner', () => {
    const kept = recoveryCodeHash('a', 'k7d0-1wxh-4m2p-9z0q');
    expect(recoveryCodeHash('a', 'K7DO IWXH 4M2P 9ZOQ')).toBe(kept);
    expect(recoveryCodeHash('b', 'k7d0-1wxh-4m2p-9z0q')).not.toBe(kept);
  });
});
