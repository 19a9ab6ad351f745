import { ofEach } from './of-each.js';

describe('work for each of many', () => {
  it('goes on where one fails, and says so at the end', async () => {
    const done: number[] = [];
    const work = (each: number): Promise<number> => {
      if (each === 2) return Promise.reject(new Error('two'));
      done.push(each);
      return Promise.resolve(each);
    };
    expect(await ofEach([1, 3], work)).toBe(4);
    await expect(ofEach([1, 2, 3], work)).rejects.toMatchObject({ message: 'failed for 1 of 3', errors: [{ message: 'two' }] });
    expect(done).toEqual([1, 3, 1, 3]);
  });
});
