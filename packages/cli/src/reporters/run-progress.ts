import type { Address, Plan, RunEvent, StepResult } from '@callwright/model';
import type { Paint } from '../paint.ts';
import type { Surroundings } from '../surroundings.ts';
import { duration, plain } from '../words.ts';

/** Without a terminal a line now and then shows that the run is alive. */
const HEARTBEAT_SECONDS = 30;

/** Tells what a run does while it does it: a line per step, what it waits for, how long it took. */
export interface RunReporter {
  readonly report: (event: RunEvent) => void;
  readonly close: () => void;
}

export function newRunReporter(around: Surroundings, paint: Paint, plan: Plan): RunReporter {
  const waiting = new Map<Address, string>();
  const total = plan.steps.length;
  let ended = 0;
  let lastSaid = around.clock.now();
  const transient = around.sayIsTerminal;

  const line = (text: string): void => {
    around.say(`${transient ? '\r\u001b[2K' : ''}${text}\n`);
    lastSaid = around.clock.now();
  };
  const status = (): void => {
    if (transient) {
      const [first] = waiting;
      around.say(
        `\r\u001b[2K${paint.dim(`… ${ended} of ${total}${first ? `; ${plain(first[0])}: ${first[1]}` : ''}`)}`,
      );
    } else if (around.clock.now() - lastSaid > HEARTBEAT_SECONDS * 1000) {
      line(`  … ${ended} of ${total} steps; waiting for ${[...waiting.keys()].map(plain).join(', ')}`);
    }
  };

  return {
    report(event) {
      switch (event.event) {
        case 'run-opened':
          line(`run ${event.run}: ${event.steps} steps`);
          break;
        case 'step-started':
          waiting.set(event.address, plain(event.doing));
          status();
          break;
        case 'step-waits':
          waiting.set(event.address, `waits for ${plain(event.for)}`);
          status();
          break;
        case 'step-ended':
          waiting.delete(event.result.address);
          ended += 1;
          line(stepLine(event.result, event.seconds, paint));
          status();
          break;
        case 'run-waits':
          line(`  … waiting for ${plain(event.for)} (${duration(event.seconds)})`);
          break;
        case 'run-closed':
          break;
      }
    },
    close() {
      if (transient) {
        around.say('\r\u001b[2K');
      }
    },
  };
}

function stepLine(result: StepResult, seconds: number, paint: Paint): string {
  const what = `${result.step.slice(0, result.step.indexOf(':'))} ${result.address}`;
  const took = paint.dim(`(${duration(seconds)})`);
  return result.outcome === 'done'
    ? `  ${paint.green('done')} ${plain(what)} ${took}`
    : `  ${paint.red(result.outcome)} ${plain(what)}: ${plain(result.trouble?.summary ?? '')} ${took}`;
}
