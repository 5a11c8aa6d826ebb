import type { Clock } from '@callwright/model';

/**
 * Everything a command may touch outside itself, made once in main.ts. Machine output goes to `out` alone; everything
 * said to people while working goes to `say`.
 */
export interface Surroundings {
  readonly out: (text: string) => void;
  readonly say: (text: string) => void;
  /** Whether `out` and `say` reach a terminal. */
  readonly outIsTerminal: boolean;
  readonly sayIsTerminal: boolean;
  /** Columns of the terminal that `say` or else `out` reaches; 80 where nobody tells. Asked each time: windows change. */
  readonly columns: () => number;
  /** Whether somebody can answer a question. */
  readonly canAsk: boolean;
  /** Resolves with the typed line. Only when `canAsk`. */
  readonly ask: (question: string) => Promise<string>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly folder: string;
  readonly clock: Clock;
  /** First interrupt: finish what is under way. Second: stop at once. */
  readonly finish: AbortSignal;
  readonly stop: AbortSignal;
  readonly toolVersion: string;
}
