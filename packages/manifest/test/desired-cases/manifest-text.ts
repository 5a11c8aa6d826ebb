/** Texts of manifests and bodies that the cases are put together from. */

export const flow = (name: string, steps: string, more = ''): string => `kind: InboundFlow
metadata: { name: ${name} }
spec:
  media: call
  languages: [en-us]
${more}  steps:
${steps.replace(/^/gm, '    ')}
`;
export const route = (name: string, spec: string): string =>
  `kind: CallRoute\nmetadata: { name: ${name} }\nspec:\n${spec.replace(/^/gm, '  ')}\n`;
/** A flow that ends at once, and its route. */
export const LINE = flow('line', '- disconnect');
export const ROUTED = `${LINE}---\n${route('main', 'numbers: [ { raw: main } ]\nopen: line')}`;
export const shared = (name: string, steps: string, more = ''): string => `kind: SharedFlow
metadata: { name: ${name} }
spec:
  compatibleWith: [inboundCall]
  languages: [en-us]
${more}  steps:
${steps.replace(/^/gm, '    ')}
`;
export const schedule = (name: string, spec: string): string =>
  `kind: Schedule\nmetadata: { name: ${name} }\nspec:\n${spec.replace(/^/gm, '  ')}\n`;
export const group = (spec: string): string =>
  `kind: ScheduleGroup\nmetadata: { name: office }\nspec:\n${spec.replace(/^/gm, '  ')}\n`;
export const DAY = 'day: 2026-01-01';
export const queueing = (queue: string): string =>
  `${flow('line', `- transferToQueue: ${queue}`)}---\n${route('main', 'numbers: [ { raw: main } ]\nopen: line')}`;
export const two = (...orgs: readonly string[]): string => `orgs:\n${orgs.join('\n').replace(/^/gm, '  ')}`;
export const body = (name: string, action: string): string => `inboundCall:
  name: ${name}
  startUpRef: /inboundCall/tasks/task[Start_10]
  defaultLanguage: en-us
  supportedLanguages:
    en-us: { defaultLanguageSkill: { noValue: true } }
  tasks:
    - task:
        name: Start
        refId: Start_10
        actions:
          - ${action}
          - disconnect: { name: End }
`;
export const written = (name: string): string =>
  `kind: InboundFlow\nmetadata: { name: ${name} }\nspec: { media: call, archy: ${name}.archy.yaml }\n`;
export const toQueue = (queue: string): string =>
  `transferToAcd: { name: On, targetQueue: { lit: { name: ${queue} } } }`;
export const routed = (manifests: string): string =>
  `${manifests}---\n${route('main', 'numbers: [ { raw: main } ]\nopen: line')}`;

export const DEV_PROD = (dev: string, prod: string): string =>
  two(`dev: { region: us-east-1, existing: ${dev} }`, `prod: { region: us-east-1, existing: ${prod} }`);
/** A shared flow as an Architect document. */
export const sharedBody = (name: string, action: string): string =>
  body(name, action)
    .replaceAll('inboundCall', 'commonModule')
    .replace(
      '  defaultLanguage',
      '  settingsCommonModule: { compatibleFlowTypes: [ { flowType: inboundcall } ] }\n  defaultLanguage',
    )
    .replace('disconnect: { name: End }', 'endTask: { name: End, outputPath: { name: Default } }');
