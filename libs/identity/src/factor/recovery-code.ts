import { createHash, randomInt } from 'node:crypto';

/** How many codes one gets at a time. */
export const recoveryCodeCount = 10;

// Crockford's Base32: without letters that look like others.
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const length = 16;

/** A new code of 80 bits, written in four groups: nobody guesses it, so a plain hash is enough to keep it. */
export const newRecoveryCode = (): string => {
  const letters = Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
  return letters.match(/.{4}/g)!.join('-');
};

/** What is kept of a code; however somebody writes it (spaces, capitals, O for 0, I for 1), it stays the same. */
export const recoveryCodeHash = (userId: string, code: string): string => {
  const plain = code
    .toLowerCase()
    .replace(/[^0-9a-z]/g, '')
    .replaceAll('o', '0')
    .replaceAll(/[il]/g, '1');
  return createHash('sha256').update(`${userId} ${plain}`).digest('hex');
};
