import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const swc = (parser) => ({
  jsc: {
    parser,
    target: 'es2023',
    transform: { react: { runtime: 'automatic', importSource: 'preact' } },
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
});

/** One jest configuration for every package; a package runs it with its own folder as rootDir. */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/src/**/*.test.ts', '<rootDir>/test/**/*.test.ts'],
  transform: {
    '^.+\\.ts$': ['@swc/jest', swc({ syntax: 'typescript' })],
    '^.+\\.tsx$': ['@swc/jest', swc({ syntax: 'typescript', tsx: true })],
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
