/**
 * Makes docs/reference-findings.md: every code that a finding, an error or the outcome of a step can carry, read from the sources.
 * And the list of codes by which manifests are checked that accept a finding, and what each says, for tools that show findings.
 * `node scripts/list-findings.mjs` writes it; with `--check` it writes nothing and exits 1 when the page is stale.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const PAGE = 'docs/reference-findings.md';
const LIST = 'packages/manifest/src/finding-codes.generated.ts';
const SAYINGS = 'packages/cli/src/reporters/finding-sayings.generated.ts';

/** Areas of codes in the order of the page, and what stands above each table. */
const AREAS = {
  manifest: 'Manifests and the project file. Found without an org.',
  steps: 'Bodies in steps. Found without an org.',
  archy: 'Bodies in Architect YAML. Found without an org.',
  'take-in': 'What an org holds, taken into the files that describe it.',
  adopt: 'What an org holds, described anew.',
  plan: 'The plan, and saved plans.',
  drift: 'Drift.',
  compare: 'Two orgs side by side.',
  cli: 'The command line.',
  genesys: 'Talking to an org.',
  ledger: 'Receipts and the lease.',
  applier: 'Runs: why a step or a run did not end well.',
  emulator: 'The local org.',
};
const CODE = new RegExp(`^(${Object.keys(AREAS).join('|')})\\.(?!json$)[a-z][a-z-]*$`);

/** Functions that put the area before a code: file (or folder) to area. */
const PREFIXED = [
  { under: 'packages/manifest/src/findings.ts', area: 'manifest', calls: ['error', 'warning'] },
  { under: 'packages/archy/src/compile/', area: 'steps', calls: ['report'] },
];

const codes = sourceFiles().flatMap(codesOf);
for (const [path, text] of [
  [PAGE, pageOf(codes)],
  [LIST, listOf(codes)],
  [SAYINGS, sayingsOf(codes)],
]) {
  const file = join(root, path);
  if (text === readText(file)) {
    continue;
  }
  if (process.argv.includes('--check')) {
    console.error(`${path} is stale: run \`node scripts/list-findings.mjs\``);
    process.exitCode = 1;
  } else {
    writeFileSync(file, text);
    console.log(`wrote ${path}`);
  }
}

