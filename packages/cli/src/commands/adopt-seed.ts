import type { ChosenAdoptables } from '../adopt/chosen-adoptables.ts';
import type { OpenAdoption } from '../adopt/open-adoption.ts';
import type { AdoptArguments } from '../command-line.ts';
import type { ExitStatus } from '../exit-status.ts';
import { EXIT } from '../exit-status.ts';
import type { Surroundings } from '../surroundings.ts';

export async function adoptAsSeed(
  _chosen: ChosenAdoptables,
  _opened: OpenAdoption,
  _args: AdoptArguments & { readonly asSeed: string },
  _around: Surroundings,
): Promise<ExitStatus> {
  return Promise.resolve(EXIT.done);
}
