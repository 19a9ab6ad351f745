import { halfUp, product } from './rational.js';

describe('ENG.1 § 338 SGB III: Rundung', () => {
  it('Ab einem halben Cent wird aufgerundet, darunter abgerundet', () => {
    expect([halfUp(1, 2), halfUp(49, 100), halfUp(50, 100), halfUp(5, 3), halfUp(4, 3), halfUp(6, 3), halfUp(0, 7)]).toEqual([
      1, 0, 1, 2, 1, 2, 0,
    ]);
  });

  it('Auch jenseits von 2^53 wird genau gerechnet', () => {
    // 9.007.199.254.740.993 ist als Gleitkommazahl nicht darstellbar; seine Hälfte endet auf ,5.
    expect(product(3, 3_002_399_751_580_331)).toBe(9_007_199_254_740_993n);
    expect(halfUp(9_007_199_254_740_993n, 2)).toBe(4_503_599_627_370_497);
    expect(halfUp(Number.MAX_SAFE_INTEGER, 2)).toBe(4_503_599_627_370_496);
  });

  it('Zahl und bigint runden gleich', () => {
    for (let n = 0; n < 500; n++) for (const d of [1, 2, 3, 7, 30, 52]) expect(halfUp(n, d)).toBe(halfUp(BigInt(n), d));
  });

  it('Ein Produkt mit null ist null, auch nach großen Faktoren', () => {
    expect(product(0, 9e15, 9e15)).toBe(0);
    expect(halfUp(product(9e15, 9e15, 0), 3)).toBe(0);
  });
});
