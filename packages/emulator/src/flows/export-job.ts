import { grammarOfType } from '../architect/flow-grammar.ts';
import type { LocalOrg } from '../local-org.ts';
import { addressLifeMs } from '../signed-address.ts';
import type { ExportItem, ExportJobRecord, FlowRecord } from '../state/records.ts';
import { referencedContent, type ReferencedContent } from './flow-reference.ts';
import { failure } from './job-messages.ts';
import { exportNames } from './org-names.ts';

/** Ends an export job: one file per flow, or a failure when one of them cannot be written (facts: API 2.6). */
export function endExportJob(org: LocalOrg, id: string): void {
  const job = org.tables.exportJobs.get(id);
  if (job === undefined) {
    return;
  }
  const results = job.items.map((item) => exportItem(org, job, item));
  const failures = results.filter((result) => typeof result === 'string');
  const files = results.filter((result) => typeof result !== 'string');
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

type ExportedFile = ExportJobRecord['files'][number];

function exportItem(org: LocalOrg, job: ExportJobRecord, item: ExportItem): ExportedFile | string {
  const found = referencedContent(org, item, job.clientId);
  if (typeof found === 'string') {
    return found;
  }
  const name = fileNameOf(item, found.flow);
  if (item.exportType === 'Architect') {
    return { name: `${name}${architectExtension(found.flow)}`, text: architectText(found) };
  }
  const text = exportSafely(org, found);
  return text === undefined
    ? `Caught unhandled exception while exporting flow '${found.flow.name}'.`
    : { name: `${name}.yaml`, text };
}

function fileNameOf({ fileName, version }: ExportItem, flow: FlowRecord): string {
  const shown = version ?? flow.checkedInVersion ?? 'draft';
  return fileName ?? `${flow.name}_${flow.type}_v${shown}`.replaceAll(/[^\p{L}\p{N}_-]+/gu, '_');
}

/** Architect's own format has an extension for each flow type (facts: API 2.6); which is invented. */
function architectExtension(flow: FlowRecord): string {
  const topKey = grammarOfType(flow.type)?.topKey ?? flow.type;
  return `.i3${topKey.charAt(0).toUpperCase()}${topKey.slice(1)}Flow`;
}

/** What stands in Architect's own format is not known: here the stored configuration. Assumed (README). */
function architectText({ content }: ReferencedContent): string {
  return JSON.stringify(content.configuration);
}

/** A defect of the engine must end this job only, not every later request. */
function exportSafely(org: LocalOrg, { content }: ReferencedContent): string | undefined {
  try {
    return org.engine.export(content, exportNames(org));
  } catch (error) {
    org.log(`The flow engine failed to export: ${error instanceof Error ? (error.stack ?? '') : 'no error'}`);
    return undefined;
  }
}
