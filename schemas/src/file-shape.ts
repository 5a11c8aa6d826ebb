import {
  checkAdopt,
  checkAdoptList,
  checkAdoptSeed,
  checkApplied,
  checkCompare,
  checkDoctor,
  checkDrift,
  checkEvent,
  checkExplained,
  checkGraph,
  checkJournal,
  checkLease,
  checkPlan,
  checkReceipt,
  checkRun,
  checkRuns,
  checkShown,
  checkWhy,
} from './file-checks.generated.ts';

/** What the tool writes. `journal` and `event` are one line of a journal, or of the file of `apply --events`. */
export type FileShape =
  | 'plan'
  | 'applied'
  | 'why'
  | 'graph'
  | 'shown'
  | 'explained'
  | 'receipt'
  | 'journal'
  | 'event'
  | 'runs'
  | 'run'
  | 'lease'
  | 'compare'
  | 'drift'
  | 'doctor'
  | 'adopt'
  | 'adopt-list'
  | 'adopt-seed';

/** The first place at which a file is not what it should be. */
export interface FileShapeProblem {
  /** JSON pointer into the data; empty for the whole. */
  readonly pointer: string;
  /** The rule that failed, by its JSON Schema keyword, e.g. `required`. */
  readonly rule: string;
  /** The key that is missing or too much, where the rule is about one. */
  readonly key?: string;
}

interface CompiledCheck {
  (data: unknown): boolean;
  readonly errors?:
    | readonly {
        readonly instancePath: string;
        readonly keyword: string;
        readonly params: Readonly<Record<string, unknown>>;
      }[]
    | null;
}

const CHECKS: Readonly<Record<FileShape, CompiledCheck>> = {
  plan: checkPlan as CompiledCheck,
  applied: checkApplied as CompiledCheck,
  why: checkWhy as CompiledCheck,
  graph: checkGraph as CompiledCheck,
  shown: checkShown as CompiledCheck,
  explained: checkExplained as CompiledCheck,
  receipt: checkReceipt as CompiledCheck,
  journal: checkJournal as CompiledCheck,
  event: checkEvent as CompiledCheck,
  runs: checkRuns as CompiledCheck,
  run: checkRun as CompiledCheck,
  lease: checkLease as CompiledCheck,
  compare: checkCompare as CompiledCheck,
  drift: checkDrift as CompiledCheck,
  doctor: checkDoctor as CompiledCheck,
  adopt: checkAdopt as CompiledCheck,
  'adopt-list': checkAdoptList as CompiledCheck,
  'adopt-seed': checkAdoptSeed as CompiledCheck,
};

/** Whether data read back from a file has the shape that this version writes; undefined when it has. */
export function fileShapeProblem(shape: FileShape, data: unknown): FileShapeProblem | undefined {
  const check = CHECKS[shape];
  if (check(data)) {
    return undefined;
  }
  const [first] = check.errors ?? [];
  const key = first?.params['missingProperty'] ?? first?.params['additionalProperty'];
  return {
    pointer: first?.instancePath ?? '',
    rule: first?.keyword ?? '',
    ...(typeof key === 'string' ? { key } : {}),
  };
}
