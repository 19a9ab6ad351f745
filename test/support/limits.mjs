import { addEventHandler } from 'jest-circus';

// What a test starts is a program of its own, without the loader for TypeScript.
delete process.env.NODE_OPTIONS;

// Tests end the connections of a database before they drop or restore it (SQLSTATE 57P01). A connection that nobody listens to at that
// moment tells the whole process, and the file that happens to run then would fail for it.
process.on('uncaughtException', (error) => {
  if (error?.code !== '57P01') throw error;
});

/**
 * The runner knows no time limits, and nothing may wait for ever: each test and each hook fails after its own limit
 * (third argument of `it`, second of `beforeAll`) or after `usual` milliseconds.
 */
export const limitTo = (usual) =>
  addEventHandler(({ name, timeout }, { currentDescribeBlock }) => {
    const added = { add_test: currentDescribeBlock?.children, add_hook: currentDescribeBlock?.hooks }[name]?.at(-1);
    if (added?.fn) added.fn = limited(added.fn, timeout ?? usual);
  });

const limited = (fn, milliseconds) => async () => {
  let timer;
  const tooLong = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${milliseconds / 1000} s`)), milliseconds);
  });
  try {
    return await Promise.race([fn(), tooLong]);
  } finally {
    clearTimeout(timer);
  }
};
