import type { ArchitectFlow, JobMessage } from '../architect/engine.ts';
import type { LocalOrg } from '../local-org.ts';
import type {
  DatedMessage,
  DeployJobRecord,
  ExportItem,
  ExportJobRecord,
  FlowRecord,
  RunningJobRecord,
} from '../state/records.ts';
import type { Table } from '../state/table.ts';
import { endBuild, failBuild } from '../dependencies/dependency-build.ts';
import { endAct, failAct } from './flow-acts.ts';
import { flowNamed } from './flow-name.ts';
import { exportNames } from './org-names.ts';
import { publishBody } from './publish-body.ts';
import { contentOf, latestContent, versionOf } from './versions.ts';
import { seesDivision } from '../access.ts';
import { without } from '../without.ts';

/** How long an upload or download address is good. Invented: the facts sheet found no number (API 2.5, 5.2). */
export const addressLifeMs = 300_000;

/**
 * Ends every job whose time has come, in the order of their times. Called before each request, so that no timer is
 * needed, a virtual clock works, and a job goes on after a restart.
 */
export function endDueJobs(org: LocalOrg): void {
  const now = org.clock.now();
  const due = org.tables.runningJobs
    .all()
    .filter((job) => job.due <= now)
    .toSorted((a, b) => a.due - b.due);
  for (const job of due) {
    org.store.transact(() => {
      org.tables.runningJobs.remove(job.id);
      endJob(org, job);
    });
  }
}

interface JobEnd {
  end(org: LocalOrg, id: string): void;
  /** Ends a job that a fault lets fail, with these messages. */
  fail(org: LocalOrg, id: string, texts: readonly string[]): void;
}

const ends: Readonly<Record<RunningJobRecord['kind'], JobEnd>> = {
  deploy: {
    end: endDeployJob,
    fail: (org, id, texts) => failJob(org, org.tables.deployJobs, id, texts),
  },
  export: {
    end: endExportJob,
    fail: (org, id, texts) => failJob(org, org.tables.exportJobs, id, texts),
  },
  act: { end: endAct, fail: failAct },
  dependencyBuild: { end: endBuild, fail: failBuild },
};

function endJob(org: LocalOrg, { id, kind, failsWith }: RunningJobRecord): void {
  if (failsWith === undefined) {
    ends[kind].end(org, id);
  } else {
    ends[kind].fail(org, id, failsWith);
  }
}

/** Ends a job that a fault lets fail. */
function failJob<T extends DeployJobRecord | ExportJobRecord>(
  org: LocalOrg,
  table: Table<T>,
  id: string,
  texts: readonly string[],
): void {
  const job = table.get(id);
  if (job !== undefined) {
    table.put({ ...job, ...failure(org, texts) });
  }
}

/** How a failed job ends, one message per text. */
function failure(
  org: LocalOrg,
  texts: readonly string[],
): { readonly status: 'Failure'; readonly messages: readonly DatedMessage[] } {
  return {
    status: 'Failure',
    messages: dated(
      org,
      texts.map((text) => ({ type: 'Error', text })),
    ),
  };
}

function endDeployJob(org: LocalOrg, id: string): void {
  const job = org.tables.deployJobs.get(id);
  if (job?.body === undefined) {
    return;
  }
  const result = publishBody(org, {
    text: job.body,
    by: job.registeredBy,
    client: org.tables.clients.get(job.clientId),
    createStubs: job.createStubs,
  });
  // The body is not needed any more, and there may be thousands of jobs.
  const ended: DeployJobRecord = {
    ...without(job, 'body'),
    status: result.succeeded ? 'Success' : 'Failure',
    messages: dated(org, result.messages),
    ...(result.flowId === undefined ? {} : { flowId: result.flowId }),
  };
  org.tables.deployJobs.put(ended);
}

