import { chosenColumns, moved } from './columns.js';

describe('the order of columns', () => {
  it('moves one a place on or before, and keeps the ends', () => {
    expect(moved(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b'], 'b', 1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 'x', 1)).toEqual(['a', 'b']);
  });

  it('shows those chosen and forgets those a list no longer has', () => {
    const columns = ['a', 'b', 'c'].map((id) => ({ id, header: id, cell: () => id }));
    expect(chosenColumns(columns, ['c', 'gone', 'a']).map(({ id }) => id)).toEqual(['c', 'a']);
  });
});
