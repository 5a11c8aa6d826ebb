import { operations } from '../../../src/operations/operations.ts';
import type { Area } from '../step.ts';
import { dataTables } from './data-tables.ts';
import { flows } from './flows.ts';
import { identity } from './identity.ts';
import { messages } from './messages.ts';
import { queues } from './queues.ts';
import { routes } from './routes.ts';

const served = new Set(operations.map(({ method, path }) => `${method} ${path}`));

/** Together they send every operation of tier 1 at least once. Steps of operations that are not served are left out. */
export const areas: readonly Area[] = [identity, flows, routes, queues, messages, dataTables]
  .map((area) => ({
    ...area,
    steps: area.steps.filter((step) => !('op' in step) || served.has(step.op.replace(' ', ' /api/v2'))),
  }))
  .filter(({ steps }) => steps.length > 0);
