import type {
  Actor,
  Attributes,
  Bucket,
  Clock,
  FlowType,
  JobState,
  JsonObject,
  Kind,
  LiveFlow,
  LiveObject,
  LiveThing,
  LiveVersion,
  Namesake,
  PlatformWriter,
  Presence,
  Refusal,
  WriteResult,
} from '@callwright/model';
import { flowTypeOfTopKey, known, referencesIn, unknown, versionKey } from '@callwright/model';

/** One request that the fake got, in order. */
export interface FakeRequest {
  readonly request: keyof PlatformWriter;
  readonly on: string;
  /** Clock time. */
  readonly at: number;
  readonly isWrite: boolean;
}

interface FakeFlow {
  readonly id: string;
  readonly type: FlowType;
  name: string;
  division?: NonNullable<LiveFlow['division']>;
  lock: Actor | null;
  draft: LiveVersion | null;
  /** Oldest first. */
  readonly versions: { readonly version: LiveVersion; readonly text: string }[];
  /** Versions that were checked in and not published; they are numbered with the others (facts: API 2.3). */
  readonly checkedIn: LiveVersion[];
  deleted: boolean;
}
interface FakeJob {
  text: string | undefined;
  endsAt: number;
  state: JobState;
}
/** What happens to a write: `lost-done` and `lost-undone` both lose the answer; `refuse` answers no. */
export type FakeTrouble =
  | { readonly trouble: 'lost-done' | 'lost-undone' }
  | { readonly trouble: 'refuse'; readonly refusal: Partial<Refusal> }
  | { readonly trouble: 'throw'; readonly error: Error };

export const FAKE_CLIENT: Actor = { kind: 'client', id: 'client-ours', name: 'callwright' };
export const FAKE_PERSON: Actor = { kind: 'user', id: 'user-jo', name: 'Jo Doe' };
export const FAKE_ORG = { id: 'org-1', name: 'Acme' };

export interface FakePlatform {
  readonly platform: PlatformWriter;
  readonly requests: readonly FakeRequest[];
  readonly flows: ReadonlyMap<string, FakeFlow>;
  readonly objects: ReadonlyMap<string, LiveObject>;
  /** Called before each request is answered: a test acts as a person at exactly that moment. */
  beforeRequest(listener: (request: FakeRequest) => void): void;
  /** The n-th time (from 1) that this write is sent, this happens. */
  onWrite(request: keyof PlatformWriter, nth: number, trouble: FakeTrouble): void;
  /** Adds a published flow, as a person or as our client; gives its id. */
  addFlow(type: FlowType, name: string, by?: Actor): string;
  publishAs(id: string, by: Actor): void;
  lockAs(id: string, by: Actor | null): void;
  draftAs(id: string, by: Actor, draft?: string): void;
  /** A person puts a flow or an object into another division. */
  moveTo(id: string, division: string): void;
  /** Leaves a numbered version that is not published. */
  checkinAs(id: string, by: Actor): void;
  removeFlow(id: string): void;
  /** As a person, unless said; `null`: the platform does not tell who made it. */
  addObject(kind: Kind, name: string, attributes: Attributes, by?: Actor | null): LiveObject;
  /** A person edits an object; `null` deletes it. */
  editObject(id: string, attributes: Attributes | null): void;
  /** Other fields of an object change without a new version, as where the kind has none. */
  editOthers(id: string, others: JsonObject): void;
  addThing(sort: Bucket, name: string): LiveThing;
  /** Jobs that publish this live name fail with these messages. */
  failPublish(name: string, messages: readonly string[]): void;
  /** Jobs take this long; undefined: they never end. */
  jobSeconds: number | undefined;
  /** Reading this id gives "unknown". */
  hide(id: string): void;
}

