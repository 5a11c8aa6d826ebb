import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ToolError } from '@callwright/model';
import type { ExitStatus } from '../exit-status.ts';
import { EXIT } from '../exit-status.ts';
import { hiddenMarker } from '../reporters/markdown-text.ts';
import { DEFAULT_BYTES, planMarkdown } from '../reporters/plan-markdown.ts';
import { readPlan } from '../saved-plan.ts';
import { scheduleTimes } from '../schedule-times.ts';
import type { Surroundings } from '../surroundings.ts';
import { plain } from '../words.ts';
import { hostOf } from './hosts/index.ts';
import type { ReviewHost } from './review-host.ts';

const USAGE = [
  'callwright-post comment PLAN        one comment with a saved plan on the pull request of this pipeline',
  'callwright-post issue TITLE FILE    one open issue with the Markdown of a file; an empty file closes it',
  'callwright-post merged COMMIT       number and head of the pull request whose merge made a commit',
].join('\n');

/**
 * `callwright-post`: says in a pipeline what reviewers must see, on GitHub, GitLab or Azure DevOps. Beside the command,
 * because it needs another token and no org.
 */
export async function post(words: readonly string[], around: Surroundings): Promise<ExitStatus> {
  const { positionals, values } = parsed(words);
  if (values.help) {
    around.out(`${USAGE}\n`);
    return EXIT.done;
  }
  const [what, ...rest] = positionals;
  const [first, second] = rest;
  if (what === 'comment' && rest.length === 1 && first !== undefined) {
    await comment(first, around);
  } else if (what === 'issue' && rest.length === 2 && first !== undefined && second !== undefined) {
    await issue(first, second, around);
  } else if (what === 'merged' && rest.length === 1 && first !== undefined) {
    await merged(first, around);
  } else {
    throw usage(
      positionals.length === 0
        ? 'Say what to do.'
        : `These words were not understood: ${positionals.join(' ')}.`,
    );
  }
  return EXIT.done;
}

/** One comment for each project and org: written, updated in place, or taken away once nothing changes. */
async function comment(folder: string, around: Surroundings): Promise<void> {
  const plan = await readPlan(resolve(around.folder, folder));
  const host = hostOf(around.env);
  const text = planMarkdown(plan, {
    maxBytes: DEFAULT_BYTES,
    folder,
    wholeAt: host.runUrl,
    times: await scheduleTimes(plan),
  });
  const marker = hiddenMarker('plan', plan);
  const [own, ...doubles] = (await host.comments()).filter(({ body }) => body.startsWith(marker));
  // Two pipelines at once may both have found none.
  for (const { id } of text === '' && own !== undefined ? [own, ...doubles] : doubles) {
    await host.removeComment(id);
  }
  if (text !== '') {
    await host.writeComment(text, own?.id);
  }
  around.say(
    `${host.name}: ${text === '' ? (own === undefined ? 'nothing changes, nothing to say' : 'nothing changes any more, comment removed') : own === undefined ? 'comment written' : 'comment updated'}\n`,
  );
}

async function issue(title: string, file: string, around: Surroundings): Promise<void> {
  const body = await readFile(resolve(around.folder, file), 'utf8').catch((error: unknown) => {
    throw usage(`${file} cannot be read.`, error);
  });
  const { name, issues } = hostOf(around.env);
  if (issues === undefined) {
    throw usage(`${name} has no issues that hold Markdown.`);
  }
  const marker = /^<!-- callwright:[^\n]* -->/.exec(body)?.[0];
  // By its hidden first line, where it has one: somebody may have given the issue another title.
  const own = (await issues.open()).find(
    (open) => open.title === title || (marker !== undefined && open.body.startsWith(marker)),
  );
  if (body.trim() !== '') {
    await issues.write(title, body, own?.id);
  } else if (own !== undefined) {
    await issues.close(own.id);
  }
  around.say(
    `${name}: ${body.trim() === '' ? (own === undefined ? 'no issue is open, none needed' : 'issue closed') : own === undefined ? 'issue opened' : 'issue updated'}\n`,
  );
}

/** Lines of `name=value`, as `$GITHUB_OUTPUT` takes them. Exit 6 when nobody can have reviewed the commit. */
async function merged(commit: string, around: Surroundings): Promise<void> {
  if (!/^[0-9a-f]{40,64}$/.test(commit)) {
    throw usage(`"${commit}" is no full commit id.`);
  }
  const host: ReviewHost = hostOf(around.env);
  const request = await host.mergedBy(commit);
  if (request === undefined) {
    throw new ToolError({
      code: 'cli.not-merged',
      problem: 'stale',
      summary: `Commit ${commit.slice(0, 12)} was made by the merge of no pull request, so nobody has reviewed a plan of it.`,
      hint: 'Plan and apply by hand, after somebody has read the plan: docs/pull-requests.md, "When it stops".',
    });
  }
  around.out(`number=${plain(request.number)}\nhead=${plain(request.head)}\n`);
}

function parsed(words: readonly string[]): {
  readonly positionals: readonly string[];
  readonly values: { readonly help?: boolean | undefined };
} {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { help: { type: 'boolean', short: 'h' } },
    });
  } catch (error) {
    throw usage(error instanceof Error ? error.message : String(error));
  }
}

function usage(summary: string, cause?: unknown): ToolError {
  return new ToolError({ code: 'cli.usage', problem: 'usage', summary, hint: USAGE, cause });
}
