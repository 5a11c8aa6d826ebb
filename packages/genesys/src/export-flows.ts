import type { Fact, Unknown, VersionKey } from '@callwright/model';
import { isJsonObject, known, unknown, versionKey } from '@callwright/model';
import { isGone, unknownOf, unreadable } from './answer.ts';
import { exportedFiles } from './exported-files.ts';
import { versionNumber } from './flow-row.ts';
import { printable } from './platform-error.ts';
import type { PlatformLine } from './platform-line.ts';
import type { ReadingApis } from './sdk.ts';
import { objectsField, textField } from './wire-field.ts';

/** One version of one flow, or its draft. A draft may be another one by then: whoever asks looks again afterwards. */
export interface WantedExport {
  readonly id: string;
  readonly version: string;
}

/** Flows in one job: its answer is one zip, and all of it must be done within {@link LONGEST_MS}. */
const MOST_IN_ONE_JOB = 100;

/** The first poll comes early, since small jobs end soon; each waits twice as long, up to what CX as Code waits (facts: API 2.6). */
const FIRST_POLL_MS = 300;
const POLL_MS = 2_000;
const LONGEST_MS = 90_000;

/** A job fails under load and succeeds later (facts: API 2.6). */
const MOST_JOBS = 5;
const BETWEEN_JOBS_MS = 15_000;

/** Failures that were waited for, over all flows of one call: many bad flows must not add up to hours. */
interface Patience {
  failures: number;
}

type Exports = Readonly<Record<VersionKey, Fact<string>>>;

/**
 * Exports as Architect YAML, many in one job; what could not be had is unknown, one by one.
 *
 * @param onRead hears after each job how many are read, or known not to be had
 */
export async function exportFlows(
  line: PlatformLine<ReadingApis>,
  wanted: readonly WantedExport[],
  onRead: (amount: number) => void = () => undefined,
): Promise<Exports> {
  const distinct = [...new Map(wanted.map((one) => [versionKey(one.id, one.version), one])).values()];
  const exports: Record<VersionKey, Fact<string>> = {};
  const patience: Patience = { failures: 0 };
  for (let at = 0; at < distinct.length; at += MOST_IN_ONE_JOB) {
    const part = distinct.slice(at, at + MOST_IN_ONE_JOB);
    Object.assign(exports, await exportTogether(line, part, patience));
    onRead(at + part.length);
  }
  return exports;
}

/** One bad flow fails the whole job, so a job that failed is taken apart before anything is tried again. */
async function exportTogether(
  line: PlatformLine<ReadingApis>,
  wanted: readonly WantedExport[],
  patience: Patience,
): Promise<Exports> {
  const [only] = wanted;
  if (only !== undefined && wanted.length === 1) {
    return exportAlone(line, only, patience);
  }
  const outcome = await runJob(line, wanted);
  if (outcome.job === 'done') {
    return outcome.exports;
  }
  if (outcome.job === 'unknown') {
    return allUnknown(wanted, outcome.why);
  }
  const half = Math.ceil(wanted.length / 2);
  return {
    ...(await exportTogether(line, wanted.slice(0, half), patience)),
    ...(await exportTogether(line, wanted.slice(half), patience)),
  };
}

async function exportAlone(
  line: PlatformLine<ReadingApis>,
  wanted: WantedExport,
  patience: Patience,
): Promise<Exports> {
  for (;;) {
    const outcome = await runJob(line, [wanted]);
    if (outcome.job === 'done') {
      return outcome.exports;
    }
    if (outcome.job === 'unknown') {
      return allUnknown([wanted], outcome.why);
    }
    if (!isDraft(wanted.version) && (await isVersionGone(line, wanted))) {
      return allUnknown(
        [wanted],
        unknown('gone', `There is no version ${wanted.version} of the flow ${wanted.id}.`),
      );
    }
    patience.failures += 1;
    if (patience.failures >= MOST_JOBS) {
      return allUnknown([wanted], outcome.why);
    }
    await line.pause(BETWEEN_JOBS_MS * patience.failures);
  }
}

type JobOutcome =
  | { readonly job: 'done'; readonly exports: Exports }
  /** The platform said that it failed; another try may succeed. */
  | { readonly job: 'failed'; readonly why: Unknown }
  | { readonly job: 'unknown'; readonly why: Unknown };

