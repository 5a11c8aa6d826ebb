import type { ApiErrorCode } from '../http/api-error.ts';
import type { ArchitectFlow, FlowType, JobMessage, ObjectKind } from '../architect/engine.ts';

/** Who did something: a person in Architect or an OAuth client (facts: API 2.4). */
export interface Actor {
  readonly kind: 'user' | 'client';
  readonly id: string;
  readonly name: string;
}

/** The organisation itself; there is exactly one. */
export interface OrganizationRecord {
  readonly id: string;
  readonly name: string;
  /** Optimistic lock; absent: 1. */
  readonly version?: number;
  readonly profile?: OrganizationProfile;
  /** Hex; signs upload and download addresses. Never shown. */
  readonly signingKey: string;
  /** SHA-256 of the seed that was applied last; undefined when there was none. */
  readonly seedDigest?: string;
}

/** Where the virtual clock stands; there is at most one, and none in an org that never had such a clock. */
export interface ClockRecord {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

export interface DivisionRecord {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly home: boolean;
}

/** A division that can be restored. */
export interface DeletedDivisionRecord extends DivisionRecord {
  readonly dateDeleted: number;
}

/** A limit that differs from the usual; `id` is `<namespace>/<key>`. */
export interface LimitRecord {
  readonly id: string;
  readonly namespace: string;
  readonly key: string;
  readonly value: number;
}

/** What a PUT of the organisation can change (facts: API 6.2). */
export interface OrganizationProfile {
  readonly defaultLanguage?: string;
  readonly defaultCountryCode?: string;
  readonly thirdPartyURI?: string;
  readonly domain?: string;
  readonly defaultSiteId?: string;
  readonly supportURI?: string;
  readonly voicemailEnabled?: boolean;
}

/** An OAuth client with the client-credentials grant. */
export interface ClientRecord {
  readonly id: string;
  readonly secret: string;
  readonly name: string;
  readonly permissions: 'all' | readonly string[];
  /** Division ids. */
  readonly divisions: 'all' | readonly string[];
  readonly tokenSeconds: number;
}

/** An access token; `id` is the SHA-256 of it, so that the data folder holds no usable token. */
export interface TokenRecord {
  readonly id: string;
  readonly clientId: string;
  /** Epoch milliseconds. */
  readonly expires: number;
}

/** A thing that exists by name only: a prompt, a skill, a data action, ... */
export interface NamedRecord {
  readonly id: string;
  readonly kind: ObjectKind;
  readonly name: string;
  /** Integration category of a data action. */
  readonly within?: string;
  readonly divisionId: string;
  readonly description?: string;
}

/** An unpublished draft; its content is the {@link ContentRecord} `<flow id>/draft`. */
export interface DraftRecord {
  /** `saved_version_<uuid>` (facts: API 2.3). */
  readonly id: string;
  readonly savedBy: Actor;
  readonly dateSaved: number;
}

export interface FlowRecord {
  readonly id: string;
  readonly name: string;
  readonly type: FlowType;
  readonly description?: string;
  readonly divisionId: string;
  readonly system: boolean;
  readonly deleted: boolean;
  /** With which a flow without any content was made, e.g. `en-us`. */
  readonly language?: string;
  readonly lock?: Actor;
  readonly draft?: DraftRecord;
  /** Version ids such as `3.0`. */
  readonly checkedInVersion?: string;
  readonly publishedVersion?: string;
  readonly publishedBy?: Actor;
  readonly operation?: OperationRecord;
}

/** The last asynchronous act on a flow (facts: API 2.3, `Operation`). */
export interface OperationRecord {
  readonly id: string;
  readonly actionName: 'CHECKIN' | 'PUBLISH' | 'DELETE' | 'HISTORY';
  readonly actor: Actor;
  readonly status: 'STARTED' | 'SUCCESS' | 'FAILURE';
  /** Code of the platform; only of a failure. */
  readonly error?: ApiErrorCode;
}

/** One numbered version. `id` is `<flow id>/<version>`; the content is the {@link ContentRecord} of that id. */
export interface VersionRecord {
  readonly id: string;
  readonly flowId: string;
  /** `N.0`. */
  readonly version: string;
  readonly kind: 'PUBLISH' | 'CHECKIN';
  readonly createdBy: Actor;
  /** Epoch milliseconds. */
  readonly dateCreated: number;
  readonly datePublished?: number;
  readonly datePublishedEnd?: number;
}

/**
 * What a version or a draft holds; kept apart so that a change of a flow's name does not write its body again. The
 * configuration is kept as JSON text: thousands of them as objects would fill the memory.
 */
export interface ContentRecord {
  readonly id: string;
  readonly flow: Omit<ArchitectFlow, 'configuration'>;
  readonly configuration: string;
}

export interface DeployJobRecord {
  readonly id: string;
  readonly status: 'Registered' | 'Started' | 'Success' | 'Failure';
  readonly registeredBy: Actor;
  readonly clientId: string;
  readonly createStubs: boolean;
  /** Epoch milliseconds until which the upload address is good. */
  readonly uploadUntil: number;
  readonly body?: string;
  /** Epoch milliseconds; set by the upload. */
  readonly due?: number;
  /** Polls that still answer `Started`. */
  readonly pollsLeft: number;
  readonly flowId?: string;
  readonly messages: readonly DatedMessage[];
}

export interface DatedMessage extends JobMessage {
  readonly date: number;
}

/** What a job is to be about: a flow by id, or by name and type. */
export interface FlowReference {
  readonly flowId?: string;
  readonly name?: string;
  readonly type?: FlowType;
  readonly version?: string;
}

/** One flow that an export job asks for. */
export interface ExportItem extends FlowReference {
  readonly fileName?: string;
  readonly exportType: 'Architect' | 'Yaml';
}

export interface ExportJobRecord {
  readonly id: string;
  readonly status: 'Started' | 'Success' | 'Failure';
  readonly clientId: string;
  readonly items: readonly ExportItem[];
  readonly due: number;
  readonly pollsLeft: number;
  readonly downloadUntil?: number;
  /** Written when the job ends: one entry per flow. */
  readonly files: readonly { readonly name: string; readonly text: string }[];
  readonly messages: readonly DatedMessage[];
}

/** A job that runs, by the time it ends: looked at before every request. */
export interface RunningJobRecord {
  readonly id: string;
  readonly kind: 'deploy' | 'export' | 'validate' | 'act' | 'dependencyBuild';
  readonly due: number;
  /** Ordered by a fault: it does nothing and fails with these messages. */
  readonly failsWith?: readonly string[];
}

/** What call routes, schedules and schedule groups have in common (facts: API appendix A). */
export interface ConfigurationRecord {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly divisionId: string;
  /** Optimistic lock: 1 at first, one more with each PUT. */
  readonly version: number;
  readonly dateCreated: number;
  readonly dateModified: number;
  /** Ids. */
  readonly createdBy: string;
  readonly modifiedBy: string;
  readonly state: 'active' | 'deleted';
}

export interface IvrRecord extends ConfigurationRecord {
  /** As they were written. */
  readonly dnis: readonly string[];
  readonly openHoursFlowId?: string;
  readonly closedHoursFlowId?: string;
  readonly holidayHoursFlowId?: string;
  readonly scheduleGroupId?: string;
}

export interface ScheduleRecord extends ConfigurationRecord {
  /** Local time without zone, `yyyy-MM-ddTHH:mm:ss.SSS` (facts: API 4.4). */
  readonly start: string;
  readonly end: string;
  readonly rrule?: string;
}

export interface ScheduleGroupRecord extends ConfigurationRecord {
  readonly timeZone?: string;
  readonly openScheduleIds: readonly string[];
  readonly closedScheduleIds: readonly string[];
  readonly holidayScheduleIds: readonly string[];
}

/** A flow that calls of some routes hear while the group is enabled. */
export interface EmergencyCallFlow {
  readonly flowId: string;
  readonly ivrIds: readonly string[];
}

export interface EmergencyGroupRecord extends ConfigurationRecord {
  readonly enabled: boolean;
  readonly callFlows: readonly EmergencyCallFlow[];
}

/** Something that was given up and counts as used until then (epoch milliseconds); `id` is that of the thing. */
export interface ReleaseRecord {
  readonly id: string;
  readonly until: number;
}

export interface DataTableRecord {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly divisionId: string;
  /** The JSON schema as the caller wrote it. */
  readonly schema: Readonly<Record<string, unknown>>;
}

/** A row; `id` is `<table id>/<key>`. */
export interface DataTableRowRecord {
  readonly id: string;
  readonly tableId: string;
  readonly key: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** Epoch milliseconds until which reads still find it; set by a delete. */
  readonly goneFrom?: number;
}

/** What can hold a phone number (facts: API 4.9). */
export type NumberOwnerType = 'USER' | 'PHONE' | 'IVR_CONFIG' | 'GROUP';

/** A number that something other than a call route holds; `id` is the number in plain form. */
export interface HeldNumberRecord {
  readonly id: string;
  readonly owner: {
    readonly type: Exclude<NumberOwnerType, 'IVR_CONFIG'>;
    readonly id: string;
    readonly name: string;
  };
}

export interface DidPoolRecord {
  readonly id: string;
  /** Epoch milliseconds; absent: it was always there. */
  readonly dateCreated?: number;
  /** E.164, both ends included. */
  readonly from: string;
  readonly to: string;
}
