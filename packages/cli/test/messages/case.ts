import type { Ended } from '../callwright-process.ts';
import type { LocalOrg } from '../local-orgs.ts';
import type { ProjectFolder } from '../project-folder.ts';

/** What a case may do before its command: the project, the org behind it, and commands. */
export interface Scene {
  readonly folder: ProjectFolder;
  readonly org: LocalOrg;
  readonly run: (
    words: readonly string[],
    env?: Readonly<Record<string, string | undefined>>,
  ) => Promise<Ended>;
}

/** One way in which things go wrong, and what a person gets. */
export interface MessageCase {
  readonly situation: string;
  /** Over the files of the small project; `{{org}}` is the address of the org. */
  readonly files?: Readonly<Record<string, string>>;
  readonly seed?: Readonly<Record<string, unknown>>;
  /** What happened before. Requests of it are not counted. */
  readonly before?: (scene: Scene) => Promise<void>;
  readonly words: readonly string[];
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Whether the command reaches another organisation than what came before it. */
  readonly elsewhere?: boolean;
  readonly status: number;
  readonly code: string;
  /** `file:line`, where the message has one. */
  readonly place?: string;
  /** Cause and next command: what must stand in the output. */
  readonly says: readonly string[];
  /** What the command may have sent that changes the org; nothing unless said. */
  readonly writes?: readonly string[];
}

const PROJECT = `apiVersion: callwright/v1
kind: Project
metadata: { name: acme }
spec:
  manifests: [manifests]
  existing: { queues: [Sales] }
  orgs:
    dev:
      gateway: "{{org}}"
      existing: { numbers: { main: "+13175550100" } }
`;

const LINE = `apiVersion: callwright/v1
kind: InboundFlow
metadata: { name: line }
spec:
  name: Line
  media: call
  languages: [en-us]
  steps:
    - say: Thank you for calling.
    - transferToQueue: Sales
---
apiVersion: callwright/v1
kind: CallRoute
metadata: { name: main }
spec: { name: Main, numbers: [main], open: line }
`;

/** One inbound flow and the number that leads to it. */
export const SMALL_PROJECT: Readonly<Record<string, string>> = {
  'callwright.yaml': PROJECT,
  'manifests/line.yaml': LINE,
};

/** The same flow as Architect would publish it, from somebody else's hands. */
export const LINE_BY_HAND = `inboundCall:
  name: Line
  division: Home
  startUpRef: "/inboundCall/tasks/task[Start_10]"
  defaultLanguage: en-us
  supportedLanguages:
    en-us:
      defaultLanguageSkill:
        noValue: true
  initialGreeting:
    tts: This line is somebody else's.
  tasks:
    - task:
        name: Start
        refId: Start_10
        actions:
          - disconnect:
              name: Goodbye
`;

/** The small project with one file replaced in part. */
export function lineWith(before: string, after: string): Readonly<Record<string, string>> {
  return { 'manifests/line.yaml': replaced(LINE, before, after) };
}
export function projectWith(before: string, after: string): Readonly<Record<string, string>> {
  return { 'callwright.yaml': replaced(PROJECT, before, after) };
}
/** The small project with the flow as Architect YAML. */
export function lineAsBody(body: string): Readonly<Record<string, string>> {
  return {
    'manifests/line.yaml': `apiVersion: callwright/v1
kind: InboundFlow
metadata: { name: line }
spec: { media: call, archy: line.archy.yaml }
---
apiVersion: callwright/v1
kind: CallRoute
metadata: { name: main }
spec: { name: Main, numbers: [main], open: line }
`,
    'manifests/line.archy.yaml': body,
  };
}

export function replaced(text: string, before: string, after: string): string {
  if (!text.includes(before)) {
    throw new Error(`there is no "${before}" to replace`);
  }
  return text.replace(before, () => after);
}
