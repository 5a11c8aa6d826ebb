import { THING_NOUNS, isCheckedAtPlan } from '@callwright/archy';
import type { Address, Finding, OutsideName, ThingSort, UncheckedName, Unknown } from '@callwright/model';
import { compareText } from '@callwright/model';
import { appendTo } from './by-key.ts';
import type { OrgNames } from './org-names.ts';
import type { Proposals } from './proposal.ts';
import { busy, publishes } from './proposal.ts';

interface Noted {
  readonly name: OutsideName;
  readonly because: UncheckedName['because'];
  readonly why?: Unknown;
  readonly usedBy: Address[];
}

/** What published bodies name and nobody looked up, each name once: as a list, and said in a few notes. */
export interface UncheckedNames {
  readonly list: readonly UncheckedName[];
  readonly findings: readonly Finding[];
}

export function uncheckedNames(names: OrgNames, proposals: Proposals): UncheckedNames {
  const noted = new Map<string, Noted>();
  for (const proposal of busy(proposals)) {
    for (const name of publishes(proposal) && proposal.held === undefined ? proposal.resource.names : []) {
      const found = whyUnchecked(names, name);
      if (found !== undefined) {
        const key = [name.sort, name.name ?? '', name.within ?? '', found.because].join('\n');
        const before = noted.get(key) ?? { name, ...found, usedBy: [] };
        before.usedBy.push(proposal.address);
        noted.set(key, before);
      }
    }
  }
  const inOrder = [...noted].sort(([a], [b]) => compareText(a, b)).map(([, one]) => one);
  return { list: inOrder.map(said), findings: [...leftToPlatform(inOrder), ...unreadable(inOrder)] };
}

function whyUnchecked(names: OrgNames, outside: OutsideName): Pick<Noted, 'because' | 'why'> | undefined {
  const { name, sort } = outside;
  if (name === undefined) {
    return { because: 'at-run-time' };
  }
  if (!isCheckedAtPlan(sort)) {
    return { because: 'at-publish' };
  }
  const looked = names.look({ ...outside, name });
  return looked.is === 'unknown' ? { because: 'unreadable', why: looked.why } : undefined;
}

function said({ name: { sort, name, within }, because, usedBy }: Noted): UncheckedName {
  return {
    sort,
    ...(name !== undefined && { name }),
    ...(within !== undefined && { within }),
    because,
    usedBy: [...new Set(usedBy)],
  };
}

/** One note for all: which names the platform resolves itself, and how many targets only a call decides. */
function leftToPlatform(noted: readonly Noted[]): readonly Finding[] {
  const atPublish = noted.filter(({ because }) => because === 'at-publish');
  const atRunTime = noted.filter(({ because }) => because === 'at-run-time');
  if (noted.length === 0 || atPublish.length + atRunTime.length === 0) {
    return [];
  }
  const summaries = [
    ...(atPublish.length === 0
      ? []
      : [
          `${countOf(atPublish, 'name')} ${atPublish.length === 1 ? 'is' : 'are'} resolved by the platform at publish: ${sorts(atPublish)}.`,
        ]),
    ...(atRunTime.length === 0
      ? []
      : [`What is meant by ${sorts(atRunTime)} of ${usersOf(atRunTime)} is decided at run time.`]),
  ];
  return [
    {
      code: 'plan.names-left-to-platform',
      severity: 'note',
      summary: summaries.join(' '),
      ...(atPublish.length > 0 && {
        detail: 'Planning cannot ask for these. `--format json` lists them under `uncheckedNames`.',
      }),
    },
  ];
}

function unreadable(noted: readonly Noted[]): readonly Finding[] {
  const bySort = new Map<ThingSort, Noted[]>();
  for (const one of noted.filter(({ because }) => because === 'unreadable')) {
    appendTo(bySort, one.name.sort, one);
  }
  return [...bySort.values()].map((some) => ({
    code: 'plan.names-not-checked',
    severity: 'note',
    summary: `Not checked at plan: ${sorts(some)} of ${usersOf(some)}.`,
    detail: some[0]?.why?.detail ?? '',
    hint: 'Publishing fails where one of them is missing. `callwright doctor` shows what this client may read.',
  }));
}

/** `2 data actions and 1 skill`. */
function sorts(noted: readonly Noted[]): string {
  const counts = new Map<string, Noted[]>();
  for (const one of noted) {
    appendTo(counts, THING_NOUNS[one.name.sort], one);
  }
  const parts = [...counts].map(([noun, some]) => countOf(some, noun));
  const last = parts.pop() ?? '';
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
}

function countOf(some: readonly unknown[], noun: string): string {
  return `${some.length} ${some.length === 1 ? noun : `${noun}s`}`;
}

function usersOf(noted: readonly Noted[]): string {
  const users = [...new Set(noted.flatMap(({ usedBy }) => usedBy))].sort(compareText);
  return users.length === 1 ? (users[0] as string) : `${users.length} flows`;
}
