import type { MessageCase, Scene } from './case.ts';

/** A route of its own beside the small project. */
function beside(route: string): Readonly<Record<string, string>> {
  return { 'manifests/more.yaml': `apiVersion: callwright/v1\n${route}\n` };
}

/** The recipient `texts`, named in the project file. */
function withRecipient({ folder }: Scene): Promise<void> {
  folder.edit('callwright.yaml', 'queues: [Sales]', 'queues: [Sales], recipients: { texts: "+13175550124" }');
  return Promise.resolve();
}

const CHAT = `kind: InboundFlow
metadata: { name: chat }
spec: { media: message, languages: [en-us], steps: [ say: Hello., disconnect ] }
---
apiVersion: callwright/v1
`;
const PLAN = ['plan', '--org', 'dev', '--detailed-exitcode'];

/** Routes of mail, messages and queues, and emergency groups: what is wrong with them, in files and in the org. */
export const KIND_CASES: readonly MessageCase[] = [
  {
    situation: 'a mail address without a domain',
    files: beside(
      'kind: EmailRoute\nmetadata: { name: help }\nspec: { address: help, fromName: Help, queue: Sales }',
    ),
    words: ['validate'],
    status: 1,
    code: 'manifest.wrong-value',
    place: 'manifests/more.yaml:4',
    says: ['help'],
  },
  {
    situation: 'a recipient that the org does not have',
    files: beside(
      `${CHAT}kind: MessageRoute\nmetadata: { name: sms }\nspec: { recipient: texts, flow: chat }`,
    ),
    before: withRecipient,
    seed: { recipients: [{ name: '+13175550123' }] },
    words: PLAN,
    status: 2,
    code: 'plan.bound-thing-missing',
    says: ['"+13175550124"', '"+13175550123"', '‖ held', 'MessageRoute/sms'],
  },
  {
    situation: 'a message route to a flow for calls',
    files: beside('kind: MessageRoute\nmetadata: { name: sms }\nspec: { recipient: texts, flow: line }'),
    before: withRecipient,
    words: ['validate'],
    status: 1,
    code: 'manifest.flow-of-other-type',
    place: 'manifests/more.yaml:4',
    says: ['line'],
  },
  {
    situation: 'an in-queue flow that is an inbound flow',
    files: beside('kind: QueueRoute\nmetadata: { name: q }\nspec: { queue: Sales, inQueue: { call: line } }'),
    words: ['validate'],
    status: 1,
    code: 'manifest.flow-of-other-type',
    place: 'manifests/more.yaml:4',
    says: ['line'],
  },
  {
    situation: 'an emergency group of a route that is not there',
    files: beside(
      'kind: EmergencyGroup\nmetadata: { name: storm }\nspec: { flows: [ { flow: line, routes: [mian] } ] }',
    ),
    words: ['validate'],
    status: 1,
    code: 'manifest.unknown-name',
    place: 'manifests/more.yaml:4',
    says: ['mian', 'main'],
  },
  {
    situation: 'a password in a step',
    before: ({ folder }: Scene): Promise<void> => {
      folder.edit(
        'manifests/line.yaml',
        '- transferToQueue',
        '- setParticipantData: { crmPassword: hunter2hunter2 }\n    - transferToQueue',
      );
      return Promise.resolve();
    },
    words: ['validate'],
    status: 0,
    code: 'archy.credential',
    place: 'manifests/line.yaml:10',
    says: ['This looks like a credential.', 'crmPassword: ••••••••••••••'],
  },
];
