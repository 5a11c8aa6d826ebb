import type { Address, DriftIgnore, Edit, Finding, SuppressedEdit } from '@callwright/model';

/** Known drift of a project, looked up by address. */
export interface Suppressions {
  /** Parts the edits of one object into what counts and what is known. */
  readonly part: (
    address: Address,
    edits: readonly Edit[],
  ) => { readonly open: readonly Edit[]; readonly known: readonly SuppressedEdit[] };
  /** What is to be said of lines that have expired, or that nothing was found for. */
  readonly remarks: (wasCompared: (address: Address) => boolean) => readonly Finding[];
}

/** @param today e.g. `2026-12-31`; the last day of a line belongs to it */
export function suppressions(ignores: readonly DriftIgnore[], today: string): Suppressions {
  const byAddress = new Map<Address, DriftIgnore[]>();
  for (const ignore of ignores) {
    byAddress.set(ignore.address, [...(byAddress.get(ignore.address) ?? []), ignore]);
  }
  const met = new Set<DriftIgnore>();
  return {
    part(address, edits) {
      const lines = byAddress.get(address) ?? [];
      const open: Edit[] = [];
      const knownEdits: SuppressedEdit[] = [];
      for (const edit of edits) {
        const found = lines.filter(({ path }) => covers(path, edit.where));
        found.forEach((line) => met.add(line));
        const line = found.find((one) => !isOver(one, today));
        if (line === undefined) {
          open.push(edit);
        } else {
          knownEdits.push({
            edit,
            path: line.path,
            ...(line.until !== undefined && { until: line.until }),
            ...(line.reason !== undefined && { reason: line.reason }),
          });
        }
      }
      return { open, known: knownEdits };
    },
    remarks: (wasCompared) => ignores.flatMap((line) => remark(line, { met, today, wasCompared })),
  };
}

/** A place and everything inside of it, as reports write places; `flows.open` is the same as `flows › open`. */
function covers(path: string, where: string): boolean {
  return [path.trim(), path.trim().split('.').join(' › ')].some(
    (written) => where === written || where.startsWith(`${written} › `),
  );
}

function isOver({ until }: DriftIgnore, today: string): boolean {
  return until !== undefined && until < today;
}

function remark(
  line: DriftIgnore,
  about: {
    readonly met: ReadonlySet<DriftIgnore>;
    readonly today: string;
    readonly wasCompared: (address: Address) => boolean;
  },
): readonly Finding[] {
  const { address, path, until, reason, place } = line;
  if (isOver(line, about.today)) {
    return [
      {
        code: 'drift.ignore-expired',
        severity: 'warning',
        summary: `Drift of ${path} in ${address} was borne until ${until ?? ''}${reason === undefined ? '' : ` (${reason})`}; that is over.`,
        detail: 'It counts as drift again.',
        hint: 'Put it right, take it into the manifests, or give the line a later `until`.',
        address,
        place,
      },
    ];
  }
  // What a manifest leaves to others for good is as good as ever when nobody has changed it.
  return about.met.has(line) || until === undefined || !about.wasCompared(address)
    ? []
    : [
        {
          code: 'drift.ignore-unused',
          severity: 'note',
          summary: `${address} has no drift of ${path} that could be left out.`,
          hint: 'Remove the line under `drift.ignore`.',
          address,
          place,
        },
      ];
}