function sourceFiles() {
  return readdirSync(join(root, 'packages'))
    .filter((name) => name !== 'emulator' && name !== 'testkit')
    .flatMap((name) =>
      readdirSync(join(root, 'packages', name, 'src'), { recursive: true, withFileTypes: true }),
    )
    .filter((entry) => entry.isFile() && /(?<!\.test|\.generated)\.ts$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Every code of one file, with its severity, its words, and who must act where it ends the command. */
function codesOf(path) {
  const source = ts.createSourceFile(
    path,
    readFileSync(join(root, path), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const prefixed = PREFIXED.find(({ under }) => path.startsWith(under));
  const found = [];
  visit(source);
  return found;

  function visit(node) {
    const text = wordsOf(node);
    if (text !== undefined) {
      const within = contextOf(node);
      if (CODE.test(text)) {
        found.push({ code: text, path, ...within });
      } else if (prefixed && within.isCode && /^[a-z][a-z-]*(…|[a-z-])$/.test(text)) {
        found.push({ code: `${prefixed.area}.${text}`, path, ...within });
      }
    }
    ts.forEachChild(node, visit);
  }

  /** What stands around a code: an object with `code:`, or a call whose first argument it is. */
  function contextOf(node) {
    for (let at = node; at.parent; at = at.parent) {
      const { parent } = at;
      if (ts.isPropertyAssignment(parent) && parent.initializer === at) {
        return parent.name.getText() === 'code' ? { isCode: true, ...ofObject(parent.parent) } : {};
      }
      if (ts.isCallExpression(parent) && parent.arguments[0] === at) {
        const callee = parent.expression.getText();
        return { isCode: prefixed?.calls.includes(callee) ?? false, ...ofCall(parent, callee) };
      }
      if (!ts.isConditionalExpression(parent) && !ts.isParenthesizedExpression(parent)) {
        return {};
      }
    }
    return {};
  }
}

function ofObject(object) {
  const valueOf = (name) => {
    const property = object.properties.find(
      (one) => ts.isPropertyAssignment(one) && one.name.getText() === name,
    );
    return property && firstWords(property.initializer);
  };
  return { severity: valueOf('severity'), problem: valueOf('problem'), says: valueOf('summary') };
}

/** The words are the first text behind the code that reads like a sentence. */
function ofCall(call, callee) {
  const behind = call.arguments.slice(1);
  const isWorkedOut = behind.some((argument) => ts.isIdentifier(argument) && argument.text === 'summary');
  return {
    severity: { error: 'error', warning: 'warning' }[callee],
    says: isWorkedOut ? undefined : behind.map(firstWords).find((text) => text?.includes(' ')),
  };
}

/** The text of an expression as a reader sees it, `…` for what is filled in; the first way of a choice. */
function firstWords(node) {
  if (ts.isConditionalExpression(node)) {
    return firstWords(node.whenTrue);
  }
  return ts.isAsExpression(node) || ts.isParenthesizedExpression(node)
    ? firstWords(node.expression)
    : wordsOf(node);
}

function wordsOf(node) {
  if (ts.isStringLiteralLike(node)) {
    return node.text;
  }
  return ts.isTemplateExpression(node)
    ? node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('')
    : undefined;
}

function pageOf(all) {
  const tables = Object.entries(AREAS).flatMap(([area, above]) => {
    const rows = rowsOf(all.filter(({ code }) => code.startsWith(`${area}.`)));
    return rows.length === 0
      ? []
      : [
          `## ${area}\n\n${above}\n\n| code | severity | says | in |\n|---|---|---|---|\n${rows.join('\n')}\n`,
        ];
  });
  return `# Findings and errors

Every code that the tool can say, made from the sources by \`scripts/list-findings.mjs\`. Codes are permanent: scripts may look at them, and never at the
words. \`…\` stands for what is filled in. Severities: an *error* ends \`plan\` and \`apply\`, a *warning* and a *note* do not; what *ends the command* names
who must act, which decides the [exit code](exit-codes.md).

Problems of YAML itself are \`manifest.yaml-…\` with the reason of the YAML reader. Errors of the platform keep its own code.

${tables.join('\n')}`;
}

/** Codes of findings, which manifests and plans have; those that only end a command or a step are none. */
function listOf(all) {
  const lines = [...new Set(all.filter(isOfFinding).map(({ code }) => code))]
    .sort()
    .map((code) => `  '${code}',`);
  return `// Made by scripts/list-findings.mjs from the sources. Do not edit.

/** Every code that a finding about manifests, or of a plan, can carry; \`…\` stands for what is filled in. */
export const FINDING_CODES: readonly string[] = [
${lines.join('\n')}
];
`;
}

function isOfFinding({ code, problem }) {
  return /^(manifest|steps|archy|plan)\./.test(code) && problem === undefined;
}

/** What they say; those whose words are worked out are not among them. */
function sayingsOf(all) {
  const sayings = new Map();
  for (const { code, says } of all.filter((one) => isOfFinding(one) && one.says !== undefined)) {
    sayings.set(code, sayings.get(code) ?? says.replaceAll(/\s+/g, ' '));
  }
  const lines = [...sayings]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, says]) => `  [${JSON.stringify(code)}, ${JSON.stringify(says)}],`);
  return `// Made by scripts/list-findings.mjs from the sources. Do not edit.

/** Codes of findings and what they say, where it is always the same; \`…\` stands for what is filled in. */
export const FINDING_SAYINGS: readonly (readonly [code: string, says: string])[] = [
${lines.join('\n')}
];
`;
}

/** One row for each code: its sources together, the first words that were found. */
function rowsOf(all) {
  const byCode = Map.groupBy
    ? Map.groupBy(all, ({ code }) => code)
    : all.reduce((groups, one) => groups.set(one.code, [...(groups.get(one.code) ?? []), one]), new Map());
  return [...byCode]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, uses]) => {
      const severities = new Set(uses.map(severityOf));
      const says = uses.find((use) => use.says !== undefined)?.says ?? '';
      const files = [...new Set(uses.map(({ path }) => path))].map(
        (path) => `\`${path.replace('packages/', '')}\``,
      );
      return `| \`${code}\` | ${[...severities].sort().join(', ')} | ${cell(says)} | ${files.join(', ')} |`;
    });
}

function severityOf({ code, severity, problem }) {
  if (problem !== undefined) {
    return `ends the command (${problem})`;
  }
  if (severity !== undefined) {
    return severity;
  }
  return code.startsWith('applier.') || code.startsWith('genesys.') ? 'outcome of a step' : 'error';
}

function cell(text) {
  return text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|').replaceAll('<', '&lt;');
}

function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
