import type { FaultEffect } from '../fault-effect.ts';
import { answerEffect } from './answer.ts';
import { clockSkewEffect } from './clock-skew.ts';
import { delayEffect } from './delay.ts';
import { dropEffect } from './drop.ts';
import { errorEffect } from './error.ts';
import { expiredTokenEffect } from './expired-token.ts';
import { jobEffect } from './job.ts';
import { rowsEffect } from './rows.ts';
import { truncateEffect } from './truncate.ts';

/** Every kind of fault. */
export const faultEffects: readonly FaultEffect[] = [
  errorEffect,
  answerEffect,
  delayEffect,
  dropEffect,
  truncateEffect,
  jobEffect,
  rowsEffect,
  expiredTokenEffect,
  clockSkewEffect,
];
