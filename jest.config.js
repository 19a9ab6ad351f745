// Node itself loads specs and the code under test, once per worker, as in production: Jest's own module system loads everything
// again for every file. The loader compiles TypeScript on the way; imported here for `--maxWorkers=1`, which tests in this thread.
import '@swc-node/register/esm-register';

process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --enable-source-maps --import @swc-node/register/esm-register`;

const common = {
  runner: 'jest-light-runner',
  setupFilesAfterEnv: ['<rootDir>/test/support/limit-minute.mjs'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.demo', '<rootDir>/.artifacts/'],
  transform: {},
};

const servers = {
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
};

/** @type {import('jest').Config} */
export default {
  maxWorkers: 2,
  projects: [
    { ...common, displayName: 'rules', testMatch: ['<rootDir>/{libs,apps}/**/*.spec.ts'] },
    {
      ...common,
      displayName: 'system',
      testMatch: ['<rootDir>/test/{api,worker,flows,architecture,operations}/**/*.spec.ts'],
      ...servers,
    },
    {
      ...common,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/browser/**/*.spec.ts'],
      ...servers,
      setupFilesAfterEnv: ['<rootDir>/test/support/limit-two-minutes.mjs'],
    },
    {
      ...common,
      displayName: 'long',
      testMatch: ['<rootDir>/test/long/**/*.spec.ts'],
      ...servers,
      setupFilesAfterEnv: ['<rootDir>/test/support/limit-quarter-hour.mjs'],
    },
  ],
};
