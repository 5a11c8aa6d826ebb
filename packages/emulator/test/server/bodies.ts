/** Small documents that publish, for tests that are about the server and not about bodies. */

export const moduleBody = (name: string, output = 'ok'): string => `commonModule:
  name: ${name}
  supportedLanguages: { en-us: { none: true } }
  variables:
    - booleanVariable: { name: Common.${output}, initialValue: { noValue: true }, isInput: false, isOutput: true }
  settingsCommonModule:
    compatibleFlowTypes:
      - flowType: inboundcall
  startUpTaskActions:
    - endTask: { name: End }
`;

export const plainBody = (name: string, extra = ''): string => `inboundCall:
  name: ${name}
  defaultLanguage: en-us
  startUpRef: ./tasks/task[main]
${extra}  tasks:
    - task:
        name: Main
        refId: main
        actions:
          - disconnect: { name: Bye }
`;

export const callerBody = (name: string, module: string): string => `inboundCall:
  name: ${name}
  defaultLanguage: en-us
  startUpRef: ./tasks/task[main]
  tasks:
    - task:
        name: Main
        refId: main
        actions:
          - callCommonModule:
              name: Call it
              commonModule:
                ${module}:
                  ver_latestPublished: { none: true }
          - disconnect: { name: Bye }
`;

export const transferBody = (name: string, queue: string): string => `inboundCall:
  name: ${name}
  defaultLanguage: en-us
  startUpRef: ./tasks/task[main]
  tasks:
    - task:
        name: Main
        refId: main
        actions:
          - transferToAcd:
              name: To queue
              targetQueue: { lit: { name: ${queue} } }
          - disconnect: { name: Bye }
`;

/** No start: never publishes. */
export const brokenBody = (name: string): string => `inboundCall:
  name: ${name}
  defaultLanguage: en-us
  startUpRef: ./tasks/task[nowhere]
  tasks: []
`;

/** Flows that a call, an e-mail or a message waits in, and that e-mails and messages begin in. */
export const inqueueCallBody = (name: string): string => `inqueueCall:
  name: ${name}
  defaultLanguage: en-us
  startUpTaskActions:
    - endTask: { name: End }
`;

export const mediumBody = (
  topKey: 'inboundEmail' | 'inboundShortMessage' | 'inqueueEmail' | 'inqueueShortMessage',
  name: string,
): string =>
  topKey.startsWith('inqueue')
    ? `${topKey}:
  name: ${name}
  defaultLanguage: en-us
  startUpState:
    actions:
      - endState: { name: End }
`
    : `${topKey}:
  name: ${name}
  defaultLanguage: en-us
  startUpRef: ./states/state[start]
  states:
    - state:
        name: Start
        refId: start
        actions:
          - disconnect: { name: Bye }
`;
