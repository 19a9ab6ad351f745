import { anchorFindings, type Anchor } from './chain.js';

describe('anchors against the chain', () => {
  const anchor: Anchor = { log: 'access', number: 10, head: 'aa' };
  const compare = (found: string | undefined, purged = 0) => anchorFindings([anchor], () => found, purged);

  it('agree when the hash at that number is the one that left the database', () => {
    expect(compare('aa')).toEqual([]);
  });

  it('tell of another hash and of a row that is gone', () => {
    expect(compare('bb')).toMatchObject([{ kind: 'anchor', number: 10, what: 'another hash than the anchor' }]);
    expect(compare(undefined)).toMatchObject([{ kind: 'anchor', number: 10, what: 'missing' }]);
  });

  it('say nothing about rows that were purged since', () => {
    expect(compare(undefined, 10)).toEqual([]);
    expect(compare(undefined, 9)).toHaveLength(1);
  });
});
