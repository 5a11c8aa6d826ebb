import type { LiveFlow } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import { pageBody } from '../answer.ts';
import { liveFlow, versionNumber } from '../flow-row.ts';
import type { PlatformLine } from '../platform-line.ts';
import type { Probe, Tell, ThrowAway, Verdict, WritingGroup } from '../probe.ts';
import { asAssumed, notAsAssumed, notSettled } from '../probe.ts';
import type { WritingApis } from '../sdk.ts';
import { objectsField, textField } from '../wire-field.ts';
import type { ThrowAwayFlows } from './throw-away-flows.ts';
import { callerText, sharedText, throwAwayFlows } from './throw-away-flows.ts';

const REPORT = 'Do not rely on it before it is mended; please report it.';

const PROBES: readonly Probe[] = [
  {
    probe: 'publish-keeps-id',
    assumed: 'A publish job keeps the id of a flow of the same type and name, and makes a newer version.',
    otherwise: `Receipts would name flows that are gone, and the next plan would report them as deleted outside. ${REPORT}`,
  },
  {
    probe: 'version-made-by-client',
    assumed: 'A version says which OAuth client made it.',
    otherwise:
      'Every publish ends `unknown`: nobody can tell that a version is ours. Applies do not come to their end; please report it.',
  },
  {
    probe: 'carried-version-told',
    assumed:
      '`consumedresources` reports the version of a shared flow that was copied in, not the newest one.',
    otherwise: `A caller that Callwright never published could be taken for fresh although it is stale. Adopt callers and publish them once; ${REPORT}`,
  },
  {
    probe: 'stale-callers-listed',
    isIdle: true,
    assumed: '`updatedresourceconsumers` lists callers whose copy is older than the published shared flow.',
    otherwise: 'Nothing is lost: it is not used. Stale callers are found by asking for each of them.',
  },
  {
    probe: 'publish-copies-newest',
    assumed: 'A publish job of the same text copies in the newest published version of every shared flow.',
    otherwise:
      'The promise of republishing would be empty: callers would keep old copies. Do not apply; please report it.',
  },
  {
    probe: 'old-version-restores-content',
    isIdle: true,
    assumed: 'Publishing an old version by its number restores its content.',
    otherwise: 'Nothing is lost: rollbacks publish the export of the old version instead.',
  },
  {
    probe: 'old-version-restores-copy',
    isIdle: true,
    assumed:
      'Publishing an old version of a caller by its number restores the copy of the shared flow that it had.',
    otherwise:
      'Nothing is lost: rollbacks publish exports, and a caller comes back with the shared flow of today, as is said before.',
  },
  {
    probe: 'lock-in-listing',
    assumed: 'A lock shows when a flow is read by id at once; rows of listings may lack it.',
    otherwise: `A lock would go unseen until a publish fails. ${REPORT}`,
  },
  {
    probe: 'unlock-keeps-draft',
    assumed: '`actions/unlock` takes a lock away, publishes nothing and keeps the draft.',
    otherwise:
      'Do not allow `takes-over-lock` where the draft matters: what it holds is saved in the journal before; please report it.',
  },
  {
    probe: 'rename-keeps-id',
    assumed: 'Checkout, PUT and check-in rename a flow, which keeps its id and its published version.',
    otherwise: `Renames end \`unknown\`. Rename in Architect, and let the plan find it. ${REPORT}`,
  },
  {
    probe: 'publish-takes-draft',
    assumed: 'A publish job publishes over a draft that nobody has locked, and the draft is gone then.',
    otherwise: 'The hazard `discards-draft` warns of something else than what happens; please report it.',
  },
];

/** What publishing, renaming and locking do, tried on two flows that nothing leads to. */
export const flowProbes: WritingGroup = {
  probes: PROBES,
  makes:
    'a shared flow and an inbound call flow that calls it, each published a few times; no number, queue or other flow leads to them',
  needs: [
    'architect:flow:view',
    'architect:flow:search',
    'architect:flow:edit',
    'architect:flow:unlock',
    'architect:flow:delete',
    'architect:job:create',
    'architect:job:view',
    'architect:jobExport:create',
    'architect:jobExport:view',
    'architect:dependencyTracking:view',
  ],
  async settle(throwAway, tell) {
    const { line, writer, name, cleanUp, goOn } = throwAway;
    const flows = throwAwayFlows(line, writer);
    const names = { shared: `${name} shared`, caller: `${name} caller` };
    let made: { readonly shared?: LiveFlow; readonly caller?: LiveFlow } = {};
    cleanUp(`shared flow "${names.shared}"`, () =>
      removeFlow(throwAway, made.shared, { type: 'commonmodule', name: names.shared }),
    );
    goOn();
    const shared = await flows.publish(sharedText(names.shared, 'One.'));
    made = { shared };
    cleanUp(`inbound flow "${names.caller}"`, () =>
      removeFlow(throwAway, made.caller, { type: 'inboundcall', name: names.caller }),
    );
    goOn();
    const caller = await flows.publish(callerText(names.caller, names.shared));
    made = { shared, caller };
    goOn();
    const newer = await flows.publish(sharedText(names.shared, 'Two.'));
    await tellOfPublish(throwAway, { shared, newer }, tell);
    await tellOfCopies(throwAway, flows, { shared, newer, caller, names }, tell);
    await tellOfLocks(throwAway, flows, caller, tell);
    await tellOfRename(throwAway, flows, caller, tell);
  },
};

