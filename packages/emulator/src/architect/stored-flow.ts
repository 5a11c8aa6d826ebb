import type { ContractVariable, FlowType, ObjectKind } from './engine.ts';
import type { InternalReferences } from './internal-reference.ts';
import type { ModuleCall } from './module-calls.ts';
import type { Numbering } from './number-flow.ts';
import type { OrgReference } from './org-lookup.ts';
import type { YamlMap } from './yaml-tree.ts';

/**
 * A flow as it is stored and as `GET /flows/{id}/versions/{v}/configuration` shows it: by id where the YAML goes by
 * name, with tracking numbers, and with a manifest of what it uses (facts: API 2.3, ARC 7.5).
 */
export interface StoredFlow {
  readonly formatVersion: 1;
  readonly topKey: string;
  readonly nextTrackingNumber: number;
  /** The arranged document below the top key; every numbered object has its `trackingId`. */
  readonly document: YamlMap;
  readonly references: readonly StoredReference[];
  readonly modules: readonly StoredModule[];
  readonly manifest: Readonly<Record<string, readonly ManifestEntry[]>>;
}

/** A name in the document that is written with today's name at each export. */
export interface StoredReference {
  /** Keys and positions to the map that holds the name. */
  readonly at: readonly (string | number)[];
  readonly key: string;
  readonly spelling: OrgReference['spelling'];
  readonly kind: ObjectKind | 'flow';
  readonly id: string;
  readonly name: string;
}

/** A common module as its caller copied it in. */
export interface StoredModule {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly contract: readonly ContractVariable[];
  readonly compatibleFlowTypes: readonly FlowType[];
}

export interface ManifestEntry {
  readonly id: string;
  readonly name: string;
  readonly version?: string;
}

/** What a read document becomes when it is stored. */
export function storeFlow(
  topKey: string,
  document: YamlMap,
  found: {
    readonly org: readonly OrgReference[];
    readonly internal: InternalReferences;
    readonly calls: readonly ModuleCall[];
    readonly numbering: Numbering;
  },
): StoredFlow {
  return {
    formatVersion: 1,
    topKey,
    nextTrackingNumber: found.numbering.next,
    document,
    references: found.org.map((reference) => storeReference(reference, found.numbering)),
    modules: distinctModules(found.calls),
    manifest: manifestOf(found.org),
  };
}

function storeReference(reference: OrgReference, { positionOf }: Numbering): StoredReference {
  return {
    at: positionOf(reference.holder),
    key: reference.key,
    spelling: reference.spelling,
    kind: reference.target.of === 'flow' ? 'flow' : reference.target.kind,
    id: reference.id,
    name: reference.name,
  };
}

function distinctModules(calls: readonly ModuleCall[]): readonly StoredModule[] {
  const modules = new Map<string, StoredModule>();
  for (const { module } of calls) {
    modules.set(module.id, {
      id: module.id,
      name: module.name,
      version: module.publishedVersion ?? '',
      contract: module.contract,
      compatibleFlowTypes: module.compatibleFlowTypes,
    });
  }
  return [...modules.values()];
}

/** `commonModuleFlow`, `botFlow`, `inboundCallFlow`, `queue`, ...: each with every object once. */
function manifestOf(references: readonly OrgReference[]): StoredFlow['manifest'] {
  const manifest = new Map<string, Map<string, ManifestEntry>>();
  for (const { target, id, name } of references) {
    const group = target.of === 'flow' ? manifestKeys[target.type] : target.kind;
    const version = target.of === 'flow' ? target.version : undefined;
    const entries = manifest.get(group) ?? new Map<string, ManifestEntry>();
    entries.set(id, version === undefined ? { id, name } : { id, name, version });
    manifest.set(group, entries);
  }
  return Object.fromEntries([...manifest].map(([group, entries]) => [group, [...entries.values()]]));
}

const manifestKeys: Readonly<Record<FlowType, string>> = {
  bot: 'botFlow',
  commonmodule: 'commonModuleFlow',
  digitalbot: 'digitalBotFlow',
  emailsend: 'emailSendFlow',
  inboundcall: 'inboundCallFlow',
  inboundchat: 'inboundChatFlow',
  inboundemail: 'inboundEmailFlow',
  inboundshortmessage: 'inboundShortMessageFlow',
  inqueuecall: 'inQueueCallFlow',
  inqueueemail: 'inQueueEmailFlow',
  inqueueshortmessage: 'inQueueShortMessageFlow',
  outboundcall: 'outboundCallFlow',
  securecall: 'secureCallFlow',
  surveyinvite: 'surveyInviteFlow',
  voice: 'voiceFlow',
  voicemail: 'voicemailFlow',
  voicesurvey: 'voiceSurveyFlow',
  workflow: 'workflow',
  workitem: 'workitemFlow',
};

/** A stored configuration read back, perhaps in a later process. Throws when it is not one of this engine. */
export function storedFlowOf(configuration: Readonly<Record<string, unknown>>): StoredFlow {
  const { formatVersion, topKey, document, references } = configuration;
  const usable =
    formatVersion === 1 &&
    typeof topKey === 'string' &&
    typeof document === 'object' &&
    document !== null &&
    Array.isArray(references);
  if (!usable) {
    throw new Error(
      'The stored configuration of a flow is not of format version 1: the data folder was written by another release of the local org. Reset it and publish the flows again.',
    );
  }
  return configuration as unknown as StoredFlow;
}
