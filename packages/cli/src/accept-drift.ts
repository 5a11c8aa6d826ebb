import type { LiveContent } from '@callwright/manifest';
import { projectFilesIn, takeIn } from '@callwright/manifest';
import type { Address, DriftObject, Finding, LiveFlow, LiveObject } from '@callwright/model';
import { ToolError, versionKey } from '@callwright/model';
import { managedIds } from '@callwright/planner';
import { writeTaken } from './write-taken.ts';
import type { MadeDrift } from './make-drift.ts';

/** What became of the addresses that were to be accepted. */
export interface Accepted {
  /** Files that say something else now, relative to the project folder. */
  readonly files: readonly string[];
  /** Addresses whose manifests say what the org holds. */
  readonly accepted: readonly Address[];
  /** Addresses of which something could not be taken in; a finding says why. */
  readonly left: readonly Address[];
  readonly findings: readonly Finding[];
}

/**
 * Takes what is live of some addresses into their manifests and bodies, so that git says what people made; the org is only
 * read. Nothing is written when an address cannot be accepted at all: one that the report does not have, or of which
 * nothing is live.
 *
 * Throws a ToolError `cli.not-drifted` for these, and what writing the files throws.
 */
export async function acceptDrift(
  made: MadeDrift,
  addresses: readonly Address[],
  how: { readonly replaceSteps: boolean; readonly variables: Parameters<typeof takeIn>[2]['variables'] },
): Promise<Accepted> {
  const objects = addresses.map((address) => driftedObject(made, address));
  const read = await readContents(made, objects);
  const taken = takeIn(made.project.loaded, read.contents, {
    org: made.desired.org,
    variables: how.variables,
    cache: made.project.cache,
    addressOf: managedIds(made),
    steps: how.replaceSteps ? 'replace' : 'keep',
  });
  const files = projectFilesIn(made.project.folder);
  await writeTaken(made.project.folder, taken.files, files);
  return {
    files: [...taken.files.keys()].toSorted(),
    accepted: [...taken.changed, ...taken.unchanged],
    left: [...taken.left, ...read.left],
    findings: [...taken.findings, ...read.findings],
  };
}

function driftedObject({ report, desired }: MadeDrift, address: Address): DriftObject {
  const object = [...report.objects, ...report.known].find((one) => one.address === address);
  const refuse = (summary: string, hint: string): ToolError =>
    new ToolError({ code: 'cli.not-drifted', problem: 'usage', summary, hint });
  if (object === undefined) {
    const isKnown = desired.resources.some((one) => one.address === address);
    throw refuse(
      isKnown
        ? `${address} has not drifted: git, what was last applied, and the org agree.`
        : `There is no ${address} in this project.`,
      'callwright drift lists what has drifted.',
    );
  }
  switch (object.class) {
    case 'missing':
      throw refuse(
        `${address} is missing in the org: there is nothing to take in.`,
        `To accept that it is gone, remove its manifest and write \`removed: { ${address}: release }\`; to have it again, apply.`,
      );
    case 'unknown':
      throw refuse(
        `${address} could not be compared. ${object.words}`,
        'Accept it once the org can be read.',
      );
    case 'not-applied':
      throw refuse(
        `${address} was not changed in the org since it was applied.`,
        'The manifest has changed, and waits to be applied: callwright plan.',
      );
    default:
      return object;
  }
}

interface ReadContents {
  readonly contents: readonly LiveContent[];
  readonly left: readonly Address[];
  readonly findings: readonly Finding[];
}

/** What the org holds of each: values from its listings, flows from the exports that the comparison had or lacks. */
async function readContents(made: MadeDrift, objects: readonly DriftObject[]): Promise<ReadContents> {
  const { live } = made;
  const flows = new Map(live.flows.rows.map((flow) => [flow.id, flow]));
  const values = new Map(
    Object.values(live.objects).flatMap(({ rows }) => rows.map((object) => [object.id, object] as const)),
  );
  const exports = await exportsOf(
    made,
    objects.flatMap(({ liveId = '' }) => flows.get(liveId) ?? []),
  );
  const contents: LiveContent[] = [];
  const left: Address[] = [];
  const findings: Finding[] = [];
  for (const { address, liveId = '' } of objects) {
    if (address === undefined) {
      continue;
    }
    const flow = flows.get(liveId);
    const content =
      flow === undefined ? valueContent(address, values.get(liveId)) : flowContent(address, flow, exports);
    if (content === undefined) {
      left.push(address);
      findings.push({
        code: 'drift.not-accepted',
        severity: 'warning',
        summary: `${address} stays as it is: what the org holds of it could not be read.`,
        hint: 'Try again; callwright doctor shows what this client may read.',
        address,
      });
    } else {
      contents.push(content);
    }
  }
  return { contents, left, findings };
}

async function exportsOf(
  { live, reader }: MadeDrift,
  flows: readonly LiveFlow[],
): Promise<MadeDrift['live']['exports']> {
  const wanted = flows.flatMap(({ id, published }) =>
    published === undefined || live.exports[versionKey(id, published.id)] !== undefined
      ? []
      : [{ id, version: published.id }],
  );
  return wanted.length === 0 ? live.exports : { ...live.exports, ...(await reader.exportFlows(wanted)) };
}

function flowContent(
  address: Address,
  { id, published, division }: LiveFlow,
  exports: MadeDrift['live']['exports'],
): LiveContent | undefined {
  const exported = published && exports[versionKey(id, published.id)];
  return exported?.known === true
    ? {
        address,
        exported: exported.value,
        ...(division?.name !== undefined && { division: division.name }),
      }
    : undefined;
}

function valueContent(address: Address, object: LiveObject | undefined): LiveContent | undefined {
  return object && { address, liveName: object.name, attributes: object.attributes };
}
