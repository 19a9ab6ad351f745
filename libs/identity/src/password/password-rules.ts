/** Characters as people count them, whatever they are; nothing is asked about which kinds (BSI, NIST SP 800-63B-4). */
export const passwordLength = { min: 12, max: 128 } as const;

/** What is wrong with a new password. */
export type PasswordFault = 'too-short' | 'too-long' | 'repeated' | 'common' | 'about-you';

// What is left of a password after the word everybody would try first has to be long enough to carry it alone.
const enoughBeside = 8;
const shortestWord = 4;

/**
 * What is wrong with a new password, or undefined. `common` holds passwords known from breaches in small letters, `context` what a guesser
 * knows of this person and place (user name, mail address, product, Träger).
 */
export const passwordFault = (
  password: string,
  { common, context }: { readonly common: ReadonlySet<string>; readonly context: readonly string[] },
): PasswordFault | undefined => {
  const plain = password.normalize('NFKC').toLowerCase();
  const length = [...plain].length;
  if (length < passwordLength.min) return 'too-short';
  if (length > passwordLength.max) return 'too-long';
  // One to four characters over and over, e.g. «abcabcabcabc».
  if (/^(.{1,4})\1+.{0,3}$/su.test(plain)) return 'repeated';
  if (common.has(plain) || isCommonWithTrimmings(plain, common)) return 'common';
  return [...wordsOf(context)].some((word) => isMostly(plain, word)) ? 'about-you' : undefined;
};

// «dragon2026!!»: a known password with figures and signs around it.
const isCommonWithTrimmings = (plain: string, common: ReadonlySet<string>): boolean => {
  const core = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return [...core].length >= shortestWord && common.has(core) && isMostly(plain, core);
};

const isMostly = (plain: string, word: string): boolean => {
  const rest = plain.replaceAll(word, '');
  return rest.length < plain.length && [...rest].length < enoughBeside;
};

const wordsOf = (context: readonly string[]): ReadonlySet<string> =>
  new Set(
    context
      .flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)])
      .map((word) => word.normalize('NFKC').toLowerCase())
      .filter((word) => [...word].length >= shortestWord),
  );
