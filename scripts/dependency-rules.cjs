/**
 * The two dependency rules of docs/architecture.md, checked by `npm run boundaries`.
 * `allowed` says which sibling packages a package may import; anything else between packages is a violation.
 */
const allowed = {
  model: [],
  archy: ['model'],
  manifest: ['model', 'archy', 'schemas'],
  planner: ['model', 'archy'],
  applier: ['model'],
  genesys: ['model'],
  emulator: [],
  testkit: ['model'],
  cli: ['model', 'archy', 'manifest', 'planner', 'applier', 'genesys', 'emulator', 'schemas'],
};
/** What tests may import on top: the private builders and contract suites. */
const inTests = ['testkit'];
const tests = '\\.test\\.ts$|^packages/[a-z]+/test/';

/** Third-party libraries that one file alone may import; the emulator, which imports nothing of ours, has its own door. */
const doors = {
  '^deep-diff$': '^packages/planner/src/compare-values\\.ts$',
  '^ajv':
    '^packages/manifest/src/schema-check\\.ts$|^packages/emulator/src/contract/shape-check\\.ts$|^scripts/',
  '^fast-xml-builder$': '^packages/cli/src/reporters/junit\\.ts$',
  '^purecloud-platform-client-v2$': '^packages/genesys/src/sdk\\.ts$',
  '^preact-render-to-string$': '^packages/cli/src/pages/page\\.tsx$',
  '^@dagrejs/dagre$': '^packages/cli/src/pages/lay-out\\.ts$',
};

const siblings = Object.entries(allowed).flatMap(([name, others]) => {
  const own = `(packages/${name}/|node_modules/)`;
  const places = (list) => list.map((other) => (other === 'schemas' ? 'schemas/' : `packages/${other}/`));
  return [
    {
      name: `${name}-imports`,
      comment: `${name} may import ${others.length > 0 ? others.join(', ') : 'nothing of ours'}`,
      severity: 'error',
      from: { path: `^packages/${name}/(src|bin)/`, pathNot: tests },
      to: { path: '^(packages|schemas)/', pathNot: `^(${[own, ...places(others)].join('|')})` },
    },
    {
      name: `${name}-tests-import`,
      severity: 'error',
      from: { path: `^packages/${name}/.*(${tests})` },
      to: {
        path: '^(packages|schemas)/',
        pathNot: `^(${[own, ...places([...others, ...inTests])].join('|')})`,
      },
    },
  ];
});

module.exports = {
  forbidden: [
    ...siblings,
    {
      name: 'no-io',
      comment: 'model, archy and planner do no IO',
      severity: 'error',
      from: { path: '^packages/(model|archy|planner)/src', pathNot: tests },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(crypto|assert)$' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    ...Object.entries(doors).map(([library, door]) => ({
      name: `one-door-${library.replace(/\W/g, '')}`,
      comment: 'each third-party library is imported in one place',
      severity: 'error',
      from: { pathNot: `${door}|${tests}` },
      to: { path: `node_modules/${library.replace(/^\^/, '').replace(/\$$/, '/')}` },
    })),
  ],
  options: {
    doNotFollow: { path: 'node_modules|/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'scripts/tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'types', 'import', 'node', 'default'],
    },
  },
};
