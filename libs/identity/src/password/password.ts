import { hash, verify } from '@node-rs/argon2';
import { availableParallelism } from 'node:os';
import { Problem } from '@app/kernel';

// Algorithm 2 is argon2id; the library's const enum cannot be imported under isolatedModules.
const options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const atOnce = Math.max(1, Math.floor(availableParallelism() / 2));
const mayWait = 50;

let running = 0;
const waiting: (() => void)[] = [];

/** Argon2id hash of a password in PHC text form (OWASP parameters: 19 MiB, 2 passes, 1 lane). */
export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(oneForm(password), options));

/** True when the password belongs to the hash. Throws Problem `identity.too-many-sign-ins` when too many wait already. */
export const verifyPassword = (passwordHash: string, password: string): Promise<boolean> =>
  inTurn(() => verify(passwordHash, oneForm(password)));

// Some keyboards send «ü» as one character, others as two.
const oneForm = (password: string): string => password.normalize('NFC');

// One hash per two cores at a time: more of them would take the cores from everybody who is signed in already.
const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
  if (running < atOnce) running += 1;
  else await aTurn();
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    // Whoever waits takes the place over; it is never free for a moment in which a newcomer could slip in.
    if (next) next();
    else running -= 1;
  }
};

const aTurn = (): Promise<void> => {
  if (waiting.length >= mayWait) throw new Problem('too-many', 'identity.too-many-sign-ins', { retryAfterSeconds: 5 });
  return new Promise((resolve) => waiting.push(resolve));
};
