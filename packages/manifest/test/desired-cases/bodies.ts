/** A flow in Architect YAML that names a queue by key, a shared flow, a flow and a schedule group by their names without prefix. */
export const BODY = `# The main line.
inboundCall:
  name: Line
  startUpRef: /inboundCall/tasks/task[Start_10]
  defaultLanguage: en-us
  supportedLanguages:
    en-us: { defaultLanguageSkill: { noValue: true } }
  tasks:
    - task:
        name: Start
        refId: Start_10
        actions:
          - callCommonModule:
              name: Call
              commonModule: { Login: { ver_latestPublished: { noValue: true } } }
          - evaluateScheduleGroup:
              name: Hours
              evaluate: { now: { noValue: true } }
              scheduleGroup: { lit: { name: Office } }
          - transferToAcd:   # said by people
              name: Sales
              targetQueue: { lit: { name: sales } }
          - transferToFlow:
              name: Line
              targetFlow: { name: Late }
          - disconnect: { name: End }
`;

export const AROUND_BODY = `kind: InboundFlow
metadata: { name: line }
spec: { media: call, archy: line.archy.yaml }
---
kind: SharedFlow
metadata: { name: login }
spec: { name: Login, compatibleWith: [inboundCall], languages: [en-us], steps: [ return ] }
---
kind: InboundFlow
metadata: { name: late }
spec:
  name: Late
  media: call
  languages: [en-us]
  steps: [ call: login, transferToQueue: sales ]
---
kind: Schedule
metadata: { name: days }
spec: { day: 2026-01-01 }
---
kind: ScheduleGroup
metadata: { name: office }
spec: { name: Office, timeZone: Europe/Paris, open: [ days ] }
---
kind: CallRoute
metadata: { name: main }
spec: { name: Main, numbers: [ main ], hours: office, open: line, closed: late }
`;
