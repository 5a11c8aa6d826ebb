/** One mistake in a manifest and what must be told about it. `§` marks the place: line and column of the finding. */
export interface Mistake {
  readonly name: string;
  /** The document below `apiVersion`; the mark is taken out before it is read. */
  readonly yaml: string;
  readonly code: string;
  /** What the summary and the hint must say, as far as it matters. */
  readonly says?: string;
  readonly hint?: string;
  readonly severity?: 'error' | 'warning';
}

const steps = (lines: string): string =>
  `kind: InboundFlow\nmetadata: { name: line }\nspec:\n  media: call\n  languages: [en-us]\n  steps:\n${lines
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n')}\n`;
const route = (spec: string): string =>
  `kind: CallRoute\nmetadata: { name: sales }\nspec:\n  ${spec.replaceAll('\n', '\n  ')}\n`;
const schedule = (spec: string): string => `kind: Schedule\nmetadata: { name: days }\nspec: ${spec}\n`;

/** Shapes: what a schema refuses. */
export const SHAPES: readonly Mistake[] = [
  {
    name: 'a misspelt key',
    yaml: route('numbers: [a]\n§opne: x\nopen: y'),
    code: 'unknown-key',
    says: '"opne"',
    hint: 'Did you mean "open"?',
  },
  {
    name: 'a misspelt key that must be there is one mistake',
    yaml: route('numbers: [a]\n§opne: x'),
    code: 'unknown-key',
    hint: 'Did you mean "open"?',
  },
  {
    name: 'a mail route to a flow and to a queue',
    yaml: 'kind: EmailRoute\nmetadata: { name: help }\nspec: { address: a@b.example, fromName: A, flow: x, §queue: y }\n',
    code: 'either-or',
    says: '"flow" and "queue"',
    hint: 'Remove `flow:` or `queue:`.',
  },
  {
    name: 'a mail route that leads nowhere',
    yaml: 'kind: EmailRoute\nmetadata: { name: help }\nspec: §{ address: a@b.example, fromName: A }\n',
    code: 'missing-key',
    says: '"flow" is missing',
    hint: 'Write `flow:`, or `queue:` instead.',
  },
  {
    name: 'a key that is like no other',
    yaml: route('numbers: [a]\nopen: y\n§colour: red'),
    code: 'unknown-key',
    hint: 'Possible here: name, description, division, numbers, hours, open, closed, holiday.',
  },
  { name: 'a missing key', yaml: route('§numbers: [a]'), code: 'missing-key', says: '"open" is missing' },
  {
    name: 'hours without closed',
    yaml: route('§numbers: [a]\nopen: x\nhours: office'),
    code: 'missing-key',
    says: '"hours" needs "closed"',
  },
  {
    name: 'a text where a list is meant',
    yaml: route('numbers: §sales-main\nopen: x'),
    code: 'wrong-type',
    hint: 'Write `numbers: [ sales-main ]`.',
  },
  {
    name: 'a number where a text is meant',
    yaml: route('numbers: [a]\nopen: §5'),
    code: 'wrong-type',
    hint: 'Put it in quotes: "5".',
  },
  {
    name: 'a list without value',
    yaml: route('§numbers:\nopen: x'),
    code: 'no-value',
    says: '"numbers" has no value',
    hint: 'Indent what belongs to it below it, or write `numbers: []`.',
  },
  {
    name: 'an unknown kind',
    yaml: 'kind: §InboundFlw\nmetadata: { name: x }\nspec: {}\n',
    code: 'unknown-kind',
    hint: 'Did you mean "InboundFlow"?',
  },
  {
    name: 'a missing kind',
    yaml: 'metadata: { name: x }\nspec: {}\n',
    code: 'missing-key',
    says: '"kind" is missing',
  },
  {
    name: 'a name with capitals',
    yaml: 'kind: CallRoute\nmetadata: { name: §Sales Line }\nspec: { numbers: [a], open: x }\n',
    code: 'wrong-format',
    hint: 'Write sales-line; the name in Genesys Cloud stands in `spec.name`.',
  },
  {
    name: 'a misspelt key of the document',
    yaml: 'kind: CallRoute\nmetadata: { name: x }\n§spce: { numbers: [a], open: x }\n',
    code: 'unknown-key',
    hint: 'Did you mean "spec"?',
  },
  {
    name: 'a misspelt key in a list',
    yaml: 'kind: CallRouteList\nitems:\n  a: { numbers: [x], open: y }\n  b: { §nubers: [x], open: y }\n',
    code: 'unknown-key',
    hint: 'Did you mean "numbers"?',
  },
  { name: 'a misspelt verb', yaml: steps('- §sya: Hello'), code: 'no-verb', hint: 'Did you mean "say"?' },
  {
    name: 'two verbs',
    yaml: steps('- say: Hello\n  §hold: 3s'),
    code: 'two-verbs',
    says: '"say" and "hold"',
  },
  {
    name: 'a misspelt argument',
    yaml: steps('- transferToQueue: sales\n  §priorty: 3'),
    code: 'unknown-key',
    hint: 'Did you mean "priority"?',
  },
  {
    name: 'a word with a colon',
    yaml: steps('- §disconnect:'),
    code: 'verb-without-arguments',
    hint: 'Write `- disconnect` without a colon.',
  },
  { name: 'a verb without its arguments', yaml: steps('- §say'), code: 'verb-needs-arguments' },
  {
    name: 'a misspelt word',
    yaml: steps('- §disconect'),
    code: 'wrong-value',
    hint: 'Did you mean "disconnect"?',
  },
  {
    name: 'yes instead of then',
    yaml: steps('- if: =Flow.x\n  §yes: [ disconnect ]\n  then: []'),
    code: 'yes-no-key',
    hint: 'Write `then:`.',
  },
  {
    name: 'a way that must be written',
    yaml: steps('- §callDataAction: x'),
    code: 'missing-key',
    says: '"failure"',
    hint: 'Write `failure: []` to go on with the next step.',
  },
  {
    name: 'a condition without sign',
    yaml: steps('- if: §Flow.x\n  then: []'),
    code: 'wrong-format',
    hint: 'A condition is an expression and begins with "=": =Flow.x',
  },
  {
    name: 'a receiving variable with sign',
    yaml: steps('- call: x\n  into: { out: §=Flow.y }'),
    code: 'wrong-format',
    hint: 'What receives a value is written without "=": Flow.y',
  },
  {
    name: 'a receiving variable without scope',
    yaml: steps('- call: x\n  into: { out: §y }'),
    code: 'wrong-format',
    hint: 'Write its scope too, for example Flow.y.',
  },
  {
    name: 'a misspelt prompt',
    yaml: steps('- say: { §promt: Welcome }'),
    code: 'wrong-format',
    hint: 'Write a language tag such as en-us, or `prompt`, `text`.',
  },
  {
    name: 'a duration without unit',
    yaml: steps('- hold: §30'),
    code: 'wrong-type',
    hint: 'Put it in quotes: "30".',
  },
  {
    name: 'an empty duration',
    yaml: steps('- hold: §3 hours'),
    code: 'wrong-format',
    hint: 'Write one such as 500ms, 10s or 2m.',
  },
  {
    name: 'a mistake deep inside',
    yaml: steps('- if: =Flow.x\n  then:\n    - switch: [ { when: =Flow.y, steps: [ §{ holt: 3s } ] } ]'),
    code: 'no-verb',
    hint: 'Did you mean "hold"?',
  },
  {
    name: 'two boxes for a voicemail',
    yaml: steps('- transferToVoicemail: §{ queue: a, user: b }'),
    code: 'wrong-format',
    hint: 'Write one of queue, user, group.',
  },
  {
    name: 'no body',
    yaml: 'kind: InboundFlow\nmetadata: { name: x }\nspec: §{ media: call, languages: [en-us] }\n',
    code: 'missing-key',
    hint: 'Write `steps:`, or `archy:` instead.',
  },
  {
    name: 'two bodies',
    yaml: 'kind: InboundFlow\nmetadata: { name: x }\nspec: { archy: {inboundCall: {name: x}}, §steps: [] }\n',
    code: 'two-bodies',
  },
  {
    name: 'a header beside an Architect body',
    yaml: 'kind: InboundFlow\nmetadata: { name: x }\nspec: { archy: {inboundCall: {name: x}}, §name: Sales }\n',
    code: 'header-twice',
  },
  {
    name: 'a scope in a declaration',
    yaml: 'kind: SharedFlow\nmetadata: { name: x }\nspec: { languages: [en-us], variables: { §Common.pin: string }, steps: [] }\n',
    code: 'wrong-format',
    hint: 'Declared names have no scope: write pin.',
  },
  {
    name: 'a schedule with neither day nor start',
    yaml: schedule('§{ repeat: FREQ=YEARLY }'),
    code: 'missing-key',
    hint: 'Write `start:`, or `day:` instead.',
  },
  {
    name: 'a misspelt key of the other form',
    yaml: schedule('{ §dya: 2026-01-01 }'),
    code: 'unknown-key',
    hint: 'Did you mean "day"?',
  },
  {
    name: 'a misspelt path of a body',
    yaml: 'kind: InboundFlow\nmetadata: { name: x }\nspec: { §arhcy: a.yaml }\n',
    code: 'unknown-key',
    hint: 'Did you mean "archy"?',
  },
  {
    name: 'a schedule with day and start',
    yaml: schedule('{ day: 2026-01-01, §start: 2026-01-05T08:00 }'),
    code: 'unknown-key',
  },
  {
    name: 'a time with a zone',
    yaml: schedule('{ start: §2026-01-05T08:00Z, end: 2026-01-05T18:00 }'),
    code: 'wrong-format',
  },
  {
    name: 'a rule without frequency',
    yaml: schedule('{ day: 2026-01-01, repeat: §BYDAY=MO }'),
    code: 'wrong-format',
  },
  { name: 'a document that is a list', yaml: '§- a\n- b\n', code: 'not-a-map' },
];

