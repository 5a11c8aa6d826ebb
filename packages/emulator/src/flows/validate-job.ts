import type { JobMessage } from '../architect/engine.ts';
import type { LocalOrg } from '../local-org.ts';
import type { FlowReference } from '../state/records.ts';
import type { ValidateJobRecord } from '../state/flow-records.ts';
import { referencedContent } from './flow-reference.ts';
import { dated } from './job-messages.ts';
import { reread } from './stored-content.ts';

/** Ends a validate job: every stored flow is read again against the org of now (facts: API 2.6). */
export function endValidateJob(org: LocalOrg, id: string): void {
  const job = org.tables.validateJobs.get(id);
  if (job === undefined) {
    return;
  }
  const messages = job.items.flatMap((item) => validate(org, job, item));
  org.tables.validateJobs.put({
    ...job,
    status: messages.some(({ type }) => type === 'Error') ? 'Failure' : 'Success',
    messages: dated(org, messages),
  });
}

function validate(org: LocalOrg, job: ValidateJobRecord, item: FlowReference): readonly JobMessage[] {
  const found = referencedContent(org, item, job.clientId);
  if (typeof found === 'string') {
    return [{ type: 'Error', text: found }];
  }
  try {
    return reread(org, found.content).messages;
  } catch {
    // A flow that was made without a document has nothing to read.
    return [
      { type: 'Error', text: `Caught unhandled exception while validating flow '${found.flow.name}'.` },
    ];
  }
}
