/**
 * Does the same for each, one after the other, and answers the sum. What fails of one does not keep the others waiting: it is thrown at the
 * end (AggregateError), so that it stands in the log.
 */
export const ofEach = async <Each>(all: readonly Each[], work: (each: Each) => Promise<number>): Promise<number> => {
  let done = 0;
  const failures: unknown[] = [];
  for (const each of all) {
    try {
      done += await work(each);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `failed for ${failures.length} of ${all.length}`);
  return done;
};