/** Traps: YAML reads something else than was meant (language 5). */
export const TRAPS: readonly Mistake[] = [
  {
    name: 'a text cut at a sign',
    yaml: steps('- say: §Press # to go on'),
    code: 'cut-at-comment',
    says: '"Press"',
    hint: 'Write: - say: "Press # to go on"',
  },
  {
    name: 'a text in a language cut at a sign',
    yaml: steps('- say:\n    en-us: §Press # to go on'),
    code: 'cut-at-comment',
    hint: 'Write: en-us: "Press # to go on"',
  },
  {
    name: 'a name cut at a sign',
    yaml: 'kind: CallRoute\nmetadata: { name: x }\nspec:\n  name: §Sales #1\n  numbers: [a]\n  open: y\n',
    code: 'cut-at-comment',
    severity: 'warning',
    hint: 'Write: name: "Sales #1"',
  },
  {
    name: 'a lone sign to press',
    yaml: `${steps('- disconnect')}  menus:\n    main:\n      say: Hello\n      options:\n        - press: §#\n          steps: []\n`,
    code: 'cut-at-comment',
    hint: 'Write: - press: "#"',
  },
  {
    name: 'a lone star to press',
    yaml: `${steps('- disconnect')}  menus:\n    main:\n      say: Hello\n      options:\n        - press: §*\n          steps: []\n`,
    code: '',
    hint: 'Write: - press: "*"',
  },
  {
    name: 'a number without quotes',
    yaml: route('numbers: [ §+13175550100 ]\nopen: x'),
    code: 'lost-plus',
    hint: 'Write: numbers: [ "+13175550100" ]',
  },
  {
    name: 'a zero in front',
    yaml: steps('- set: { Flow.x: §01234 }'),
    code: 'lost-zero',
    says: 'the number 1234',
    hint: 'Write: - set: { Flow.x: "01234" }',
  },
  {
    name: 'more digits than a number has',
    yaml: steps('- set: { Flow.x: §12345678901234567890 }'),
    code: 'lost-digits',
    hint: 'Write: - set: { Flow.x: "12345678901234567890" }',
  },
  {
    name: 'a sentence with a comma in brackets',
    yaml: steps('- if: =Flow.x\n  then: [ say: §Thank you, goodbye. ]'),
    code: 'cut-at-comma',
    says: '"Thank you"',
    hint: 'Write: then: [ say: "Thank you, goodbye." ]',
  },
  {
    name: 'a call with a comma in braces',
    yaml: steps('- call: x\n  with: { a: §=If(x, y) }'),
    code: 'cut-at-comma',
    hint: 'Write: with: { a: "=If(x, y)" }',
  },
  {
    name: 'a call with two commas in braces',
    yaml: steps('- call: x\n  with: { a: §=If(x, y, z), b: 1 }'),
    code: 'cut-at-comma',
    hint: 'Write: with: { a: "=If(x, y, z)", b: 1 }',
  },
  {
    name: 'a call with a comma in a list',
    yaml: steps('- transferToQueue: x\n  skills: [ a, §=If(Flow.x, b) ]'),
    code: 'cut-at-comma',
    hint: 'Write: skills: [ a, "=If(Flow.x, b)" ]',
  },
  {
    name: 'a rule with commas in braces',
    yaml: schedule('{ start: 2026-01-05T08:00, end: 2026-01-05T18:00, repeat: §FREQ=WEEKLY;BYDAY=MO,TU,WE }'),
    code: 'cut-at-comma',
    hint: 'Write: spec: { start: 2026-01-05T08:00, end: 2026-01-05T18:00, repeat: "FREQ=WEEKLY;BYDAY=MO,TU,WE" }',
  },
];

