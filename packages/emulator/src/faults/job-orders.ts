import type { LocalOrg } from '../local-org.ts';
import type { RunningJobRecord } from '../state/records.ts';

/** What a fault does to a job. */
export type JobOrder =
  | { readonly end: 'never' }
  /** `ms` of the org's clock after its time. */
  | { readonly end: 'late'; readonly ms: number }
  /** At its time, without having done anything. */
  | { readonly end: 'failure'; readonly messages: readonly string[] };

/** Carries out what faults order of jobs, inside the transaction that starts them. */
export interface JobOrders {
  /** Runs a request's transaction. An order holds for the jobs that it registers, until they start, and starts. */
  during<T>(order: JobOrder | undefined, work: () => T): T;
}

export function createJobOrders(org: LocalOrg): JobOrders {
  /** Registered jobs that wait for their upload, by id. */
  const waiting = new Map<string, JobOrder>();

  function carryOut(order: JobOrder, job: RunningJobRecord): void {
    const { runningJobs } = org.tables;
    switch (order.end) {
      case 'never':
        runningJobs.remove(job.id);
        return;
      case 'late':
        runningJobs.put({ ...job, due: job.due + order.ms });
        return;
      case 'failure':
        runningJobs.put({ ...job, failsWith: order.messages });
        return;
    }
  }

  return {
    during: (order, work) =>
      org.store.transact(() => {
        const result = work();
        for (const { table, id, before, after } of org.store.changed()) {
          if (before !== undefined || after === undefined) {
            continue;
          }
          if (table === 'deployJobs' && order !== undefined) {
            waiting.set(id, order);
          }
          const job = table === 'runningJobs' ? org.tables.runningJobs.get(id) : undefined;
          const due = order ?? waiting.get(id);
          if (job !== undefined && due !== undefined) {
            waiting.delete(id);
            carryOut(due, job);
          }
        }
        return result;
      }),
  };
}
