// Writes a project of a given number of flows whose bodies have the size and shape of real exports (about 8 KB on
// average, some of 50 KB), a tenth of them shared flows that the others call, with call routes for every fifth flow or as
// many as are asked for.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export function writeProject(folder, flows, routes) {
  let files = 0;
  let bytes = 0;
  const write = (name, text) => {
    writeFileSync(join(folder, name), text);
    files += 1;
    bytes += text.length;
  };
  mkdirSync(join(folder, 'manifests', 'bodies'), { recursive: true });
  const shared = Math.max(1, Math.round(flows / 10));
  const inbound = flows - shared;
  const apart = routes === undefined ? 5 : inbound / routes;
  const numbers = [];
  const manifests = [];
  for (let index = 0; index < shared; index++) {
    manifests.push(manifest('SharedFlow', `shared-${index}`, ''));
    write(`manifests/bodies/shared-${index}.archy.yaml`, sharedBody(index));
  }
  for (let index = 0; index < inbound; index++) {
    manifests.push(manifest('InboundFlow', `line-${index}`, '  media: call\n'));
    write(`manifests/bodies/line-${index}.archy.yaml`, lineBody(index, index % shared));
    if (Math.floor(index / apart) !== Math.floor((index - 1) / apart)) {
      numbers.push(`          n-${index}: "+1317${String(1000000 + index)}"`);
      manifests.push(
        `apiVersion: callwright/v1\nkind: CallRoute\nmetadata: { name: route-${index} }\nspec: { numbers: [n-${index}], open: line-${index} }\n`,
      );
    }
  }
  for (let index = 0; index < manifests.length; index += 20) {
    write(`manifests/part-${index / 20}.yaml`, manifests.slice(index, index + 20).join('---\n'));
  }
  // A ledger in the org takes 4,500 objects.
  const ledger = manifests.length > 4500 ? '  ledger: { file: ledger.json }\n' : '';
  write(
    'callwright.yaml',
    `apiVersion: callwright/v1\nkind: Project\nmetadata: { name: bench }\nspec:\n  manifests: [manifests]\n${ledger}  existing:\n    queues: [Sales, Support]\n    prompts: [Welcome]\n  orgs:\n    local:\n      emulator: true\n      existing:\n        numbers:\n${numbers.join('\n')}\n`,
  );
  return { files, bytes };
}

/** The bodies alone of so many flows, shared flows first: what publishes one after the other. */
export function* flowBodies(flows) {
  const shared = Math.max(1, Math.round(flows / 10));
  for (let index = 0; index < shared; index++) yield sharedBody(index);
  for (let index = 0; index < flows - shared; index++) yield lineBody(index, index % shared);
}

/** A seed with all that the bodies name. */
export const bodySeed = 'queues: [Sales, Support]\nprompts: [Welcome]\n';

function manifest(kind, name, media) {
  return `apiVersion: callwright/v1\nkind: ${kind}\nmetadata: { name: ${name} }\nspec:\n${media}  archy: bodies/${name}.archy.yaml\n`;
}

export function sharedBody(index) {
  return `commonModule:
  name: Shared ${index}
  division: Home
  supportedLanguages:
    en-us:
      none: true
  variables:
    - stringVariable:
        name: Common.input
        initialValue:
          noValue: true
        isInput: true
        isOutput: false
    - stringVariable:
        name: Common.output
        initialValue:
          noValue: true
        isInput: false
        isOutput: true
  settingsCommonModule:
    compatibleFlowTypes:
      - flowType: inboundcall
  startUpTaskActions:
${Array.from({ length: 2 + (index % 12) }, (_, step) => decision(4, 'Common', step)).join('')}    - endTask:
        name: Exit Common Module
`;
}

export function lineBody(index, shared) {
  // Most flows are small; one in forty is not.
  const tasks = index % 40 === 0 ? 16 : 1 + (index % 4);
  return `inboundCall:
  name: Line ${index}
  division: Home
  startUpRef: "/inboundCall/tasks/task[Task 0_11]"
  defaultLanguage: en-us
  supportedLanguages:
    en-us:
      defaultLanguageSkill:
        noValue: true
  initialGreeting:
    tts: Welcome to line ${index}.
  variables:
    - stringVariable:
        name: Flow.input
        initialValue:
          noValue: true
        isInput: false
        isOutput: false
    - stringVariable:
        name: Flow.output
        initialValue:
          noValue: true
        isInput: false
        isOutput: false
  tasks:
${Array.from({ length: tasks }, (_, task) => taskBody(task, tasks, index, shared)).join('')}`;
}

function taskBody(task, tasks, index, shared) {
  const next =
    task + 1 < tasks
      ? `          - jumpToTask:\n              name: Go on\n              targetTaskRef: "/inboundCall/tasks/task[Task ${task + 1}_${task + 12}]"\n`
      : '          - disconnect:\n              name: Disconnect\n';
  return `    - task:
        name: Task ${task}
        refId: Task ${task}_${task + 11}
        actions:
          - callCommonModule:
              name: Call Common Module
              commonModule:
                Shared ${shared}:
                  ver_latestPublished:
                    inputs:
                      Common.input:
                        exp: Flow.input
                    outputs:
                      Common.output:
                        var: Flow.output
${Array.from({ length: (index + task) % 4 }, (_, step) => decision(10, 'Flow', step)).join('')}          - transferToAcd:
              name: Transfer to ACD
              targetQueue:
                lit:
                  name: ${task % 2 === 0 ? 'Sales' : 'Support'}
              preTransferAudio:
                tts: "One moment: you are being connected, please hold the line."
              failureTransferAudio:
                tts: "We're sorry, that did not work."
              priority:
                lit: 0
              preferredAgents:
                noValue: true
              languageSkill:
                noValue: true
              failureOutputs:
                errorType:
                  noValue: true
                errorMessage:
                  noValue: true
${next}`;
}

function decision(indent, scope, step) {
  const pad = ' '.repeat(indent);
  return `${pad}- decision:
${pad}    name: Decision ${step}
${pad}    condition:
${pad}      exp: ${scope}.${scope === 'Common' ? 'input' : 'output'} == "value ${step}"
${pad}    outputs:
${pad}      "yes":
${pad}        actions:
${pad}          - updateData:
${pad}              name: Update Data
${pad}              statements:
${pad}                - string:
${pad}                    variable: ${scope}.output
${pad}                    value:
${pad}                      exp: Append(${scope}.input, "-${step}")
${pad}          - playAudio:
${pad}              name: Play Audio
${pad}              audio:
${pad}                tts: Thank you, this is announcement number ${step} of this line.
${pad}      "no":
${pad}        actions:
${pad}          - playAudio:
${pad}              name: Play Audio
${pad}              audio:
${pad}                prompt: Prompt.Welcome
`;
}
