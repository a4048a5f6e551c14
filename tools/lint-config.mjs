/**
 * The import table of the house, as lint rules.
 *
 * Data flows one way: a stage may import the stages named here and nothing else
 * of ours. `npm run lint:config` writes `.oxlintrc.json` from this file, because
 * a TypeScript lint config needs a newer Node than our floor.
 */
import { writeFileSync } from 'node:fs';

const mayImport = {
  model: [],
  text: [],
  profiles: ['model'],
  codes: ['model'],
  allowlist: ['model'],
  platform: ['model'],
  quality: ['model'],
  probes: ['model', 'platform', 'quality'],
  evidence: ['model', 'platform', 'probes'],
  diagnosis: ['model', 'quality'],
  fixes: ['model', 'platform'],
  report: ['model', 'text', 'codes', 'quality'],
  checkup: ['model', 'profiles', 'platform', 'probes', 'evidence', 'diagnosis', 'report'],
};

/** These stages are pure functions of their input: no files, no sockets, no clock. */
const pure = new Set(['model', 'profiles', 'diagnosis', 'text', 'codes', 'quality']);

const stages = [...Object.keys(mayImport), 'watch', 'fleet', 'reflector', 'ui', 'cli'];

const fence = ([stage, allowed]) => ({
  files: [`src/${stage}/**`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...stages
            .filter((other) => other !== stage && !allowed.includes(other))
            .map((other) => ({
              group: [`../${other}/**`, `../../${other}/**`, `../../../${other}/**`],
              message: `src/${stage} must not know about src/${other}.`,
            })),
          ...(pure.has(stage)
            ? [{ group: ['node:*'], message: `src/${stage} is pure: no Node built-ins.` }]
            : []),
        ],
      },
    ],
  },
});

const config = {
  $schema: './node_modules/oxlint/configuration_schema.json',
  plugins: ['typescript', 'import', 'unicorn', 'promise', 'node', 'vitest', 'oxc'],
  categories: { correctness: 'error', suspicious: 'error' },
  options: { typeAware: true },
  rules: {
    'no-console': 'error',
    'import/no-default-export': 'error',
    'import/no-cycle': 'error',
    'import/no-unassigned-import': 'error',
    'max-lines-per-function': ['error', { max: 60, skipComments: true, skipBlankLines: true }],
    'max-lines': ['error', { max: 300, skipComments: true, skipBlankLines: true }],
    'no-await-in-loop': 'off',
    'no-underscore-dangle': 'off',
    // The compiler's own check (noImplicitReturns) knows that a switch is exhaustive; this one does not.
    'typescript/consistent-return': 'off',
    'consistent-return': 'off',
    'typescript/no-floating-promises': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/switch-exhaustiveness-check': [
      'error',
      { considerDefaultExhaustiveForUnions: true },
    ],
    'typescript/consistent-type-imports': 'error',
    'no-restricted-properties': [
      'error',
      {
        object: 'AbortSignal',
        property: 'timeout',
        message: 'In a combination it may never come (Node 20): use src/platform/deadline.ts.',
      },
    ],
  },
  overrides: [
    ...Object.entries(mayImport).map(fence),
    {
      // Tests may borrow the fixtures and readers of any stage, and the built-ins.
      files: ['**/*.test.ts', '**/*.fixture.ts'],
      rules: {
        'max-lines-per-function': 'off',
        'no-restricted-imports': 'off',
        'typescript/no-unsafe-type-assertion': 'off',
      },
    },
    {
      // The page runs in a browser: it knows the words, the sentences and the figures, and nothing of the machine.
      files: ['web/src/**'],
      plugins: ['typescript', 'import', 'unicorn', 'promise', 'oxc', 'react', 'jsx-a11y'],
      rules: {
        'no-restricted-imports': [
          'error',
          {
            patterns: [
              { group: ['node:*'], message: 'The page runs in a browser.' },
              ...stages
                .filter((stage) => !['model', 'text', 'quality'].includes(stage))
                .map((stage) => ({
                  group: [`../../src/${stage}/**`, `../../../src/${stage}/**`],
                  message: `The page must not know about src/${stage}.`,
                })),
            ],
          },
        ],
        // Browsers keep them.
        'no-restricted-properties': 'off',
        // A style sheet is imported for what it does.
        'import/no-unassigned-import': ['error', { allow: ['**/*.css'] }],
        // The compiler's automatic runtime.
        'react/react-in-jsx-scope': 'off',
      },
    },
    { files: ['**/*.config.ts', '**/*.config.mjs'], rules: { 'import/no-default-export': 'off' } },
  ],
  ignorePatterns: ['dist', 'node_modules', 'coverage', 'lab/out'],
};

writeFileSync(
  new URL('../.oxlintrc.json', import.meta.url),
  `${JSON.stringify(config, null, 2)}\n`,
);
