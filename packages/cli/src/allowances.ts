import type { Allowance, HazardName } from '@callwright/model';
import { HAZARDS, ToolError, parseAddress } from '@callwright/model';

/** `--allow HAZARD:ADDRESS`. Throws a ToolError for a hazard or an address that cannot be. */
export function parseAllowances(written: readonly string[]): readonly Allowance[] {
  return written.map((text) => {
    const at = text.indexOf(':');
    const [hazard, address] = [text.slice(0, Math.max(at, 0)), text.slice(at + 1)];
    if (!(HAZARDS as readonly string[]).includes(hazard)) {
      throw usage(`--allow names no hazard: "${text}"`, `The hazards are: ${HAZARDS.join(', ')}.`);
    }
    const parsed = parseAddress(address);
    if (!parsed) {
      throw usage(
        `--allow names no address: "${text}"`,
        `Write it as ${hazard}:Kind/name, as the plan prints it.`,
      );
    }
    return { hazard: hazard as HazardName, address: `${parsed.kind}/${parsed.name}`, from: 'command-line' };
  });
}

function usage(summary: string, hint: string): ToolError {
  return new ToolError({ code: 'cli.usage', problem: 'usage', summary, hint });
}
