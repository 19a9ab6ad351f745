/** Product of non-negative integers, exact: a bigint only where a number would leave 2^53. */
export const product = (...factors: readonly number[]): number | bigint => {
  let result = 1;
  for (const factor of factors) {
    result *= factor;
    if (result > Number.MAX_SAFE_INTEGER) return factors.reduce((exact, each) => exact * BigInt(each), 1n);
  }
  return result;
};

/** numerator / denominator to the nearest integer, halves upwards (§ 338(2) SGB III); both non-negative, denominator not 0. */
export const halfUp = (numerator: number | bigint, denominator: number | bigint): number => {
  if (typeof numerator === 'number' && typeof denominator === 'number') {
    const rest = numerator % denominator;
    // `rest >= denominator - rest` instead of `2 * rest >= denominator`: it cannot leave 2^53.
    return (numerator - rest) / denominator + (rest >= denominator - rest ? 1 : 0);
  }
  const [n, d] = [BigInt(numerator), BigInt(denominator)];
  return Number((2n * n + d) / (2n * d));
};
