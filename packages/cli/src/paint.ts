import picocolors from 'picocolors';
import type { Surroundings } from './surroundings.ts';

/** Colours, or none. Every sign stands with its word, so nothing is lost without them. */
export type Paint = ReturnType<typeof picocolors.createColors>;

/** For what no terminal shows. */
export const NO_PAINT: Paint = picocolors.createColors(false);

/** Respects `--no-color`, `NO_COLOR`, `FORCE_COLOR` and whether anybody sees it. */
export function paintFor(around: Surroundings, where: 'out' | 'say', noColor: boolean): Paint {
  const wanted = !noColor && (around.env['NO_COLOR'] ?? '') === '';
  const forced = (around.env['FORCE_COLOR'] ?? '0') !== '0';
  return picocolors.createColors(
    wanted && (forced || (where === 'out' ? around.outIsTerminal : around.sayIsTerminal)),
  );
}
