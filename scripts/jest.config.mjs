import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** One jest configuration for every package; a package runs it with its own folder as rootDir. */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/src/**/*.test.ts', '<rootDir>/test/**/*.test.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  // Sources, not dist: a test sees a change in a sibling package without a build in between.
  moduleNameMapper: {
    '^@callwright/schemas$': `${root}/schemas/src/index.ts`,
    '^@callwright/([a-z]+)$': `${root}/packages/$1/src/index.ts`,
  },
  randomize: true,
  clearMocks: true,
  testTimeout: 60_000,
};
