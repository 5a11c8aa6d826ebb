import type { FlowType } from '@callwright/model';
import { flowTypeOfTopKey } from '@callwright/model';

/** What a flow talks through: decides which action says something, and which verbs there are. */
export type Media = 'voice' | 'message' | 'email' | 'none';

/** How a flow type holds its steps (facts: ARC 1, 1.1, 1.4). */
export interface FlowLayout {
  readonly media: Media;
  /** A task, a state, or a bare list of actions. */
  readonly main: 'task' | 'state' | 'list';
  readonly menus: boolean;
  readonly greeting: boolean;
  readonly errorHandling: boolean;
  /** What the compiler adds where the main steps run out (language 4, ends); in-queue flows just start again. */
  readonly runsOut: 'disconnect' | 'endTask' | 'endWorkflow' | 'nothing';
  /** What stands under each supported language (facts: ARC 1.3 and exports of each type). */
  readonly language: 'skill' | 'none';
}

const call = {
  media: 'voice',
  main: 'task',
  menus: true,
  greeting: true,
  errorHandling: true,
  runsOut: 'disconnect',
  language: 'skill',
} as const satisfies FlowLayout;

const text = {
  media: 'message',
  main: 'state',
  menus: false,
  greeting: false,
  errorHandling: true,
  runsOut: 'disconnect',
  language: 'skill',
} as const satisfies FlowLayout;

/** Flow types that `steps:` can describe; the others are written as `archy:`. */
const layouts: Partial<Record<FlowType, FlowLayout>> = {
  inboundcall: call,
  outboundcall: call,
  securecall: call,
  inboundshortmessage: text,
  inboundchat: text,
  inboundemail: { ...text, media: 'email' },
  inqueuecall: {
    ...call,
    main: 'list',
    menus: false,
    greeting: false,
    runsOut: 'nothing',
  },
  workflow: { ...text, media: 'none', runsOut: 'endWorkflow', language: 'none' },
  commonmodule: {
    ...text,
    media: 'none',
    main: 'list',
    errorHandling: false,
    runsOut: 'endTask',
    language: 'none',
  },
};

export function layoutOf(type: FlowType): FlowLayout | undefined {
  return layouts[type];
}

/** Top keys that a shared flow is for; inbound calls where it does not say. */
export function compatibleTopKeys(compatibleWith: readonly string[] | undefined): readonly string[] {
  return compatibleWith ?? ['inboundCall'];
}

/** The media that a body must work in: one for most flows, those of every compatible flow type for a shared flow. */
export function mediaOf(type: FlowType, compatibleWith: readonly string[]): readonly Media[] {
  if (type !== 'commonmodule') {
    return [layouts[type]?.media ?? 'none'];
  }
  const media = compatibleWith.map((topKey): Media => {
    const names = flowTypeOfTopKey(topKey);
    return names === undefined ? 'none' : (layouts[names.type]?.media ?? mediaOfOtherType(names.type));
  });
  return [...new Set(media)];
}

function mediaOfOtherType(type: FlowType): Media {
  switch (type) {
    case 'inqueueemail':
      return 'email';
    case 'inqueueshortmessage':
      return 'message';
    case 'voicemail':
    case 'voice':
    case 'voicesurvey':
      return 'voice';
    default:
      return 'none';
  }
}
