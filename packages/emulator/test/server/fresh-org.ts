import { serveOrg, testClock, type ServedOrg } from './served-org.ts';

/** Clients of several rights, a hidden division, a person and a queue: what tests about flows need. */
export const flowSeed = `
org: { divisions: [Hidden] }
clients:
  - { id: local, secret: local, name: Pipeline }
  - { id: other, secret: other }
  - { id: viewer, secret: viewer, permissions: ['architect:dependencyTracking:view'] }
  - { id: half, secret: half, divisions: [Home] }
users: [Ann]
queues: [Sales]
`;

/** An org that begins anew with every test of the file, with a clock that tests move. */
export function freshOrg(seedText = flowSeed): {
  readonly org: ServedOrg;
  readonly clock: ReturnType<typeof testClock>;
} {
  const clock = testClock();
  let present: ServedOrg | undefined;
  const serving = (): ServedOrg => {
    if (present === undefined) {
      throw new Error('The org is there inside tests only.');
    }
    return present;
  };
  beforeEach(async () => {
    present = await serveOrg({ seedText, clock });
  });
  afterEach(() => serving().close());
  return {
    clock,
    org: {
      get url() {
        return serving().url;
      },
      call: (...given) => serving().call(...given),
      raw: (...given) => serving().raw(...given),
      token: (...given) => serving().token(...given),
      deploy: (...given) => serving().deploy(...given),
      close: () => serving().close(),
    },
  };
}
