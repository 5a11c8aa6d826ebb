import type { DesiredBody, FlowType } from '@callwright/model';
import { flowTypeNames, hashText } from '@callwright/model';
import { canonicalForm, contentHash, contractOf, readFlow, readYaml } from '@callwright/archy';
import type { FlowDocument, NameResolver } from '@callwright/archy';

/** A flow as small as Architect takes it: it says something, calls shared flows and transfers to flows. */
export interface Script {
  readonly type: FlowType;
  readonly name: string;
  readonly says: string;
  readonly calls?: readonly string[];
  readonly transfers?: readonly string[];
  /** Emergency groups that it asks. */
  readonly asks?: readonly string[];
  readonly inputs?: readonly string[];
  /** Something that exports differ in and nobody would call a change. */
  readonly noise?: string;
}

export function architectText(script: Script): string {
  const { type, name, says } = script;
  const suffix = script.noise === undefined ? '' : `_${script.noise}`;
  const top = flowTypeNames(type)?.topKey ?? type;
  const actions = [
    ...(script.calls ?? []).flatMap((called, at) => [
      '            - callCommonModule:',
      `                name: Call ${at}`,
      '                commonModule:',
      `                  ${JSON.stringify(called)}:`,
      '                    ver_latestPublished:',
      '                      inputs: {}',
    ]),
    ...(script.transfers ?? []).flatMap((target, at) => [
      '            - transferToFlow:',
      `                name: Transfer ${at}`,
      '                targetFlow:',
      `                  name: ${JSON.stringify(target)}`,
    ]),
    ...(script.asks ?? []).flatMap((group, at) => [
      '            - evaluateScheduleGroup:',
      `                name: Ask ${at}`,
      '                emergencyGroup:',
      '                  lit:',
      `                    name: ${JSON.stringify(group)}`,
    ]),
    '            - playAudio:',
    '                name: Say',
    '                audio:',
    `                  tts: ${JSON.stringify(says)}`,
    '            - disconnect:',
    '                name: End',
  ];
  return [
    `${top}:`,
    `  name: ${JSON.stringify(name)}`,
    '  defaultLanguage: en-us',
    '  supportedLanguages:',
    '    en-us:',
    '      none: true',
    ...((script.inputs ?? []).length > 0 ? ['  variables:'] : []),
    ...(script.inputs ?? []).flatMap((input) => [
      '    - stringVariable:',
      `        name: Common.${input}`,
      '        initialValue:',
      '          noValue: true',
      '        isInput: true',
      '        isOutput: false',
    ]),
    `  startUpRef: "/${top}/tasks/task[main${suffix}]"`,
    '  tasks:',
    '    - task:',
    `        name: Main`,
    `        refId: main${suffix}`,
    '        actions:',
    ...actions,
    '',
  ].join('\n');
}

export function flowOf(text: string): FlowDocument {
  const [document] = readYaml(text).documents;
  const flow = document === undefined ? undefined : readFlow(document).flow;
  if (flow === undefined) {
    throw new Error(`This is no flow: ${text}`);
  }
  return flow;
}

/** The body as the manifests would hand it to the planner. */
export function bodyOf(text: string, resolve: NameResolver): DesiredBody {
  const canonical = canonicalForm(flowOf(text), resolve);
  return { text, textHash: hashText(text), canonical, contentHash: contentHash(canonical) };
}

export { contractOf };
