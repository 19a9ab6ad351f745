const shape = /^\d{8}$/;

/** `demo` also accepts numbers beginning with 000, which are never issued. */
export type BetriebsnummerOptions = { readonly demo?: boolean };

/**
 * True for a Betriebsnummer (§ 18i SGB IV): eight digits, the first three 010 to 099 or from 110 on, the last one a check digit.
 * Spaces are not accepted; the caller cuts them.
 */
export const isBetriebsnummer = (text: string, { demo = false }: BetriebsnummerOptions = {}): boolean => {
  if (!shape.test(text)) return false;
  const check = checkDigitOf(text);
  const last = Number(text[7]);
  return isIssuedRange(Number(text.slice(0, 3)), demo) && (last === check || last === (check + 5) % 10);
};

/** Appends the check digit to seven digits; for invented numbers of the demo data. */
export const withCheckDigit = (sevenDigits: string): string => `${sevenDigits}${checkDigitOf(sevenDigits)}`;

const isIssuedRange = (prefix: number, demo: boolean): boolean => (prefix >= 10 && prefix <= 99) || prefix >= 110 || (demo && prefix === 0);

// Weights 1,2,1,2,1,2,1 from the left; the digits of each product are added, their sum modulo 10 is the check digit.
// A second valid variant lies five above it.
const checkDigitOf = (digits: string): number => {
  const products = Array.from(digits.slice(0, 7), (digit, index) => Number(digit) * (index % 2 === 0 ? 1 : 2));
  return products.reduce((sum, product) => sum + digitSum(product), 0) % 10;
};

const digitSum = (product: number): number => (product > 9 ? product - 9 : product);
