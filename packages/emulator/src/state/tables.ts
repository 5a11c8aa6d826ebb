import type {
  DependencyBuildRecord,
  FlowActRecord,
  HistoryEntryRecord,
  HistoryRecord,
  ValidateJobRecord,
} from './flow-records.ts';
import { createTable, type Entity, type Recorder, type Table } from './table.ts';
import type { EmailDomainRecord, EmailRouteRecord } from './email-records.ts';
import type { MessageRecipientRecord } from './message-recipient-record.ts';
import type { QueueRecord } from './queue-record.ts';
import type { WebDeploymentConfigurationRecord, WebDeploymentRecord } from './web-deployment-records.ts';
import type { PromptResourceRecord } from './prompt-records.ts';
import type { SmsAddressRecord, SmsNumberRecord } from './sms-records.ts';
import type {
  ClientRecord,
  ClockRecord,
  ContentRecord,
  DataTableRecord,
  DataTableRowRecord,
  DeletedDivisionRecord,
  DeployJobRecord,
  DidPoolRecord,
  DivisionRecord,
  EmergencyGroupRecord,
  ExportJobRecord,
  FlowRecord,
  HeldNumberRecord,
  IvrRecord,
  LimitRecord,
  NamedRecord,
  OrganizationRecord,
  ReleaseRecord,
  RunningJobRecord,
  ScheduleGroupRecord,
  ScheduleRecord,
  TokenRecord,
  VersionRecord,
} from './records.ts';

/** Everything the org holds. The names are those of the data folder's log: renaming one is a change of format. */
export interface Tables {
  readonly organization: Table<OrganizationRecord>;
  readonly clock: Table<ClockRecord>;
  readonly divisions: Table<DivisionRecord>;
  readonly deletedDivisions: Table<DeletedDivisionRecord>;
  readonly limits: Table<LimitRecord>;
  readonly clients: Table<ClientRecord>;
  readonly tokens: Table<TokenRecord>;
  readonly named: Table<NamedRecord>;
  readonly flows: Table<FlowRecord>;
  readonly versions: Table<VersionRecord>;
  readonly contents: Table<ContentRecord>;
  readonly flowActs: Table<FlowActRecord>;
  readonly dependencyBuilds: Table<DependencyBuildRecord>;
  readonly historyEntries: Table<HistoryEntryRecord>;
  readonly histories: Table<HistoryRecord>;
  readonly deployJobs: Table<DeployJobRecord>;
  readonly exportJobs: Table<ExportJobRecord>;
  readonly validateJobs: Table<ValidateJobRecord>;
  readonly runningJobs: Table<RunningJobRecord>;
  readonly ivrs: Table<IvrRecord>;
  readonly schedules: Table<ScheduleRecord>;
  readonly scheduleGroups: Table<ScheduleGroupRecord>;
  readonly emergencyGroups: Table<EmergencyGroupRecord>;
  readonly releases: Table<ReleaseRecord>;
  readonly dataTables: Table<DataTableRecord>;
  readonly rows: Table<DataTableRowRecord>;
  readonly didPools: Table<DidPoolRecord>;
  readonly heldNumbers: Table<HeldNumberRecord>;
  readonly queues: Table<QueueRecord>;
  readonly recipients: Table<MessageRecipientRecord>;
  readonly webDeployments: Table<WebDeploymentRecord>;
  readonly webDeploymentConfigurations: Table<WebDeploymentConfigurationRecord>;
  readonly emailDomains: Table<EmailDomainRecord>;
  readonly emailRoutes: Table<EmailRouteRecord>;
  readonly promptResources: Table<PromptResourceRecord>;
  readonly smsNumbers: Table<SmsNumberRecord>;
  readonly smsAddresses: Table<SmsAddressRecord>;
}

export type TableName = keyof Tables;

/** Key under which names are looked up: letter case does not count at first (facts: ARC 5.2). */
export function nameKey(scope: string, name: string): string {
  return `${scope}\n${name.toLowerCase()}`;
}

/** Makes the empty tables; `recorderOf` gives each its recorder. */
export function createTables(recorderOf: (table: TableName) => Recorder): Tables {
  const plain = <T extends Entity>(table: TableName): Table<T> => createTable<T>(() => '', recorderOf(table));
  const byName = <T extends Entity & { readonly name: string }>(table: TableName): Table<T> =>
    createTable<T>((entity) => nameKey('', entity.name), recorderOf(table));
  return {
    organization: plain('organization'),
    clock: plain('clock'),
    divisions: byName('divisions'),
    deletedDivisions: plain('deletedDivisions'),
    limits: plain('limits'),
    clients: plain('clients'),
    tokens: plain('tokens'),
    named: createTable((entity) => nameKey(entity.kind, entity.name), recorderOf('named')),
    flows: createTable((entity) => nameKey(entity.type, entity.name), recorderOf('flows')),
    versions: createTable((entity) => entity.flowId, recorderOf('versions')),
    // Under the id of each thing that the content consumes: who consumes what is then no walk through all of them.
    contents: createTable((entity) => entity.flow.consumed.map(({ id }) => id), recorderOf('contents')),
    flowActs: plain('flowActs'),
    dependencyBuilds: plain('dependencyBuilds'),
    historyEntries: createTable((entity) => entity.flowId, recorderOf('historyEntries')),
    histories: plain('histories'),
    deployJobs: plain('deployJobs'),
    exportJobs: plain('exportJobs'),
    validateJobs: plain('validateJobs'),
    runningJobs: plain('runningJobs'),
    ivrs: byName('ivrs'),
    schedules: byName('schedules'),
    scheduleGroups: byName('scheduleGroups'),
    emergencyGroups: byName('emergencyGroups'),
    releases: plain('releases'),
    dataTables: byName('dataTables'),
    rows: createTable((entity) => entity.tableId, recorderOf('rows')),
    didPools: plain('didPools'),
    heldNumbers: plain('heldNumbers'),
    queues: byName('queues'),
    recipients: plain('recipients'),
    webDeployments: plain('webDeployments'),
    webDeploymentConfigurations: createTable(
      (entity) => entity.configurationId,
      recorderOf('webDeploymentConfigurations'),
    ),
    emailDomains: plain('emailDomains'),
    emailRoutes: createTable((entity) => entity.domainId, recorderOf('emailRoutes')),
    promptResources: createTable((entity) => entity.promptId, recorderOf('promptResources')),
    smsNumbers: plain('smsNumbers'),
    smsAddresses: plain('smsAddresses'),
  };
}
