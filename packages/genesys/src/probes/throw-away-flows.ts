import type { LiveFlow, PlatformWriter, WriteResult } from '@callwright/model';
import { ToolError } from '@callwright/model';
import type { PlatformLine } from '../platform-line.ts';
import type { WritingApis } from '../sdk.ts';

/** A common module that says something, for inbound calls. Nothing refers to it but the caller below. */
export function sharedText(name: string, says: string): string {
  return `commonModule:
  name: ${JSON.stringify(name)}
  defaultLanguage: en-us
  supportedLanguages:
    en-us:
      none: true
  settingsCommonModule:
    compatibleFlowTypes:
      - flowType: inboundcall
  startUpTaskActions:
    - playAudio:
        name: Play Audio
        audio:
          tts: ${JSON.stringify(says)}
    - endTask:
        name: Exit Common Module
`;
}

/** An inbound call flow that calls it and disconnects. No number leads to it. */
export function callerText(name: string, shared: string): string {
  return `inboundCall:
  name: ${JSON.stringify(name)}
  startUpRef: "/inboundCall/tasks/task[main_10]"
  defaultLanguage: en-us
  supportedLanguages:
    en-us:
      defaultLanguageSkill:
        noValue: true
  tasks:
    - task:
        name: main
        refId: main_10
        actions:
          - callCommonModule:
              name: Call Common Module
              commonModule:
                ${JSON.stringify(shared)}:
                  ver_latestPublished:
                    none: true
          - disconnect:
              name: Disconnect
`;
}

/** How long a publish of a flow of ten lines is waited for, and the pauses between two looks. */
const LONGEST_MS = 5 * 60_000;
const FIRST_POLL_MS = 200;
const POLL_MS = 5_000;

/** Throw-away flows of one probe. Every trouble is a ToolError: what follows it cannot be settled. */
export interface ThrowAwayFlows {
  /** Publishes a text by a job, and gives the flow as it is then. */
  publish(text: string): Promise<LiveFlow>;
  read(id: string): Promise<LiveFlow>;
  /** Reads until something is so; undefined where it never is. */
  readUntil(id: string, isSo: (flow: LiveFlow) => boolean): Promise<LiveFlow | undefined>;
  /** The content of a version. */
  content(flow: LiveFlow, version: string): Promise<string>;
  /** The version of the shared flow that a version of a flow carries; undefined where none is told. */
  carried(flow: LiveFlow, version: string): Promise<string | undefined>;
  sent(what: string, result: WriteResult<unknown>): void;
}

export function throwAwayFlows(
  { pause, serverTime }: PlatformLine<WritingApis>,
  writer: PlatformWriter,
): ThrowAwayFlows {
  const now = (): number => Date.parse(serverTime());
  const until = async <T>(look: () => Promise<T | undefined>, longestMs: number): Promise<T | undefined> => {
    const end = now() + longestMs;
    for (let wait = FIRST_POLL_MS; ; wait = Math.min(wait * 2, POLL_MS)) {
      const found = await look();
      if (found !== undefined || now() >= end) {
        return found;
      }
      await pause(wait);
    }
  };
  const read = async (id: string): Promise<LiveFlow> => {
    const found = await writer.flow(id);
    if (found.state === 'present') {
      return found.value;
    }
    throw trouble(found.state === 'gone' ? 'a flow that was just made is gone' : found.why.detail);
  };
  return {
    async publish(text) {
      const job = valueOf('a publish', await writer.registerPublish());
      valueOf('an upload', await writer.upload(job, text));
      const ended = await until(async () => {
        const state = await writer.publishState(job.id);
        return state.known && (state.value.status === 'success' || state.value.status === 'failure')
          ? state.value
          : undefined;
      }, LONGEST_MS);
      if (ended?.status !== 'success' || ended.flowId === undefined) {
        const said = ended?.messages.map((message) => message.text).join(' ') ?? '';
        throw trouble(ended === undefined ? 'a publish did not end' : `a publish failed. ${said}`.trim());
      }
      return read(ended.flowId);
    },
    read,
    readUntil: (id, isSo) =>
      until(async () => {
        const flow = await read(id);
        return isSo(flow) ? flow : undefined;
      }, 60_000),
    async content({ id }, version) {
      const exports = await writer.exportFlows([{ id, version }]);
      const [content] = Object.values(exports);
      if (content?.known === true) {
        return content.value;
      }
      throw trouble(content?.detail ?? 'an export did not come');
    },
    async carried({ id, type }, version) {
      // The index may lag; it is asked until it knows the version.
      const found = await until(async () => {
        const modules = await writer.consumedModules({ id, type, version });
        return modules.known && modules.value[0] !== undefined ? modules.value[0] : undefined;
      }, 30_000);
      return found?.version;
    },
    sent: (what, result) => void valueOf(what, result),
  };
}

function valueOf<T>(what: string, result: WriteResult<T>): T {
  if (result.result === 'done') {
    return result.value;
  }
  throw trouble(
    result.result === 'lost'
      ? `the answer to ${what} was lost. ${result.detail}`
      : `${what} was refused: ${result.refusal.status} ${result.refusal.code}. ${result.refusal.message}`,
  );
}

function trouble(summary: string): ToolError {
  return new ToolError({ code: 'genesys.probe-ended', problem: 'failed', summary });
}
