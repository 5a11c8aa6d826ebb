/**
 * What the flow engine of the local org promises to the server around it.
 *
 * The engine stands for Architect itself: it reads the YAML that a deploy job uploads, says what is wrong with
 * it in Architect's words, resolves every name in it, and writes the YAML of an export. It holds no state, reads
 * no clock and knows no HTTP: what exists in the org is asked for through {@link OrgNames}.
 */

/** API flow types, lower case as in queries (facts: API 2.2). */
export type FlowType =
  | 'bot'
  | 'commonmodule'
  | 'digitalbot'
  | 'emailsend'
  | 'inboundcall'
  | 'inboundchat'
  | 'inboundemail'
  | 'inboundshortmessage'
  | 'inqueuecall'
  | 'inqueueemail'
  | 'inqueueshortmessage'
  | 'outboundcall'
  | 'securecall'
  | 'surveyinvite'
  | 'voice'
  | 'voicemail'
  | 'voicesurvey'
  | 'workflow'
  | 'workitem';

/** Kinds of named things that a body can refer to (facts: ARC 5.2), as the org's registers are called. */
export type ObjectKind =
  | 'queue'
  | 'skill'
  | 'languageSkill'
  | 'user'
  | 'group'
  | 'userPrompt'
  | 'systemPrompt'
  | 'dataTable'
  | 'integrationCategory'
  | 'dataAction'
  | 'schedule'
  | 'scheduleGroup'
  | 'emergencyGroup'
  | 'script'
  | 'flowOutcome'
  | 'flowMilestone'
  | 'knowledgeBase'
  | 'contactList'
  | 'wrapupCode'
  | 'worktype'
  | 'ttsEngine'
  | 'ttsVoice'
  | 'sttEngine'
  | 'lexBot'
  | 'division'
  | 'surveyForm';

/** A variable that a flow declares as input or output. */
export interface ContractVariable {
  /** With scope, e.g. `Common.phone`. */
  readonly name: string;
  /** SDK type name, e.g. `string`, `stringCollection`, `queue` (facts: ARC 5.3). */
  readonly type: string;
  readonly isInput: boolean;
  readonly isOutput: boolean;
}

/** A published flow that another flow can embed or transfer to. */
export interface PublishedFlow {
  readonly id: string;
  readonly name: string;
  readonly type: FlowType;
  /** Version id, e.g. `3.0`; undefined while the flow has never been published. */
  readonly publishedVersion: string | undefined;
  readonly contract: readonly ContractVariable[];
  /** Only for common modules: API flow types, lower case. */
  readonly compatibleFlowTypes: readonly FlowType[];
}

/** What a name turned out to be. `ambiguous`: several objects differ only in letter case (facts: ARC 5.2). */
export type NameLookup =
  | { readonly found: 'one'; readonly id: string; readonly name: string }
  | { readonly found: 'none' }
  | { readonly found: 'ambiguous' };

/** The org as the publish job sees it: names only, with the job's permissions. */
export interface OrgNames {
  /** `within` is the integration category of a data action, the region or bot of a Lex bot; else undefined. */
  find(kind: ObjectKind, name: string, within?: string): NameLookup;
  /** Flows of a type by name; a flow without a published version is returned too. */
  findFlow(type: FlowType, name: string): PublishedFlow | undefined;
  /** The present name of an object that was resolved earlier: exports are written with today's names. */
  nameOf(kind: ObjectKind, id: string): string | undefined;
  flowName(id: string): string | undefined;
}

/** One thing that a published version consumes, as dependency tracking reports it. */
export interface ConsumedResource {
  readonly id: string;
  readonly name: string;
  /** Dependency-tracking object type, e.g. `COMMONMODULEFLOW`, `QUEUE`, `USERPROMPT` (facts: API 3.6). */
  readonly type: string;
  /** Only for versioned types: for common modules the version whose content was copied in. */
  readonly version?: string;
}

/** A name that nothing in the org has. */
export interface UnresolvedName {
  readonly kind: ObjectKind | 'flow';
  /** Only of a flow. */
  readonly flowType?: FlowType;
  readonly name: string;
}

/** A line of a job (facts: API 2.5, ARC 11). */
export interface JobMessage {
  readonly type: 'Error' | 'Warning' | 'Unknown';
  readonly text: string;
  /** What was looked up in vain, when the line is about that. */
  readonly unresolved?: UnresolvedName;
}

/** A flow as Architect holds it after reading: plain JSON data, so that it can be stored as it is. */
export interface ArchitectFlow {
  readonly type: FlowType;
  readonly name: string;
  readonly description?: string;
  readonly division?: string;
  readonly supportedLanguages: readonly { readonly language: string; readonly isDefault: boolean }[];
  readonly contract: readonly ContractVariable[];
  readonly compatibleFlowTypes: readonly FlowType[];
  readonly consumed: readonly ConsumedResource[];
  /** The document after reading: tracking numbers given, defaults filled, names resolved to ids. JSON. */
  readonly configuration: Readonly<Record<string, unknown>>;
}

/** What a name in a document stood for when the document was read. */
export interface ResolvedName {
  readonly kind: ObjectKind | 'flow';
  readonly id: string;
  /** The org's spelling of it then. */
  readonly name: string;
  /** Only for common modules: the version whose content was copied in. */
  readonly version?: string;
}

/** Result of reading one uploaded document. Without errors `flow` is there; with errors it is not. */
export interface ReadResult {
  readonly flow?: ArchitectFlow;
  readonly messages: readonly JobMessage[];
  /** Name and type as far as they could be read, also of a bad document: a job reports the flow it is about. */
  readonly identity?: { readonly type: FlowType; readonly name: string };
}

/** The engine: three functions, and what readies them. */
export interface ArchitectEngine {
  /** Resolves when the other functions may be called; they may not be before. Costs nothing the second time. */
  load(): Promise<void>;
  /**
   * Reads an uploaded document the way the publish job does. Never throws for any text.
   * @param text the bytes of the upload as UTF-8
   */
  read(text: string, org: OrgNames): ReadResult;
  /** Writes the YAML that an export of this flow returns: rewritten, never the uploaded bytes (facts: ARC 7). */
  export(flow: ArchitectFlow, org: OrgNames): string;
  /** What the names in a flow's document stood for, each object once. Throws, like `export`, for a flow without one. */
  resolvedNames(flow: ArchitectFlow): readonly ResolvedName[];
}
