import type { Json } from '@callwright/model';
import { readYaml } from '../src/index.ts';

/** A made-up export with everything that the canonical form treats in its own way. */
const TEXT = `
inboundCall:
  name: Sample Line
  description: For tests
  division: Home
  startUpRef: "/inboundCall/menus/menu[Main Menu_10]"
  defaultLanguage: en-us
  supportedLanguages:
    en-us: { defaultLanguageSkill: { noValue: true }, textToSpeech: { defaultEngine: { voice: Jill } } }
  initialGreeting: { tts: Welcome. }
  variables:
    - booleanVariable: { name: Flow.verified, initialValue: { noValue: true }, isInput: false, isOutput: false }
    - stringVariable: { name: Flow.phone, initialValue: { exp: Call.Ani }, isInput: false, isOutput: false }
    - queueVariable: { name: Flow.queue, initialValue: { lit: { name: Sales } }, isInput: false, isOutput: false }
  settingsActionDefaults:
    playAudioOnSilence: { timeout: { lit: { seconds: 40 } } }
    callData: { processingPrompt: { noValue: true } }
    callBridge: { processingPrompt: { noValue: true } }
    collectInput: { noEntryTimeout: { lit: { seconds: 7 } } }
  settingsErrorHandling:
    errorHandling: { disconnect: { none: true } }
    preHandlingAudio: { tts: "Sorry, an error occurred. Please try your call again." }
  settingsMenu: { repeatCount: { lit: 3 }, menuSelectionTimeout: { lit: { seconds: 10 } } }
  settingsSpeechRec: { minConfidenceLevel: { lit: 50 }, suppressRecording: true }
  menus:
    - menu:
        name: Main Menu
        refId: Main Menu_10
        trackingId: 10
        audio: { tts: Press one or nine. }
        settingsMenu: { repeatCount: { noValue: true } }
        defaultChildMenuRef: "./choices/menuTask[Sales_11]"
        choices:
          - menuTask:
              name: Sales
              refId: Sales_11
              dtmf: digit_1
              globalDtmf: false
              globalSpeechRecTerms: false
              task:
                actions:
                  - jumpToTask: { name: To task, targetTaskRef: "/inboundCall/tasks/task[Log in_12]" }
          - menuDisconnect: { name: Bye, dtmf: digit_9 }
  tasks:
    - task:
        name: Log in
        refId: Log in_12
        actions:
          - callData:
              name: Look up
              timeout: { lit: { minutes: 1 } }
              processingPrompt: { noValue: true }
              category:
                CRM:
                  dataAction:
                    Get Customer:
                      inputs: { phone: { exp: Flow.phone }, refId: { noValue: true } }
                      successOutputs: { pin: { noValue: true } }
              outputs:
                failure: { actions: [ disconnect: { name: Disconnect } ] }
          - callCommonModule:
              name: Verify
              commonModule:
                Shared - Login:
                  ver_latestPublished:
                    inputs: { Common.phone: { exp: Flow.phone } }
                    outputs: { Common.verified: { var: Flow.verified } }
          - decision:
              name: Verified?
              condition: { exp: Flow.verified }
              outputs:
                "yes":
                  actions:
                    - transferToAcd:
                        name: To sales
                        targetQueue: { lit: { name: Sales } }
                        priority: { lit: 0 }
                        preferredAgents: { noValue: true }
                        languageSkill: { noValue: true }
                        directAgent: { noValue: true }
                        failureOutputs: { errorType: { noValue: true } }
                "no":
                  actions:
                    - evaluateScheduleGroup:
                        name: Open?
                        scheduleGroup: { lit: { name: Office }, name: Office }
                        outputs: { open: { actions: [ callTask: { targetTaskRef: "/inboundCall/tasks/task[Other_20]" } ] } }
          - disconnect: { name: Disconnect }
    - task:
        name: Other
        refId: Other_20
        actions:
          - playAudio: { name: Say, audio: { exp: Prompt.Welcome } }
          - endTask: { name: End }
`;

export const sampleDocument: Json = readYaml(TEXT).documents[0] ?? null;