async function tellOfPublish(
  { writer }: ThrowAway,
  { shared, newer }: { readonly shared: LiveFlow; readonly newer: LiveFlow },
  tell: Tell,
): Promise<void> {
  const [before, after] = [numberOf(shared), numberOf(newer)];
  tell(
    'publish-keeps-id',
    newer.id === shared.id && after > before
      ? asAssumed(`version ${before} became ${after}`)
      : notAsAssumed(newer.id === shared.id ? `version ${before} became ${after}` : 'the id is another one'),
  );
  const { clientId } = await writer.identify();
  const by = newer.published?.by;
  tell(
    'version-made-by-client',
    by?.kind === 'client' && by.id === clientId
      ? asAssumed('it does')
      : notAsAssumed(by === undefined ? 'it names nobody' : `it names another ${by.kind}`),
  );
}

interface Copies {
  readonly shared: LiveFlow;
  readonly newer: LiveFlow;
  readonly caller: LiveFlow;
  readonly names: { readonly shared: string; readonly caller: string };
}

async function tellOfCopies(
  { line, writer, goOn }: ThrowAway,
  flows: ThrowAwayFlows,
  { shared, newer, caller, names }: Copies,
  tell: Tell,
): Promise<void> {
  const [old, latest] = [numberOf(shared), numberOf(newer)];
  const carried = await flows.carried(caller, versionOf(caller));
  tell('carried-version-told', copyVerdict(carried, old, latest));
  tell('stale-callers-listed', await staleListed(line, caller));
  goOn();
  const again = await flows.publish(callerText(names.caller, names.shared));
  const carriedAgain = await flows.carried(again, versionOf(again));
  tell('publish-copies-newest', copyVerdict(carriedAgain, latest, old));
  goOn();
  flows.sent('publishing an old version', await writer.publishVersion(shared.id, versionOf(shared)));
  const back = await flows.readUntil(shared.id, (flow) => versionOf(flow) !== versionOf(newer));
  tell('old-version-restores-content', await contentVerdict(flows, { shared, newer, back }));
  goOn();
  flows.sent('publishing an old version', await writer.publishVersion(caller.id, versionOf(caller)));
  const callerBack = await flows.readUntil(caller.id, (flow) => versionOf(flow) !== versionOf(again));
  tell(
    'old-version-restores-copy',
    callerBack === undefined
      ? notAsAssumed('the published version stayed the same')
      : copyVerdict(await flows.carried(callerBack, versionOf(callerBack)), old, latest),
  );
}

async function contentVerdict(
  flows: ThrowAwayFlows,
  { shared, newer, back }: Pick<Copies, 'shared' | 'newer'> & { readonly back: LiveFlow | undefined },
): Promise<Verdict> {
  if (back === undefined) {
    return notAsAssumed('the published version stayed the same');
  }
  const contentOf = (flow: LiveFlow): Promise<string> => flows.content(flow, versionOf(flow));
  const now = await contentOf(back);
  return now === (await contentOf(shared)) && now !== (await contentOf(newer))
    ? asAssumed(
        versionOf(back) === versionOf(shared)
          ? `version ${versionOf(shared)} is the published one again, under its own number`
          : `version ${versionOf(back)} has the content of ${versionOf(shared)}`,
      )
    : notAsAssumed(`version ${versionOf(back)} has another content than ${versionOf(shared)}`);
}

function copyVerdict(carried: string | undefined, wanted: number, other: number): Verdict {
  if (carried === undefined) {
    return notSettled('dependency tracking did not tell within half a minute');
  }
  const version = versionNumber(carried);
  return version === wanted
    ? asAssumed(`it says version ${carried}`)
    : notAsAssumed(version === other ? `it says version ${carried}, not ${wanted}` : `it says ${carried}`);
}

async function staleListed(line: PlatformLine<WritingApis>, caller: LiveFlow): Promise<Verdict> {
  const answer = await line.call(() =>
    line.apis.architect.getArchitectDependencytrackingUpdatedresourceconsumers({
      name: caller.name,
      objectType: ['INBOUNDCALLFLOW'],
      consumedResources: true,
      consumedResourceType: ['COMMONMODULEFLOW'],
      pageSize: 100,
    }),
  );
  const body = pageBody('stale callers', answer);
  if (!body.known) {
    return notSettled(body.detail);
  }
  return objectsField(body.value, 'entities').some((row) => textField(row, 'id') === caller.id)
    ? asAssumed('it lists the caller')
    : notAsAssumed('it does not list the caller');
}

