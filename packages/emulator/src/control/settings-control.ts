import { changedSettings, isSettingProblem, type Settings } from '../settings.ts';
import type { ControlCall } from './control.ts';
import { refuse } from './control-refusal.ts';

/** `{ name: value, ... }`: changes what is named; an unknown name or a bad value is refused, and nothing is changed then. */
export function changeSettings({ org, body }: ControlCall): Settings {
  const changed = changedSettings(org.settings(), body);
  if (isSettingProblem(changed)) {
    throw refuse(400, changed.sentence);
  }
  org.changeSettings(changed);
  return changed;
}
