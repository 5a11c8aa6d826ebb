import type { LocalOrg } from './local-orgs.ts';
import type { ProjectFolder } from './project-folder.ts';
import { projectFolder } from './project-folder.ts';

/** What only the first org has, beside what both have: `wide` needs it. */
export const SEED = {
  queues: ['Support'],
  prompts: ['Welcome'],
  skills: ['German'],
  dataActions: [{ integration: 'CRM', action: 'Get Customer' }],
  didPools: [{ from: '+13175550100', to: '+13175550149' }],
};

/** Each org has its own names, numbers and words, which are no differences. */
const PROJECT = `apiVersion: callwright/v1
kind: Project
metadata: { name: acme }
spec:
  manifests: [manifests]
  division: Home
  vars: { greeting: Welcome to Acme. }
  existing:
    queues: { support: Support, vip: VIP }
    prompts: [Welcome, Closed]
    skills: { spanish: Spanish }
    dataActions:
      get-customer: { integration: CRM, action: Get Customer }
      get-invoice: { integration: CRM, action: Get Invoice }
  orgs:
    dev:
      gateway: "{{dev}}"
      namePrefix: "DEV - "
      vars: { greeting: Welcome to a rehearsal. }
      existing:
        queues: { sales: Sales Dev, billing: Sales Dev }
        numbers: { main: "+13175550100", help: "+13175550101", extra: none }
    prod:
      gateway: "{{prod}}"
      namePrefix: "PROD - "
      existing:
        queues: { sales: Sales, billing: Billing }
        numbers: { main: "+13175550120", help: "+13175550121", extra: "+13175550122" }
`;

const MANIFESTS = `apiVersion: callwright/v1
kind: SharedFlow
metadata: { name: login }
spec:
  languages: [en-us]
  compatibleWith: [inboundCall]
  outputs: { verified: boolean }
  steps:
    - say: Please wait.
    - set: { Common.verified: true }
---
apiVersion: callwright/v1
kind: InboundFlow
metadata: { name: line }
spec:
  name: Line
  media: call
  languages: [en-us]
  variables: { verified: boolean }
  greeting: "\${var.greeting}"
  steps:
    - call: login
      into: { verified: Flow.verified }
    - say: Thank you for calling.
    - if: =Flow.verified
      then: [transferToQueue: sales]
      else: [transferToQueue: billing]
---
apiVersion: callwright/v1
kind: InboundFlow
metadata: { name: help }
spec: { name: Help, media: call, languages: [en-us], steps: [ say: Help is near., transferToQueue: support ] }
---
apiVersion: callwright/v1
kind: InboundFlow
metadata: { name: wide }
spec:
  name: Wide
  media: call
  languages: [en-us]
  variables: { id: string }
  steps:
    - say: { prompt: Welcome }
    - say: { prompt: Closed }
    - callDataAction: get-customer
      with: { id: =Flow.id }
      failure: []
    - callDataAction: get-invoice
      with: { id: =Flow.id }
      failure: []
    - transferToQueue: vip
      skills: [spanish]
---
apiVersion: callwright/v1
kind: InboundFlow
metadata: { name: late }
spec: { name: Late, media: call, languages: [en-us], steps: [ say: It is late., disconnect ] }
---
apiVersion: callwright/v1
kind: InboundFlow
metadata: { name: rehearsal }
lifecycle: { onlyIn: [dev] }
spec: { name: Rehearsal, media: call, languages: [en-us], steps: [ say: This is a rehearsal., disconnect ] }
---
apiVersion: callwright/v1
kind: CallRouteList
items:
  main: { name: Main, numbers: [main, extra], hours: office, open: line, closed: help }
  help: { name: Help line, numbers: [help], open: help }
---
apiVersion: callwright/v1
kind: ScheduleList
items:
  weekdays: { start: 2026-01-05T08:00, end: 2026-01-05T18:00, repeat: "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR" }
  saturdays: { start: 2026-01-03T09:00, end: 2026-01-03T12:00, repeat: FREQ=WEEKLY;BYDAY=SA }
---
apiVersion: callwright/v1
kind: ScheduleGroup
metadata: { name: office }
spec: { name: Office, timeZone: America/Indiana/Indianapolis, open: [weekdays, saturdays] }
`;

/** One project for two orgs, which do not have the same. */
export function compareProject(dev: LocalOrg, prod: LocalOrg): ProjectFolder {
  return projectFolder({
    'callwright.yaml': PROJECT.replace('{{dev}}', dev.url).replace('{{prod}}', prod.url),
    'manifests/all.yaml': MANIFESTS,
  });
}
