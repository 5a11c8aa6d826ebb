import { endBuild, failBuild } from '../dependencies/dependency-build.ts';
import type { LocalOrg } from '../local-org.ts';
import type { ValidateJobRecord } from '../state/flow-records.ts';
import type { ExportJobRecord, RunningJobRecord } from '../state/records.ts';
import type { Table } from '../state/table.ts';
import { endDeployJob, failDeployJob } from './deploy-job.ts';
import { endExportJob } from './export-job.ts';
import { endAct, failAct } from './flow-acts.ts';
import { failure } from './job-messages.ts';
import { endValidateJob } from './validate-job.ts';

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
  deploy: { end: endDeployJob, fail: failDeployJob },
  export: {
    end: endExportJob,
    fail: (org, id, texts) => failJob(org, org.tables.exportJobs, id, texts),
  },
  validate: {
    end: endValidateJob,
    fail: (org, id, texts) => failJob(org, org.tables.validateJobs, id, texts),
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
function failJob<T extends ExportJobRecord | ValidateJobRecord>(
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