/** Texts that are no YAML at all. */
export const UNREADABLE: readonly Mistake[] = [
  {
    name: 'a variable in braces',
    yaml: 'kind: ScheduleGroup\nmetadata: { name: x }\nspec: { timeZone: ${var.tz}, open: [a] }\n',
    code: '',
    hint: 'Write: spec: { timeZone: "${var.tz}", open: [a] }',
  },
  {
    name: 'a second colon',
    yaml: steps('- say: Hours are: nine to five'),
    code: '',
    hint: 'Write: - say: "Hours are: nine to five"',
  },
  { name: 'an alias', yaml: 'kind: CallRoute\nmetadata: &a { name: x }\nspec: *a\n', code: 'yaml-alias' },
  { name: 'a key twice', yaml: 'kind: CallRoute\n§kind: CallRoute\n', code: 'yaml-duplicate-key' },
  { name: 'a bracket that is not closed', yaml: route('numbers: [a\nopen: x'), code: '' },
  {
    name: 'a sign that swallows a brace',
    yaml: `${steps('- disconnect')}  menus:\n    main:\n      say: Hello\n      options:\n        - { press: #, steps: [] }\n        - { press: 2, steps: [] }\n`,
    code: '',
    hint: 'Write: - { press: "#", steps: [] }',
  },
  { name: 'an at sign', yaml: steps('- say: @home'), code: '', hint: 'Write: - say: "@home"' },
];