/** An org in memory behind the port `PlatformWriter`: numbered versions, publish jobs that take clock time, optimistic locks. */
export function fakePlatform(clock: Clock): FakePlatform {
  const requests: FakeRequest[] = [];
  const flows = new Map<string, FakeFlow>();
  const objects = new Map<string, LiveObject>();
  const makings = new Map<string, Omit<Namesake, 'object'>>();
  const jobs = new Map<string, FakeJob>();
  const things: LiveThing[] = [];
  const failing = new Map<string, readonly string[]>();
  const hidden = new Set<string>();
  const troubles = new Map<string, FakeTrouble>();
  const sent = new Map<string, number>();
  let listener: (request: FakeRequest) => void = () => {};
  let ids = 0;

  const newId = (what: string): string => `${what}-${String((ids += 1))}`;
  const iso = (): string => new Date(clock.now()).toISOString();
  const hear = (request: keyof PlatformWriter, on: string, isWrite: boolean): void => {
    const heard = { request, on, at: clock.now(), isWrite };
    requests.push(heard);
    listener(heard);
    endJobs();
  };
  const refused = (status: number, code: string, moved = false): WriteResult<never> => ({
    result: 'refused',
    refusal: { status, code, message: `refused with ${code}`, moved },
  });
  const write = <T>(
    request: keyof PlatformWriter,
    on: string,
    act: () => WriteResult<T>,
  ): Promise<WriteResult<T>> => {
    hear(request, on, true);
    const nth = (sent.get(request) ?? 0) + 1;
    sent.set(request, nth);
    const trouble = troubles.get(`${request} ${String(nth)}`);
    switch (trouble?.trouble) {
      case undefined:
        return Promise.resolve(act());
      case 'throw':
        return Promise.reject(trouble.error);
      case 'refuse':
        return Promise.resolve({
          result: 'refused',
          refusal: { status: 400, code: 'fake.refused', message: 'no', moved: false, ...trouble.refusal },
        });
      case 'lost-done':
        act();
        return Promise.resolve({
          result: 'lost',
          detail: 'The connection was closed before an answer came.',
        });
      case 'lost-undone':
        return Promise.resolve({
          result: 'lost',
          detail: 'The connection was closed before an answer came.',
        });
    }
  };
  const publish = (flow: FakeFlow, text: string, by: Actor): void => {
    const id = nextVersion(flow);
    flow.versions.push({ version: { id, at: iso(), by }, text });
    flow.draft = null;
  };
  const nextVersion = (flow: FakeFlow): string =>
    `${String(flow.versions.length + flow.checkedIn.length + 1)}.0`;
  const checkin = (flow: FakeFlow, by: Actor): void => {
    const version = { id: nextVersion(flow), at: iso(), by };
    flow.checkedIn.push(version);
    flow.draft = version;
  };
  const newFlow = (type: FlowType, name: string): FakeFlow => {
    const flow: FakeFlow = {
      id: newId('flow'),
      type,
      name,
      lock: null,
      draft: null,
      versions: [],
      checkedIn: [],
      deleted: false,
    };
    flows.set(flow.id, flow);
    return flow;
  };
  const byName = (type: FlowType, name: string): FakeFlow | undefined =>
    [...flows.values()].find((flow) => !flow.deleted && flow.type === type && flow.name === name);
  const endJobs = (): void => {
    for (const job of jobs.values()) {
      if (job.state.status === 'started' && job.text !== undefined && clock.now() >= job.endsAt) {
        job.state = runJob(job.text);
      }
    }
  };
  const runJob = (text: string): JobState => {
    const { type, name } = headOf(text);
    const messages = failing.get(name);
    if (messages !== undefined) {
      return { status: 'failure', messages: messages.map((message) => ({ type: 'Error', text: message })) };
    }
    const flow = byName(type, name) ?? newFlow(type, name);
    if (flow.lock !== null && flow.lock.id !== FAKE_CLIENT.id) {
      return {
        status: 'failure',
        messages: [{ type: 'Error', text: `flow '${name}' is locked by another entity` }],
      };
    }
    publish(flow, text, FAKE_CLIENT);
    return { status: 'success', flowId: flow.id, messages: [] };
  };
  const asLive = (flow: FakeFlow): LiveFlow => {
    const published = flow.versions.at(-1)?.version;
    return {
      id: flow.id,
      name: flow.name,
      type: flow.type,
      active: true,
      system: false,
      ...(flow.division && { division: flow.division }),
      ...(published && { published }),
      lock: known(flow.lock),
      draft: known(flow.draft),
    };
  };
  const presence = <T>(id: string, value: T | undefined): Presence<T> =>
    hidden.has(id)
      ? { state: 'unknown', why: unknown('forbidden', `HTTP 403 for ${id}`) }
      : value === undefined
        ? { state: 'gone' }
        : { state: 'present', value: structuredClone(value) };
  const living = (id: string): FakeFlow | undefined => {
    const flow = flows.get(id);
    return flow?.deleted === false ? flow : undefined;
  };
  const onFlow = (id: string, act: (flow: FakeFlow) => WriteResult<null>): WriteResult<null> => {
    const flow = living(id);
    return flow ? act(flow) : refused(404, 'architect.flow.not.found');
  };
  const done: WriteResult<null> = { result: 'done', value: null };
  const holdsLock = (flow: FakeFlow): boolean => flow.lock?.id === FAKE_CLIENT.id;

  const platform: PlatformWriter = {
    identify: () => {
      hear('identify', '', false);
      return Promise.resolve({ clientId: FAKE_CLIENT.id, organization: FAKE_ORG });
    },
    permissions: () => Promise.resolve(unknown('not-asked', 'the fake keeps no permissions')),
    listFlows: () =>
      Promise.resolve({
        rows: [...flows.values()].filter((flow) => !flow.deleted).map(asLive),
        complete: known(true as const),
      }),
    listObjects: (kind, binds) =>
      Promise.resolve({
        rows: [...objects.values()].filter((object) => object.kind === kind && object.binds === binds),
        complete: known(true as const),
      }),
    listThings: (sort) =>
      Promise.resolve({
        rows: things.filter((thing) => thing.sort === sort),
        complete: known(true as const),
      }),
    numbers: (numbers) =>
      Promise.resolve(Object.fromEntries(numbers.map((number) => [number, known({ isPooled: true })]))),
    flow: (id) => {
      hear('flow', id, false);
      const flow = living(id);
      return Promise.resolve(presence(id, flow && asLive(flow)));
    },
    flowByName: (type, name) => {
      hear('flowByName', name, false);
      const flow = byName(type, name);
      return Promise.resolve(presence(name, flow && asLive(flow)));
    },
    object: (_kind, id) => {
      hear('object', id, false);
      return Promise.resolve(presence(id, objects.get(id)));
    },
    objectByName: (kind, name) => {
      hear('objectByName', name, false);
      const found = [...objects.values()].find((object) => object.kind === kind && object.name === name);
      return Promise.resolve(presence(name, found));
    },
    namesakes: (kind, name) => {
      hear('namesakes', name, false);
      const rows = [...objects.values()]
        .filter((object) => object.kind === kind && object.name === name)
        .map((object) => ({ object: structuredClone(object), madeBy: [], ...makings.get(object.id) }));
      return Promise.resolve({
        rows,
        complete: hidden.has(name) ? unknown('forbidden', `HTTP 403 for ${name}`) : known(true as const),
      });
    },
    usersOf: (_kind, id) => {
      hear('usersOf', id, false);
      const users = [...objects.values()].filter(({ attributes }) =>
        referencesIn(attributes).some((reference) => '$live' in reference && reference.$live.id === id),
      );
      return Promise.resolve(
        hidden.has(id) ? unknown('forbidden', `HTTP 403 for ${id}`) : known(users.map(({ name }) => name)),
      );
    },
    versions: (id) => {
      hear('versions', id, false);
      const flow = living(id);
      const versions = flow ? [...flow.versions.map(({ version }) => version), ...flow.checkedIn] : [];
      return Promise.resolve(
        known(versions.sort((a, b) => Number.parseFloat(b.id) - Number.parseFloat(a.id))),
      );
    },
    exportFlows: (wanted) => {
      hear('exportFlows', wanted.map(({ id, version }) => versionKey(id, version)).join(), false);
      return Promise.resolve(
        Object.fromEntries(
          wanted.map(({ id, version }) => {
            const flow = flows.get(id);
            const found =
              flow?.draft && (flow.draft.id === version || version.startsWith('saved_version'))
                ? `a draft of ${flow.name}`
                : flow?.versions.find((one) => one.version.id === version)?.text;
            return [
              versionKey(id, version),
              found === undefined ? unknown('unreadable', 'no such version') : known(found),
            ];
          }),
        ),
      );
    },
    consumedModules: () => Promise.resolve(known([])),
    consumers: () => Promise.resolve(known([])),
    serverTime: iso,
    registerPublish: () => {
      const id = newId('job');
      return write('registerPublish', id, () => {
        jobs.set(id, { text: undefined, endsAt: 0, state: { status: 'registered', messages: [] } });
        return { result: 'done', value: { id, uploadUrl: `https://upload.example/${id}`, headers: {} } };
      });
    },
    upload: (job, text) =>
      write('upload', job.id, () => {
        const found = jobs.get(job.id);
        if (found?.state.status !== 'registered') {
          return refused(403, 'fake.upload.refused');
        }
        found.text = text;
        found.endsAt =
          fake.jobSeconds === undefined ? Number.POSITIVE_INFINITY : clock.now() + fake.jobSeconds * 1000;
        found.state = { status: 'started', messages: [] };
        return done;
      }),
    publishState: (jobId) => {
      hear('publishState', jobId, false);
      const job = jobs.get(jobId);
      return Promise.resolve(job ? known(job.state) : unknown('gone', 'no such job'));
    },
    unlockFlow: (id) =>
      write('unlockFlow', id, () =>
        onFlow(id, (flow) => {
          flow.lock = null;
          return done;
        }),
      ),
    checkoutFlow: (id) =>
      write('checkoutFlow', id, () =>
        onFlow(id, (flow) => {
          if (flow.lock !== null && !holdsLock(flow)) {
            return refused(409, 'architect.flow.locked.by.user', true);
          }
          flow.lock = FAKE_CLIENT;
          return done;
        }),
      ),
    renameFlow: (id, name) =>
      write('renameFlow', id, () =>
        onFlow(id, (flow) => {
          if (!holdsLock(flow)) {
            return refused(409, 'architect.flow.not.locked.by.user', true);
          }
          if (byName(flow.type, name) !== undefined) {
            return refused(409, 'architect.flow.already.exists');
          }
          flow.name = name;
          return done;
        }),
      ),
    checkinFlow: (id) =>
      write('checkinFlow', id, () =>
        onFlow(id, (flow) => {
          if (!holdsLock(flow)) {
            return refused(409, 'architect.flow.not.locked.by.user', true);
          }
          flow.lock = null;
          checkin(flow, FAKE_CLIENT);
          return done;
        }),
      ),
    publishVersion: (id) =>
      write('publishVersion', id, () =>
        onFlow(id, (flow) => {
          publish(flow, flow.versions.at(-1)?.text ?? '', FAKE_CLIENT);
          return done;
        }),
      ),
    deleteFlow: (id) =>
      write('deleteFlow', id, () =>
        onFlow(id, (flow) => {
          flow.deleted = true;
          return done;
        }),
      ),
    createObject: (kind, wanted) =>
      write<LiveObject>('createObject', wanted.name, () => ({
        result: 'done',
        value: addObject(kind, wanted.name, wanted.attributes, FAKE_CLIENT),
      })),
    updateObject: (_kind, seen, wanted) =>
      write<LiveObject>('updateObject', seen.id, () => {
        const object = objects.get(seen.id);
        if (object === undefined) {
          return refused(404, 'general.resource.not.found');
        }
        if (object.version !== seen.version) {
          return refused(409, 'general.conflict', true);
        }
        const after = {
          ...changed(object, { ...object.attributes, ...wanted.attributes }),
          name: wanted.name,
        };
        objects.set(seen.id, after);
        return { result: 'done', value: after };
      }),
    deleteObject: (_kind, id) =>
      write('deleteObject', id, () =>
        objects.delete(id) ? done : refused(404, 'general.resource.not.found'),
      ),
    moveToDivision: (_kind, id, division) =>
      write('moveToDivision', id, () => {
        move(id, division);
        return done;
      }),
    thingByName: (sort, name) => {
      hear('thingByName', name, false);
      return Promise.resolve(
        presence(
          name,
          things.find((thing) => thing.sort === sort && thing.name === name),
        ),
      );
    },
    atOnce: (_writes, work) => work(),
  };
  const changed = (object: LiveObject, attributes: Attributes): LiveObject => ({
    ...object,
    version: (object.version ?? 0) + 1,
    attributes: structuredClone<Attributes>(attributes),
    modifiedAt: iso(),
  });
  const move = (id: string, division: string): void => {
    const there = { id: `division-${division}`, name: division };
    const object = objects.get(id);
    if (object === undefined) {
      flowOf(id).division = there;
    } else {
      objects.set(id, { ...object, division: there });
    }
  };
  const addObject = (
    kind: Kind,
    name: string,
    attributes: Attributes,
    by: Actor | null = FAKE_PERSON,
  ): LiveObject => {
    const object: LiveObject = {
      id: newId(kind),
      kind,
      name,
      version: 1,
      attributes: structuredClone<Attributes>(attributes),
    };
    objects.set(object.id, object);
    if (by !== null) {
      makings.set(object.id, { madeBy: [by.id], madeAt: iso() });
    }
    return object;
  };
  const flowOf = (id: string): FakeFlow => {
    const flow = flows.get(id);
    if (flow === undefined) {
      throw new Error(`the fake has no flow ${id}`);
    }
    return flow;
  };
  const fake: FakePlatform = {
    platform,
    requests,
    flows,
    objects,
    jobSeconds: 10,
    beforeRequest: (added) => {
      listener = added;
    },
    onWrite: (request, nth, trouble) => void troubles.set(`${request} ${String(nth)}`, trouble),
    moveTo: move,
    addFlow: (type, name, by = FAKE_CLIENT) => {
      const flow = newFlow(type, name);
      publish(flow, fakeBody(type, name), by);
      return flow.id;
    },
    publishAs: (id, by) =>
      publish(flowOf(id), `# by ${by.id}\n${fakeBody(flowOf(id).type, flowOf(id).name)}`, by),
    lockAs: (id, by) => {
      flowOf(id).lock = by;
    },
    draftAs: (id, by, draft = `saved_version_${id}`) => {
      flowOf(id).draft = { id: draft, at: iso(), by };
    },
    checkinAs: (id, by) => checkin(flowOf(id), by),
    removeFlow: (id) => {
      flowOf(id).deleted = true;
    },
    addObject,
    editObject: (id, attributes) => {
      const object = objects.get(id);
      if (attributes === null || object === undefined) {
        objects.delete(id);
      } else {
        objects.set(id, changed(object, { ...object.attributes, ...attributes }));
      }
    },
    editOthers: (id, others) => {
      const object = objects.get(id);
      if (object !== undefined) {
        objects.set(id, { ...object, others });
      }
    },
    addThing: (sort, name) => {
      const thing = { sort, id: newId(sort), name };
      things.push(thing);
      return thing;
    },
    failPublish: (name, messages) => void failing.set(name, messages),
    hide: (id) => void hidden.add(id),
  };
  return fake;
}

/** A body that the fake understands: top key and name. */
export function fakeBody(type: FlowType, name: string, more = ''): string {
  const topKey = type === 'commonmodule' ? 'commonModule' : type === 'inboundcall' ? 'inboundCall' : type;
  return `${topKey}:\n  name: ${JSON.stringify(name)}\n${more}`;
}

/** The fake reads no more of a body than what tells which flow it is (facts: API 2.5). */
function headOf(text: string): { readonly type: FlowType; readonly name: string } {
  const topKey = /^(\w+):/m.exec(text)?.[1] ?? '';
  const name = /^ {2}name: (".*")$/m.exec(text)?.[1];
  const names = flowTypeOfTopKey(topKey);
  if (names === undefined || name === undefined) {
    throw new Error('the fake cannot read this body; make it with fakeBody');
  }
  return { type: names.type, name: JSON.parse(name) as string };
}
