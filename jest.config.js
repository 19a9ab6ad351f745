import { existsSync, readFileSync } from 'node:fs';

/**
 * Jest 30 on Node 20 cannot require() ES modules, and Nest 12 ships nothing else. So every package that is "type": "module"
 * is compiled to CommonJS like the project's own code.
 */
const esmPackages = Object.keys(JSON.parse(readFileSync(new URL('package-lock.json', import.meta.url), 'utf8')).packages)
  .filter((at) => at.startsWith('node_modules/') && existsSync(new URL(`${at}/package.json`, import.meta.url)))
  .filter((at) => JSON.parse(readFileSync(new URL(`${at}/package.json`, import.meta.url), 'utf8')).type === 'module')
  .map((at) => at.slice(at.lastIndexOf('node_modules/') + 'node_modules/'.length));

// CommonJS packages that load an ES module with import(), which Jest cannot either.
const dynamicImporters = ['@fastify/cookie'];

const swc = (parser) => [
  '@swc/jest',
  {
    swcrc: false,
    jsc: {
      parser,
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      target: 'es2022',
      keepClassNames: true,
    },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
];

const common = {
  testEnvironment: 'node',
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json'],
  transform: {
    '^.+\\.ts$': swc({ syntax: 'typescript', decorators: true }),
    '^.+\\.m?js$': swc({ syntax: 'ecmascript' }),
  },
  transformIgnorePatterns: [`/node_modules/(?!(${[...new Set([...esmPackages, ...dynamicImporters])].join('|')})/)`],
  moduleNameMapper: {
    '^@app/([a-z-]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  resolver: '<rootDir>/test/support/jest-resolver.cjs',
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.demo', '<rootDir>/.artifacts/'],
};

const servers = {
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
};

/** @type {import('jest').Config} */
export default {
  testTimeout: 60_000,
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
    },
    {
      ...common,
      displayName: 'attack',
      testMatch: ['<rootDir>/test/attack/**/*.spec.ts'],
      ...servers,
    },
    {
      ...common,
      displayName: 'long',
      testMatch: ['<rootDir>/test/long/**/*.spec.ts'],
      ...servers,
    },
  ],
};