/** Manifests that look like a trap and are none: no finding. */
export const NO_TRAPS: readonly { readonly name: string; readonly yaml: string }[] = [
  {
    name: 'lists and literal texts',
    yaml: steps(
      '- set: { Flow.list: [ a, 5, { text: =b } ] }\n- say: { text: =not an expression }\n- say: { en-us: { text: x }, de-de: { prompt: Hallo } }',
    ),
  },
  { name: 'comments', yaml: `${route('numbers: [a]   # the main number\nopen: x # the line')}# end\n` },
  {
    name: 'a comment behind a key',
    yaml: steps('# first\n- say: Hello  # greet the caller\n- set: # some values\n    Flow.x: 5 # five'),
  },
  {
    name: 'quoted texts',
    yaml: steps('- say: "Press # to go on"\n- set: { Flow.x: "01234", Flow.y: "=If(a, b)" }'),
  },
  { name: 'a call outside braces', yaml: steps('- set:\n    Flow.x: =If(a, b, c)') },
  {
    name: 'several steps in brackets',
    yaml: steps('- if: =Flow.x\n  then: [ say: Thank you., disconnect ]'),
  },
  {
    name: 'a variable',
    yaml: steps('- hold: ${var.pause}\n- ask: PIN\n  digits: "${var.digits}"\n  into: Flow.pin'),
  },
  { name: 'zero and times', yaml: schedule('{ start: 2026-01-05T08:00, end: 2026-01-05T18:00 }') },
  {
    name: 'one Architect action',
    yaml: steps('- archy: { setScreenPop: { name: 01, screenPopScript: { lit: { name: x } }, empty: } }'),
  },
  {
    name: 'byte order mark and carriage returns',
    yaml: route('numbers: [a]\nopen: x').replaceAll('\n', '\r\n'),
  },
];
