import type { Address, Plan, RunEvent, StepResult } from '@callwright/model';
import { HEARTBEAT_SECONDS, everyTick, secondsSince } from '../heartbeat.ts';
import type { Paint } from '../paint.ts';
import type { Surroundings } from '../surroundings.ts';
import { cut, duration, listing, plain } from '../words.ts';

/** Tells what a run does while it does it: a line per step, what it waits for, how long it took. */
export interface RunReporter {
  readonly report: (event: RunEvent) => void;
  readonly close: () => void;
}

/** What one step is doing, and since when. */
interface UnderWay {
  readonly doing: string;
  readonly since: number;
}

/** Tells of a run until it is closed. */
export function newRunReporter(around: Surroundings, paint: Paint, plan: Plan): RunReporter {
  const underWay = new Map<Address, UnderWay>();
  const closing = new AbortController();
  const total = plan.steps.length;
  let ended = 0;
  let lastSaid = around.clock.now();

  const line = (text: string): void => {
    around.say(`${around.sayIsTerminal ? '\r\u001b[2K' : ''}${text}\n`);
    lastSaid = around.clock.now();
    status();
  };
  const begin = (address: Address, doing: string): void => {
    underWay.set(address, { doing, since: underWay.get(address)?.since ?? around.clock.now() });
    status();
  };
  const status = (): void => {
    if (around.sayIsTerminal && underWay.size > 0) {
      // One column stays free: a full line would make some terminals begin another one.
      const text = cut(`… ${ended} of ${total}, ${doingWords(underWay, around)}`, around.columns() - 1);
      around.say(`\r\u001b[2K${paint.dim(text)}`);
    }
  };
  const heartbeat = (): void => {
    // A clock that was set back must not keep a pipeline silent for as long as it was set back.
    lastSaid = Math.min(lastSaid, around.clock.now());
    if (!around.sayIsTerminal && secondsSince(lastSaid, around) >= HEARTBEAT_SECONDS) {
      line(`  … ${ended} of ${total} steps, ${doingWords(underWay, around)}`);
    }
  };
  around.finish.addEventListener(
    'abort',
    () =>
      line(
        '  interrupted: steps under way are finished and no other one begins; a second interrupt stops at once',
      ),
    { once: true, signal: closing.signal },
  );
  void everyTick(around, closing.signal, () => {
    status();
    heartbeat();
  });

  return {
    report(event) {
      switch (event.event) {
        case 'run-opened':
          line(`run ${event.run}: ${event.steps} step${event.steps === 1 ? '' : 's'}`);
          break;
        case 'step-started':
          begin(event.address, event.doing);
          break;
        case 'step-waits':
          begin(event.address, `waits for ${event.for}`);
          break;
        case 'step-ended':
          underWay.delete(event.result.address);
          ended += 1;
          line(stepLine(event.result, event.seconds, paint));
          break;
        case 'run-waits':
          line(`  … waiting for ${plain(event.for)} (${duration(event.seconds)})`);
          break;
        case 'run-closed':
          break;
      }
    },
    close() {
      closing.abort(new Error('the run is told'));
      if (around.sayIsTerminal) {
        around.say('\r\u001b[2K');
      }
    },
  };
}

/** How long the oldest step takes, what it does, and the others under way. The seconds come first: the end may be cut. */
function doingWords(underWay: ReadonlyMap<Address, UnderWay>, around: Surroundings): string {
  const [first, ...others] = [...underWay].sort(([, a], [, b]) => a.since - b.since);
  if (first === undefined) {
    return 'nothing under way';
  }
  const [address, { doing, since }] = first;
  const took = duration(secondsSince(since, around));
  const more =
    others.length === 0
      ? ''
      : `; also ${listing(
          others.map(([other]) => plain(other)),
          3,
        )}`;
  return `${took}; ${plain(address)}: ${plain(doing)}${more}`;
}

function stepLine(result: StepResult, seconds: number, paint: Paint): string {
  const what = `${result.step.slice(0, result.step.indexOf(':'))} ${result.address}`;
  const took = paint.dim(`(${duration(seconds)})`);
  return result.outcome === 'done'
    ? `  ${paint.green('done')} ${plain(what)} ${took}`
    : `  ${paint.red(result.outcome)} ${plain(what)}: ${plain(result.trouble?.summary ?? '')} ${took}`;
}