async function runJob(line: PlatformLine<ReadingApis>, wanted: readonly WantedExport[]): Promise<JobOutcome> {
  const names = fileNames(wanted);
  const registered = await line.call(() =>
    line.apis.architect.postFlowsExportJobs({
      flows: wanted.map(({ id, version }, index) => ({
        // Without a version the draft comes, if there is one (facts: API 2.6); by its own id it is no version.
        flow: isDraft(version) ? { id } : { id, version },
        fileName: names[index] ?? '',
        exportType: 'Yaml',
      })),
    }),
  );
  if (registered.answer !== 'ok') {
    return { job: 'unknown', why: unknownOf('an export of flows', registered) };
  }
  const jobId = isJsonObject(registered.body) ? textField(registered.body, 'id') : undefined;
  if (jobId === undefined) {
    return { job: 'unknown', why: unreadable('an export of flows') };
  }
  const finished = await awaitJob(line, jobId);
  return 'job' in finished ? finished : download(line, finished.url, wanted, names);
}

/** A draft has an id like `saved_version_...` (facts: API 2.3). */
function isDraft(version: string): boolean {
  return versionNumber(version) === undefined;
}

/** Unique in the job, of letters, digits, `_` and `-` only (facts: API 2.6). */
function fileNames(wanted: readonly WantedExport[]): readonly string[] {
  return wanted.map(({ id, version }, index) => `${id}_${version}_${index}`.replace(/[^A-Za-z0-9_-]/g, '-'));
}

async function awaitJob(
  line: PlatformLine<ReadingApis>,
  jobId: string,
): Promise<JobOutcome | { readonly url: string }> {
  // By the server's time: somebody may move the clock of this machine meanwhile.
  const now = (): number => Date.parse(line.serverTime());
  const until = now() + LONGEST_MS;
  for (let wait = FIRST_POLL_MS; now() < until; wait = Math.min(wait * 2, POLL_MS)) {
    await line.pause(wait);
    const answer = await line.call(() =>
      line.apis.architect.getFlowsExportJob(jobId, { expand: ['messages'] }),
    );
    if (answer.answer !== 'ok') {
      return { job: 'unknown', why: unknownOf('the state of an export', answer) };
    }
    const body = isJsonObject(answer.body) ? answer.body : {};
    const status = textField(body, 'status');
    if (status === 'Failure') {
      const said = objectsField(body, 'messages').map((message) =>
        line.redactor.clean(textField(message, 'text') ?? ''),
      );
      return {
        job: 'failed',
        why: unknown('export-failed', printable(`The export failed. ${said.join(' ')}`)),
      };
    }
    const url = textField(body, 'downloadUrl');
    if (status === 'Success' && url !== undefined && URL.canParse(url)) {
      return { url };
    }
  }
  return {
    job: 'unknown',
    why: unknown('export-unfinished', `An export had not ended after ${LONGEST_MS / 1000} seconds.`),
  };
}

async function download(
  line: PlatformLine<ReadingApis>,
  url: string,
  wanted: readonly WantedExport[],
  names: readonly string[],
): Promise<JobOutcome> {
  const outcome = await line.toStorage({ method: 'GET', url: new URL(url), headers: {} });
  if (!outcome.arrived || outcome.status < 200 || outcome.status >= 300) {
    const came = outcome.arrived
      ? `the answer was ${outcome.status}`
      : `no whole answer came (${outcome.code})`;
    return {
      job: 'unknown',
      why: unknown('download-failed', `An export was made and could not be fetched: ${came}.`),
    };
  }
  const files = exportedFiles(outcome.body, names[0] ?? '');
  if (files === undefined) {
    return { job: 'unknown', why: unreadable('an export of flows') };
  }
  return {
    job: 'done',
    exports: Object.fromEntries(
      wanted.map(({ id, version }, index) => {
        const text = files.get(names[index] ?? '');
        return [
          versionKey(id, version),
          text === undefined
            ? unknown('export-missing', `The export does not hold the flow ${id}.`)
            : known(text),
        ];
      }),
    ),
  };
}

async function isVersionGone(
  line: PlatformLine<ReadingApis>,
  { id, version }: WantedExport,
): Promise<boolean> {
  return isGone(await line.call(() => line.apis.architect.getFlowVersion(id, version)));
}

function allUnknown(wanted: readonly WantedExport[], why: Unknown): Exports {
  return Object.fromEntries(wanted.map(({ id, version }) => [versionKey(id, version), why]));
}
