import fc from 'fast-check';

/** What people write into values. */
const TEXT = fc.oneof(
  fc.constantFrom(
    'Hello',
    "it's",
    'a "b"',
    'a: b',
    'a #b',
    '# a',
    'yes',
    '- x',
    'x, y',
    '[a]',
    '{a}',
    '=If(x, y)',
    '+13175550100',
    '0123',
    '8:30',
    '',
    ' ',
    'two\nlines',
    'two\n\nlines\n',
    'tab\there',
    'é電',
    '\u0085',
    `${'wide '.repeat(25)}end`,
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);

const SCALAR = fc.oneof(
  TEXT.map((text) => JSON.stringify(text)),
  TEXT.map((text) => `'${text.replaceAll("'", "''").replaceAll('\n', ' ')}'`),
  fc.constantFrom(
    'plain',
    'plain text',
    'true',
    '12',
    '1.50',
    '0x1F',
    '~',
    '=Flow.x',
    'a-b',
    'Sales #1',
    '+1317',
  ),
);

/** Comments where people put them, and where they should not. */
const BEHIND = fc.constantFrom('', '', '', '', '  # why', '   #no blank', '\t# tab', ' # one blank');
const ABOVE = fc.constantFrom(
  '',
  '',
  '',
  '\n',
  '\n\n\n',
  '# above\n',
  '    # far in\n',
  '# a\n\n# b\n',
  '#\n',
);

interface Style {
  readonly above: string;
  readonly behind: string;
}
const STYLE: fc.Arbitrary<Style> = fc.record({ above: ABOVE, behind: BEHIND });

/** One value as lines that stand below a key (or a dash), or in brackets behind it. */
type Written = (indent: string) => string;

const leaf: fc.Arbitrary<Written> = fc.tuple(SCALAR, STYLE).map(
  ([text, { behind }]) =>
    () =>
      ` ${text}${behind}\n`,
);

const folded: fc.Arbitrary<Written> = fc
  .tuple(
    fc.constantFrom('|', '>', '|-', '>+'),
    fc.array(fc.constantFrom('one', ' two', '# three', ''), { minLength: 1 }),
  )
  .map(
    ([sign, lines]) =>
      (indent) =>
        ` ${sign}\n${indent}x\n${lines.map((line) => (line === '' ? '\n' : `${indent}${line}\n`)).join('')}`,
  );

const KEY = fc.constantFrom(
  'say',
  'name',
  'steps',
  'open',
  'numbers',
  'zebra',
  'yes',
  '"a b"',
  'archy',
  'with',
);

const { block } = fc.letrec<{
  block: Written;
  map: Written;
  list: Written;
  inline: string;
  bracketed: Written;
}>((tie) => ({
  inline: fc.oneof(
    { depthSize: 'small' },
    SCALAR.filter((text) => !/[\n#,[\]{}]/.test(text) || /^["']/.test(text)),
    fc.array(tie('inline'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
    fc
      .uniqueArray(fc.tuple(KEY, tie('inline')), { maxLength: 3, selector: ([key]) => key })
      .map((pairs) => `{${pairs.map(([key, value]) => `${key}: ${value}`).join(', ')}}`),
  ),
  bracketed: fc.tuple(tie('inline'), STYLE).map(
    ([text, { behind }]) =>
      () =>
        ` ${text}${behind}\n`,
  ),
  map: fc
    .uniqueArray(fc.tuple(KEY, tie('block'), STYLE), {
      minLength: 1,
      maxLength: 4,
      selector: ([key]) => key,
    })
    .map(
      (pairs) => (indent) =>
        `\n${pairs.map(([key, value, { above }]) => `${above === '' ? '' : above.replace(/^(?=#)/gm, indent)}${indent}${key}:${value(`${indent}  `)}`).join('')}`,
    ),
  list: fc
    .array(fc.tuple(tie('block'), STYLE), { minLength: 1, maxLength: 3 })
    .map(
      (items) => (indent) =>
        `\n${items.map(([value, { above }]) => `${above}${indent}-${value(`${indent}   `)}`).join('')}`,
    ),
  block: fc.oneof({ depthSize: 'small' }, leaf, tie('bracketed'), folded, tie('map'), tie('list')),
}));

/** A manifest whose spec holds anything, laid out anyhow. Not every one is YAML. */
export const MANGLED: fc.Arbitrary<string> = fc
  .tuple(block, fc.constantFrom('InboundFlow', 'CallRoute', 'Schedule'), fc.boolean(), fc.boolean())
  .map(([spec, kind, specFirst, crlf]) => {
    const head = `# About it\nkind: ${kind}\nmetadata: {name: a}   # named\napiVersion: callwright/v1\n`;
    const body = `spec:${spec('    ')}# the end\n`;
    const text = specFirst ? `${body}${head}` : `${head}${body}`;
    return crlf ? text.replaceAll('\n', '\r\n') : text;
  });
