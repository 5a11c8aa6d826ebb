import js from '@eslint/js';
import jest from 'eslint-plugin-jest';
import n from 'eslint-plugin-n';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Globals and modules that packages without IO must not name (docs/architecture.md, rule 2). */
const noIo = {
  'no-restricted-globals': [
    'error',
    ...['process', 'fetch', 'console', 'setTimeout', 'setInterval', 'setImmediate', 'performance'].map(
      (name) => ({
        name,
        message: 'model, archy and planner do no IO: take it as an argument (docs/architecture.md, rule 2).',
      }),
    ),
  ],
  'no-restricted-syntax': [
    'error',
    {
      selector:
        "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.object.name='Date'][callee.property.name='now'], CallExpression[callee.object.name='Math'][callee.property.name='random']",
      message: 'model, archy and planner are pure: the time and randomness are arguments.',
    },
  ],
};

/** Files made by `npm run generate`. */
const MADE = '**/*.generated.ts';

export default defineConfig(
  globalIgnores(['**/dist/**', '**/.turbo/**', '**/.callwright/**', 'packages/*/test/data/**']),
  { ...js.configs.recommended, ignores: [MADE] },
  // Nobody writes these: read, so that naming one on the command line is no warning, and not judged.
  { files: [MADE], languageOptions: { parser: tseslint.parser } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    ignores: [MADE],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.all.json', 'packages/cli/browser/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { n },
    rules: {
      'n/prefer-node-protocol': 'error',
      'no-console': 'error',
      curly: 'error',
      eqeqeq: 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'max-depth': ['error', 4],
      'max-params': ['error', 5],
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.property.name='includes'][callee.object.property.name='message']",
          message: 'Never decide by matching message text: use a code.',
        },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
    },
  },
  { files: ['packages/{model,archy,planner}/src/**/*.ts'], ignores: ['**/*.test.ts'], rules: noIo },
  {
    files: ['**/*.test.ts', 'packages/testkit/**/*.ts'],
    ...jest.configs['flat/recommended'],
    rules: {
      ...jest.configs['flat/recommended'].rules,
      'max-lines': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'jest/expect-expect': 'off',
      'jest/no-conditional-expect': 'off',
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
        setImmediate: 'readonly',
        AbortController: 'readonly',
        module: 'writable',
        require: 'readonly',
        Buffer: 'readonly',
        performance: 'readonly',
      },
    },
  },
);
