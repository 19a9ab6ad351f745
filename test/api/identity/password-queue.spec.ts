import { availableParallelism } from 'node:os';
import { hashPassword } from '@app/identity';
import { Problem } from '@app/kernel';

describe('hashing passwords', () => {
  it('is queued, and refused with "too many" when fifty wait already, so that a storm of sign-ins leaves the processor to others', async () => {
    const atOnce = Math.max(1, Math.floor(availableParallelism() / 2));
    const results = await Promise.allSettled(Array.from({ length: atOnce + 50 + 7 }, () => hashPassword('weiterlotse')));
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
    expect(refused).toHaveLength(7);
    for (const problem of refused) expect(problem).toBeInstanceOf(Problem);
    expect(refused[0]).toMatchObject({ kind: 'too-many', code: 'identity.too-many-sign-ins', params: { retryAfterSeconds: 5 } });
    expect(await hashPassword('weiterlotse')).toMatch(/^\$argon2id\$/);
  });
});