async function tellOfLocks(
  { line, writer, goOn }: ThrowAway,
  flows: ThrowAwayFlows,
  caller: LiveFlow,
  tell: Tell,
): Promise<void> {
  const before = await flows.read(caller.id);
  goOn();
  flows.sent('a checkout', await writer.checkoutFlow(caller.id));
  const locked = await flows.read(caller.id);
  const row = await rowOf(line, caller);
  const isLocked = locked.lock.known && locked.lock.value !== null;
  tell(
    'lock-in-listing',
    isLocked
      ? asAssumed(
          row === undefined
            ? 'by id it shows; no row was found'
            : `by id it shows; the row ${row.lock.known ? 'has it too' : 'lacks it'}, and ${row.draft.known ? 'has' : 'lacks'} the draft`,
        )
      : notAsAssumed('read by id, a flow that was checked out shows no lock'),
  );
  const drafted = locked.draft.known && locked.draft.value !== null;
  flows.sent('an unlock', await writer.unlockFlow(caller.id));
  const unlocked = await flows.read(caller.id);
  const isFree = unlocked.lock.known && unlocked.lock.value === null;
  const stillDrafted = unlocked.draft.known && unlocked.draft.value !== null;
  const same = versionOf(unlocked) === versionOf(before);
  tell(
    'unlock-keeps-draft',
    isFree && same && stillDrafted === drafted
      ? drafted
        ? asAssumed('the lock went, the draft stayed, nothing was published')
        : notSettled('a checkout made no draft here; the lock went and nothing was published')
      : notAsAssumed(
          [
            isFree ? 'the lock went' : 'the lock stayed',
            same ? 'nothing was published' : 'another version was published',
            stillDrafted ? 'the draft stayed' : 'the draft went',
          ].join(', '),
        ),
  );
}

async function rowOf(line: PlatformLine<WritingApis>, caller: LiveFlow): Promise<LiveFlow | undefined> {
  const answer = await line.call(() =>
    line.apis.architect.getFlows({ name: caller.name, type: ['inboundcall'], includeSchemas: false }),
  );
  const body = pageBody('the flows', answer);
  const row = body.known
    ? objectsField(body.value, 'entities').find((one) => textField(one, 'id') === caller.id)
    : undefined;
  return row !== undefined && isJsonObject(row) ? liveFlow(row, 'listing') : undefined;
}

async function tellOfRename(
  { writer, goOn, name }: ThrowAway,
  flows: ThrowAwayFlows,
  caller: LiveFlow,
  tell: Tell,
): Promise<void> {
  const before = await flows.read(caller.id);
  const renamed = `${caller.name} renamed`;
  goOn();
  flows.sent('a checkout', await writer.checkoutFlow(caller.id));
  flows.sent('a rename', await writer.renameFlow(caller.id, renamed));
  flows.sent('a check-in', await writer.checkinFlow(caller.id));
  const after = await flows.readUntil(caller.id, (flow) => flow.name === renamed && isUnlocked(flow));
  tell(
    'rename-keeps-id',
    after === undefined
      ? notAsAssumed('the new name or the end of the lock did not show')
      : versionOf(after) === versionOf(before)
        ? asAssumed('the name is new, id and published version are the same')
        : notAsAssumed('another version was published by it'),
  );
  goOn();
  const published = await flows.publish(callerText(renamed, `${name} shared`));
  const hadDraft = after !== undefined && after.draft.known && after.draft.value !== null;
  const hasDraft = published.draft.known && published.draft.value !== null;
  tell(
    'publish-takes-draft',
    !hadDraft
      ? notSettled('a check-in left no draft here')
      : hasDraft
        ? notAsAssumed('the draft is still there')
        : asAssumed(`it is gone; version ${versionOf(before)} became ${versionOf(published)}`),
  );
}

function isUnlocked(flow: LiveFlow): boolean {
  return flow.lock.known && flow.lock.value === null;
}

/** A shared flow is in use until the index has seen that its caller is gone (facts: API 10, item 6). */
const AGAIN_MS = [0, 1_000, 3_000, 9_000, 20_000];
/** A flow whose publish told no id may be found by name somewhat later (facts: API 2.2). */
const LOOK_AGAIN_MS = [0, 3_000, 10_000];

/** Removes a flow by the id that its publish told, else whatever has its name, which is ours alone. */
async function removeFlow(
  { line, writer }: ThrowAway,
  made: LiveFlow | undefined,
  { type, name }: Pick<LiveFlow, 'type' | 'name'>,
): Promise<boolean> {
  let id = made?.id;
  for (const wait of id === undefined ? LOOK_AGAIN_MS : []) {
    await line.pause(wait);
    const found = await writer.flowByName(type, name);
    id ??= found.state === 'present' ? found.value.id : undefined;
  }
  if (id === undefined) {
    return true;
  }
  for (const wait of AGAIN_MS) {
    await line.pause(wait);
    const found = await writer.flow(id);
    if (found.state === 'gone') {
      return true;
    }
    if (found.state === 'present' && !isUnlocked(found.value)) {
      await writer.unlockFlow(id);
    }
    await writer.deleteFlow(id);
  }
  return (await writer.flow(id)).state === 'gone';
}

function versionOf({ published }: LiveFlow): string {
  return published?.id ?? '';
}

function numberOf(flow: LiveFlow): number {
  return versionNumber(versionOf(flow)) ?? 0;
}
