import type {
  ComparedObject,
  ComparedOrg,
  Comparison,
  ComparisonSummary,
  Finding,
  Kind,
  OrgSide,
  Unknown,
} from '@callwright/model';
import { COMPARED_CLASSES, compareText, sortFindings } from '@callwright/model';
import { checkOrg } from '../check-org.ts';
import type { Needs } from '../needs.ts';
import type { CompareInput } from './compare-input.ts';
import { isAsGit } from './compare-contents.ts';
import { comparePair } from './compare-pair.ts';
import { lackedThings } from './lacked-things.ts';
import { orgSight } from './org-sight.ts';
import type { Pair, Sights } from './pair.ts';
import { managedPairs, unmanagedPairs } from './pair.ts';
import { sameThings } from './same-things.ts';
import { staleCallers } from './stale-callers.ts';

/**
 * Compares two orgs of one project, and says what the second lacks. Pure: the same input gives the same bytes. What could
 * not be read is unknown, and neither different nor lacking: see `missingForComparison`.
 *
 * Throws a ToolError `plan.wrong-org` when an org that was read is not the one the project pins.
 */
export function compareOrgs(input: CompareInput): Comparison {
  checkOrg(input.first);
  checkOrg(input.second);
  return comparisonOf(input, look(input));
}

/**
 * Which facts are still missing of each org. Read them, put them into its live state (as unknown where they could not be
 * read) and ask again until both are empty.
 */
export function missingForComparison(input: CompareInput): Readonly<Record<OrgSide, Needs>> {
  const { sights } = look(input);
  return { first: sights.first.facts.wants.needs(), second: sights.second.facts.wants.needs() };
}

interface Look {
  readonly sights: Sights;
  readonly managed: number;
  readonly objects: readonly ComparedObject[];
  readonly lacked: ReturnType<typeof lackedThings>;
  readonly callers: ReturnType<typeof staleCallers>[];
  readonly incomplete: ReturnType<typeof unmanagedPairs>['incomplete'];
}

function look(input: CompareInput): Look {
  const same = sameThings({ first: input.first.desired, second: input.second.desired });
  const sights = { first: orgSight(input, 'first', same), second: orgSight(input, 'second', same) };
  const managed = managedPairs(sights).filter((pair) => !isLackedBinding(sights, pair));
  const unmanaged =
    input.options.withUnmanaged === true ? unmanagedPairs(sights) : { pairs: [], incomplete: [] };
  wantPublished(sights, managed);
  return {
    sights,
    managed: managed.filter(({ here }) => Object.values(here).some(({ state }) => state === 'present'))
      .length,
    objects: [...managed, ...unmanaged.pairs].flatMap((pair) => comparePair(sights, same, pair) ?? []),
    lacked: lackedThings(sights, same, managed),
    callers: [staleCallers(sights.first), staleCallers(sights.second)],
    incomplete: unmanaged.incomplete,
  };
}

/** What a binding binds is lacking then, and that says it all. */
function isLackedBinding({ second }: Sights, { address, here }: Pair): boolean {
  const resource = address === undefined ? undefined : second.facts.resources.get(address);
  return resource !== undefined && 'binds' in resource && here.second.state === 'gone';
}

/** What the first org publishes otherwise than git says may name what no manifest names. */
function wantPublished({ first }: Sights, pairs: readonly Pair[]): void {
  for (const { address, here } of pairs) {
    const live = here.first.state === 'present' ? here.first.live : undefined;
    if (address !== undefined && live !== undefined && 'type' in live && live.published !== undefined) {
      const resource = first.facts.resources.get(address);
      if (!isAsGit(first, { live, ...(resource !== undefined && { resource }) })) {
        first.contents.of(live.id, live.published.id);
      }
    }
  }
}

function comparisonOf(input: CompareInput, found: Look): Comparison {
  const { options, first, second } = input;
  const objects = [...found.objects].sort(byClass);
  const stale = found.callers.flatMap((one) => one.stale);
  const { lacks, notChecked } = found.lacked;
  return {
    formatVersion: 1,
    toolVersion: options.toolVersion,
    project: first.desired.project,
    ...(options.gitCommit !== undefined && { gitCommit: options.gitCommit }),
    sourcesDigest: first.desired.sourcesDigest,
    comparedAt: options.now,
    first: orgOf(first),
    second: orgOf(second),
    withUnmanaged: options.withUnmanaged === true,
    objects,
    lacks,
    notChecked,
    stale,
    findings: sortFindings([
      ...found.callers.flatMap(({ findings }) => findings),
      ...found.incomplete.map(notListed),
      ...first.ledger.findings,
      ...second.ledger.findings,
    ]),
    summary: summaryOf(objects, found.managed, { lacks: lacks.length, stale: stale.length }),
  };
}

function orgOf({ desired, live }: CompareInput['first']): ComparedOrg {
  return { org: desired.org, orgId: live.client.organization.id, namePrefix: desired.namePrefix };
}

function byClass(a: ComparedObject, b: ComparedObject): number {
  return (
    COMPARED_CLASSES.indexOf(a.class) - COMPARED_CLASSES.indexOf(b.class) ||
    compareText(a.address ?? '', b.address ?? '') ||
    compareText(a.flowType ?? a.kind, b.flowType ?? b.kind) ||
    compareText(a.name, b.name)
  );
}

function summaryOf(
  objects: readonly ComparedObject[],
  managed: number,
  others: { readonly lacks: number; readonly stale: number },
): ComparisonSummary {
  const amount = (is: ComparedObject['class']): number => objects.filter((one) => one.class === is).length;
  const told = objects.filter(({ address, first, second }) => address !== undefined && (first ?? second));
  return {
    differs: amount('differs'),
    'only-in-first': amount('only-in-first'),
    'only-in-second': amount('only-in-second'),
    unknown: amount('unknown'),
    configured: amount('configured'),
    alike: managed - told.length,
    ...others,
  };
}

function notListed({
  org,
  kind,
  why,
}: {
  readonly org: string;
  readonly kind: Kind;
  readonly why: Unknown;
}): Finding {
  return {
    code: 'compare.not-listed',
    severity: 'warning',
    summary: `What is unmanaged of ${kind} in org ${org} is not known in full.`,
    detail: why.detail,
    hint: `\`callwright doctor --org ${org}\` shows what this client may read.`,
  };
}
