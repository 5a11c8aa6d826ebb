import type { FlowKind } from './address.ts';

/** One flow type under its three names. */
export interface FlowTypeNames {
  /** Type in queries and in jobs, lower case (facts: API 2.2). */
  readonly type: FlowType;
  /** Top key of the Architect document (facts: ARC 1). */
  readonly topKey: string;
  /** Object type in dependency tracking (facts: API 3.6). */
  readonly dependencyType: string;
  /** Scope of the variables that the flow itself declares (facts: ARC 3.1, 4). */
  readonly scope: 'Flow' | 'Common' | 'Slot';
}

const names = [
  ['inboundcall', 'inboundCall', 'INBOUNDCALLFLOW', 'Flow'],
  ['inboundemail', 'inboundEmail', 'INBOUNDEMAILFLOW', 'Flow'],
  ['inboundshortmessage', 'inboundShortMessage', 'INBOUNDSHORTMESSAGEFLOW', 'Flow'],
  ['inboundchat', 'inboundChat', 'INBOUNDCHATFLOW', 'Flow'],
  ['commonmodule', 'commonModule', 'COMMONMODULEFLOW', 'Common'],
  ['outboundcall', 'outboundCall', 'OUTBOUNDCALLFLOW', 'Flow'],
  ['securecall', 'secureCall', 'SECURECALLFLOW', 'Flow'],
  ['inqueuecall', 'inqueueCall', 'INQUEUECALLFLOW', 'Flow'],
  ['inqueueemail', 'inqueueEmail', 'INQUEUEEMAILFLOW', 'Flow'],
  ['inqueueshortmessage', 'inqueueShortMessage', 'INQUEUESHORTMESSAGEFLOW', 'Flow'],
  ['bot', 'botFlow', 'BOTFLOW', 'Slot'],
  ['digitalbot', 'digitalBot', 'DIGITALBOTFLOW', 'Slot'],
  ['workflow', 'workflow', 'WORKFLOW', 'Flow'],
  ['workitem', 'workitem', 'WORKITEMFLOW', 'Flow'],
  ['surveyinvite', 'surveyInvite', 'SURVEYINVITEFLOW', 'Flow'],
  ['voicesurvey', 'voiceSurvey', 'VOICESURVEYFLOW', 'Flow'],
  ['voicemail', 'voicemail', 'VOICEMAILFLOW', 'Flow'],
  ['voice', 'voice', 'VOICEFLOW', 'Flow'],
  ['emailsend', 'emailSend', 'EMAILSENDFLOW', 'Flow'],
] as const;

/** API flow type, lower case (facts: API 2.2). `speech` has no Architect document and is not here. */
export type FlowType = (typeof names)[number][0];

/** Every flow type that has an Architect document. */
export const FLOW_TYPES: readonly FlowTypeNames[] = names.map(([type, topKey, dependencyType, scope]) => ({
  type,
  topKey,
  dependencyType,
  scope,
}));

const byType = new Map(FLOW_TYPES.map((entry) => [entry.type as string, entry]));
const byTopKey = new Map(FLOW_TYPES.map((entry) => [entry.topKey, entry]));

/** Accepts upper case too: responses write types so (facts: API 2.2). */
export function flowTypeNames(type: string): FlowTypeNames | undefined {
  return byType.get(type.toLowerCase());
}

export function flowTypeOfTopKey(topKey: string): FlowTypeNames | undefined {
  return byTopKey.get(topKey);
}

/** `media` of an InboundFlow (language 2) and the flow type it stands for. */
export const INBOUND_MEDIA = {
  call: 'inboundcall',
  email: 'inboundemail',
  message: 'inboundshortmessage',
  chat: 'inboundchat',
} as const satisfies Readonly<Record<string, FlowType>>;
export type InboundMedia = keyof typeof INBOUND_MEDIA;

/** The kind of manifest that describes flows of a type. */
export function kindOfFlowType(type: FlowType): FlowKind {
  if (type === 'commonmodule') {
    return 'SharedFlow';
  }
  return (Object.values(INBOUND_MEDIA) as FlowType[]).includes(type) ? 'InboundFlow' : 'Flow';
}
