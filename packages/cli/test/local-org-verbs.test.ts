import { callwrightInOneProcess } from './one-process.ts';
import { projectFolder } from './project-folder.ts';

const callwright = callwrightInOneProcess();

/** Everything that steps name and the project does not make is there in the built-in local org (language 1). */
const PROJECT = `apiVersion: callwright/v1
kind: Project
metadata: { name: verbs }
spec:
  manifests: [manifests]
  existing:
    queues: [Sales]
    users: { ann: ann@acme.example }
    groups: { team: Team }
    schedules: { lunch: Lunch }
    scheduleGroups: { office: Office }
    emergencyGroups: { evacuation: Evacuation }
    flows: { bot: Agnes, card: Card line, night: Night line, waiting: Waiting }
    numbers: { main: "+13175550100", taxi: "+13175550190" }
`;
const LINE = `apiVersion: callwright/v1
kind: InboundFlow
metadata: { name: line }
spec:
  media: call
  languages: [en-us]
  variables: { text: string, queue: queue }
  steps:
    - checkHours: office
      emergencyGroup: evacuation
      closed: [transferToFlow: night]
    - checkEmergency: evacuation
      emergency: []
    - checkSchedule: lunch
      timeZone: Europe/London
    - callBot: bot
      into: { city: Flow.text }
    - setParticipantData: { city: =Flow.text }
    - getParticipantData: { city: Flow.text }
    - setLanguage: en-us
    - findQueue: =Flow.text
      into: Flow.queue
      found: [transferToQueue: =Flow.queue]
    - transferToSecureFlow: card
    - transferToUser: ann
    - transferToGroup: team
    - transferToNumber: taxi
    - transferToVoicemail: { user: ann }
    - transferToQueue: Sales
      inQueueFlow: waiting
---
apiVersion: callwright/v1
kind: CallRoute
metadata: { name: main }
spec: { numbers: [main], open: line }
`;

test('a project with every new verb is applied to the local org, and planned to nothing', async () => {
  const folder = projectFolder({ 'callwright.yaml': PROJECT, 'manifests/line.yaml': LINE });
  try {
    const applied = await callwright(['apply', '--org', 'local', '--auto-approve'], { folder: folder.path });
    expect(`${applied.out}${applied.err}`).toContain('2 done');
    expect(applied.status).toBe(0);
    const again = await callwright(['plan', '--org', 'local', '--detailed-exitcode'], {
      folder: folder.path,
    });
    expect(again.status).toBe(0);
  } finally {
    folder.remove();
  }
});