function endExportJob(org: LocalOrg, id: string): void {
  const job = org.tables.exportJobs.get(id);
  if (job === undefined) {
    return;
  }
  const results = job.items.map((item) => exportItem(org, job, item));
  const failures = results.flatMap((result) => ('failure' in result ? [result.failure] : []));
  const files = results.flatMap((result) => ('text' in result ? [result] : []));
  const ended: ExportJobRecord =
    failures.length > 0
      ? { ...job, ...failure(org, failures) }
      : { ...job, status: 'Success', files, downloadUntil: org.clock.now() + addressLifeMs };
  org.tables.exportJobs.put(ended);
  dropExpiredFiles(org);
}

/** What cannot be downloaded any more need not be kept: a nightly drift check exports the same flows for years. */
function dropExpiredFiles(org: LocalOrg): void {
  const now = org.clock.now();
  for (const job of org.tables.exportJobs.all()) {
    if (job.files.length > 0 && job.downloadUntil !== undefined && job.downloadUntil <= now) {
      org.tables.exportJobs.put({ ...job, files: [] });
    }
  }
}

type ExportResult = { readonly name: string; readonly text: string } | { readonly failure: string };

function exportItem(org: LocalOrg, job: ExportJobRecord, item: ExportItem): ExportResult {
  const flow = flowOf(org, job, item);
  if (flow === undefined) {
    return { failure: notFoundText(item) };
  }
  if (item.exportType === 'Architect') {
    return { failure: `The export format 'Architect' is not part of the local org: flow '${flow.name}'.` };
  }
  const content =
    item.version === undefined
      ? latestContent(org, flow)
      : contentOf(org, flow.id, versionOf(org, flow.id, item.version)?.version ?? 'none');
  if (content === undefined) {
    const version = item.version === undefined ? '' : ` version '${item.version}' of`;
    return {
      failure: `could not find${version} the flow with id '${flow.id}'. setting the Archy exit code to 107`,
    };
  }
  const version = item.version ?? flow.checkedInVersion ?? 'draft';
  const fileName =
    item.fileName ?? `${flow.name}_${flow.type}_v${version}`.replaceAll(/[^\p{L}\p{N}_-]+/gu, '_');
  const text = exportSafely(org, content);
  return text === undefined
    ? { failure: `Caught unhandled exception while exporting flow '${flow.name}'.` }
    : { name: `${fileName}.yaml`, text };
}

/** A defect of the engine must end this job only, not every later request. */
function exportSafely(org: LocalOrg, content: ArchitectFlow): string | undefined {
  try {
    return org.engine.export(content, exportNames(org));
  } catch (error) {
    org.log(`The flow engine failed to export: ${error instanceof Error ? (error.stack ?? '') : 'no error'}`);
    return undefined;
  }
}

function flowOf(org: LocalOrg, job: ExportJobRecord, item: ExportItem): FlowRecord | undefined {
  const flow =
    item.flowId !== undefined
      ? org.tables.flows.get(item.flowId)
      : item.name !== undefined && item.type !== undefined
        ? flowNamed(org, item.type, item.name)
        : undefined;
  const client = org.tables.clients.get(job.clientId);
  return flow === undefined || flow.deleted || client === undefined || !seesDivision(client, flow.divisionId)
    ? undefined
    : flow;
}

function notFoundText(item: ExportItem): string {
  return item.flowId === undefined
    ? `the flow named '${item.name ?? ''}' of type '${item.type ?? ''}' does not exist.`
    : `could not find the flow with id '${item.flowId}'. setting the Archy exit code to 107`;
}

function dated(org: LocalOrg, messages: readonly JobMessage[]): readonly DatedMessage[] {
  return messages.map((message) => ({ ...message, date: org.clock.now() }));
}

/** `messages` of a job with `expand=messages` (facts: API 2.5). */
export function messageAnswers(messages: readonly DatedMessage[]): readonly unknown[] {
  return messages.map(({ date, type, text }) => ({ dateTime: new Date(date).toISOString(), type, text }));
}
