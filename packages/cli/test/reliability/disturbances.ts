import type { SeenRequest } from '../local-orgs.ts';

/** One fault at one request of the run; `name` is for people. */
export interface Disturbance {
  readonly name: string;
  readonly rule: Readonly<Record<string, unknown>>;
  /** The job that it stops ends never: only after a day nobody waits for it any more (design 6). */
  readonly isStuck?: true;
  /** Whether the org has done what it was asked, and nobody heard of it. */
  readonly losesAnswer?: true;
}

type Effect = Readonly<Record<string, unknown>> & { readonly kind: string };

const LOST: readonly (readonly [string, Effect])[] = [
  ['its answer is dropped', { kind: 'drop', moment: 'after' }],
  ['its answer is cut', { kind: 'truncate' }],
  ['500 after it was done', { kind: 'error', code: 'internal.server.error', moment: 'after' }],
  [
    'a gateway page after it was done',
    { kind: 'answer', status: 502, body: '<h1>Bad gateway</h1>', moment: 'after' },
  ],
];

const REFUSED: readonly (readonly [string, Effect])[] = [
  ['it is dropped', { kind: 'drop' }],
  ['503', { kind: 'error', code: 'service.unavailable' }],
  ['a gateway page', { kind: 'answer', status: 502, body: '<h1>Bad gateway</h1>' }],
  ['400', { kind: 'error', code: 'general.bad.request' }],
  ['403', { kind: 'error', code: 'missing.permissions' }],
  ['409', { kind: 'error', code: 'general.conflict' }],
  ['429', { kind: 'error', code: 'too.many.requests.retry.after', retryAfterSeconds: 3 }],
  ['its token has expired', { kind: 'expired-token' }],
  ['a server clock two hours behind', { kind: 'clock-skew', ms: -7_200_000 }],
  ['a server clock two hours ahead', { kind: 'clock-skew', ms: 7_200_000 }],
];

const JOBS: readonly (readonly [string, Effect])[] = [
  ['its job fails without a word', { kind: 'job', end: 'failure' }],
  ['its job ends ten minutes late', { kind: 'job', end: 'late', ms: 600_000 }],
  ['its job never ends', { kind: 'job', end: 'never' }],
];

/** Each write of a run with its answer lost, in each way in which that happens. */
export function lostAnswers(requests: readonly SeenRequest[]): readonly Disturbance[] {
  return numbered(requests)
    .filter(({ request }) => isWrite(request))
    .flatMap((one) => LOST.map((fault) => ({ ...disturbance(one, fault), losesAnswer: true as const })));
}

/** Every fault at every sort of request: at the first of its sort, and for good. */
export function everyFault(requests: readonly SeenRequest[]): readonly Disturbance[] {
  const firsts = numbered(requests).filter(({ nth }) => nth === 1);
  return firsts.flatMap((one) => {
    const { method, template } = one.request;
    const once = [...REFUSED, ...(isWrite(one.request) ? [] : LOST)].map((fault) => disturbance(one, fault));
    const always = [REFUSED[1], REFUSED[3]].flatMap((fault) =>
      fault === undefined
        ? []
        : [disturbance({ ...one, always: true }, [`${fault[0]}, each time`, fault[1]])],
    );
    const jobs =
      method === 'PUT' && template.startsWith('/uploads/') ? JOBS.map((fault) => job(one, fault)) : [];
    return [...once, ...always, ...jobs];
  });
}

interface Numbered {
  readonly request: SeenRequest;
  /** Which of its sort it is, from 1. */
  readonly nth: number;
  readonly always?: true;
}

function numbered(requests: readonly SeenRequest[]): readonly Numbered[] {
  const counts = new Map<string, number>();
  return requests
    .filter(({ path }) => !path.startsWith('/emulator'))
    .map((request) => {
      const sort = `${request.method} ${request.template}`;
      const nth = (counts.get(sort) ?? 0) + 1;
      counts.set(sort, nth);
      return { request, nth };
    });
}

/** What changes nothing is asked again; a login and an export job are such (design 3). */
function isWrite({ method, template }: SeenRequest): boolean {
  return method !== 'GET' && !template.startsWith('/oauth/') && template !== '/api/v2/flows/export/jobs';
}

function disturbance(
  { request: { method, template }, nth, always }: Numbered,
  [what, effect]: readonly [string, Effect],
): Disturbance {
  return {
    name: `${method} ${template}${always ? '' : `, number ${String(nth)}`}: ${what}`,
    rule: { name: 'fault', method, path: template, ...(always ? {} : { from: nth, times: 1 }), effect },
  };
}

/** Of the job that this upload starts. */
function job(one: Numbered, fault: readonly [string, Effect]): Disturbance {
  return { ...disturbance(one, fault), ...(fault[1]['end'] === 'never' && { isStuck: true as const }) };
}
