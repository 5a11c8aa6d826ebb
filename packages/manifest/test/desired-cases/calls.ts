import { body, flow, routed, shared, two, written } from './manifest-text.ts';
import type { ProjectCase } from './project-case.ts';

/** A bot that takes a city and gives back a city and a flag. */
const BOT = `botFlow:
  name: Agnes
  startUpRef: /botFlow/bots/bot[Start_10]
  defaultLanguage: en-us
  supportedLanguages:
    en-us: { none: true }
  variables:
    - stringVariable: { name: Slot.city, initialValue: { noValue: true }, isInput: true, isOutput: true }
    - booleanVariable: { name: Flow.done, initialValue: { noValue: true }, isInput: false, isOutput: true }
  bots:
    - bot:
        name: Start
        refId: Start_10
        actions:
          - exitBotFlow: { name: Exit }
`;
const AGNES = { 'manifests/agnes.archy.yaml': BOT };
const withBot = (manifests: string): string =>
  `${manifests}---\nkind: Flow\nmetadata: { name: agnes }\nspec: { archy: agnes.archy.yaml }\n`;
const VARIABLES = '  variables: { city: string, count: integer, done: boolean }\n';
const LOGIN = shared('login', '- return', '  name: Login\n  inputs: { phone: string }\n');
const ofBot = (values: string): string =>
  `callBotFlow: { name: Bot, botFlow: { Agnes: { ver_latestPublished: ${values} } } }`;
const ofLogin = (name: string, inputs: string): string =>
  `- archy: { callCommonModule: { name: Call, commonModule: { ${name}: { ver_latestPublished: { inputs: ${inputs} } } } } }`;

export const CALLS: readonly ProjectCase[] = [
  {
    name: 'a bot called as it is made',
    manifests: withBot(
      routed(
        flow(
          'line',
          '- callBot: agnes\n  with: { city: London }\n  into: { city: Flow.city, Flow.done: Flow.done }',
          VARIABLES,
        ),
      ),
    ),
    files: AGNES,
  },
  {
    name: 'inputs, outputs and types of a bot, in steps',
    manifests: withBot(
      routed(
        flow(
          'line',
          `- callBot: agnes
  with:
    town: London §steps.unknown-input§
    city: =Flow.count §steps.value-type§
  into:
    done: Flow.city §steps.value-type§
    end: Flow.done §steps.unknown-output§`,
          VARIABLES,
        ),
      ),
    ),
    files: AGNES,
    says: ['The bot "agnes" has no input "town".', 'Its outputs: city, done.'],
  },
  {
    name: 'inputs, outputs and types of a bot, in an Architect body',
    manifests: withBot(routed(written('line'))),
    files: {
      ...AGNES,
      'manifests/line.archy.yaml': body(
        'Line',
        ofBot(
          '{ inputs: { Slot.town: { lit: London }, Slot.city: { lit: 5 } }, §archy.call-unknown-input§§archy.call-input-type§ outputs: { Flow.done: { noValue: true } } }',
        ),
      ),
    },
    says: ['Agnes has no input Slot.town.'],
  },
  {
    name: 'a call in Architect YAML among steps, by a name without prefix',
    project: two('dev: { region: us-east-1, namePrefix: "DEV - " }'),
    manifests: `${LOGIN}---\n${routed(flow('line', ofLogin('Login', '{ Common.phone: { exp: Call.Ani } }')))}`,
  },
  {
    name: 'an input that a shared flow does not have, in Architect YAML among steps',
    manifests: `${LOGIN}---\n${routed(flow('line', `${ofLogin('Login', '{ Common.fone: { exp: Call.Ani } }')} §archy.call-unknown-input§`))}`,
    says: ['Did you mean Common.phone?'],
  },
  {
    name: 'an unknown shared flow in Architect YAML among steps',
    manifests: `${LOGIN}---\n${routed(flow('line', `${ofLogin('Logon', '{ Common.phone: { exp: Call.Ani } }')} §manifest.unknown-shared-flow§`))}`,
  },
  {
    name: 'a substitution that is left over in a document in line',
    manifests: routed(
      `kind: InboundFlow\nmetadata: { name: line }\nspec:\n  media: call\n  archy:\n${body('Line', 'playAudio: { name: Hi, audio: { tts: "Hello {{name}}" } } §archy.placeholder§').replace(/^(?=.)/gm, '    ')}`,
    ),
  },
  {
    name: 'two braces in what is said',
    manifests: routed(flow('line', '- say: Hello {{name}} §steps.placeholder§')),
    says: ['"{{name}}" cannot be said'],
  },
  {
    name: 'a number in a step, with several real orgs',
    project: two('dev: { region: us-east-1 }', 'prod: { region: us-east-1 }'),
    manifests: routed(
      flow('line', '§steps.shape-not-verified§- transferToNumber: "+13175550100" §steps.literal-number§'),
    ),
  },
];
