import type { Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';

import { checkLanguages, giveAudio } from './audio.ts';
import type { Compilation, Here } from './compilation.ts';
import { from, report, shown } from './compilation.ts';
import { endOption } from './container-ends.ts';
import type { RefIds } from './ref-ids.ts';
import { compileList } from './step-list.ts';
import type { SpecPath } from './step-problem.ts';
import { giveDuration, giveValue } from './value.ts';
import { textOf } from './text-of.ts';

/** A menu with a `menuTask` for each option (facts: ARC 1.4, 1.5). */
export function compileMenu(
  compilation: Compilation,
  id: string,
  menu: JsonObject,
  refIds: RefIds,
): JsonObject | undefined {
  const here: Here = { compilation, container: { in: 'option', menu: id } };
  const path = ['menus', id];
  const audio = giveAudio(here, menu['say'] ?? null, [...path, 'say']);
  const settings = settingsOf(here, menu, path);
  const options = Array.isArray(menu['options']) ? (menu['options'] as readonly Json[]) : [];
  checkOptions(here, options, [...path, 'options']);
  const compiled = options.map((option, index) =>
    compileOption(here, isJsonObject(option) ? option : {}, [...path, 'options', index], refIds),
  );
  const standard = compiled.find((option) => option.refId !== undefined);
  return (
    audio &&
    from(here, path, {
      menu: {
        name: id,
        refId: refIds.of('menus', id),
        audio,
        ...settings,
        choices: compiled.map((option) => option.choice),
        ...(standard === undefined
          ? {}
          : { defaultChildMenuRef: `./choices/menuTask[${standard.refId ?? ''}]` }),
      },
    })
  );
}

/** Only what the manifest says; everything else falls back to the flow's settings. */
function settingsOf(here: Here, menu: JsonObject, path: SpecPath): JsonObject {
  const { wait, repeat } = menu;
  const menuSelectionTimeout = wait === undefined ? undefined : giveDuration(here, wait, [...path, 'wait']);
  const repeatCount =
    repeat === undefined ? undefined : giveValue(here, repeat, 'integer', [...path, 'repeat']);
  return menuSelectionTimeout === undefined && repeatCount === undefined
    ? {}
    : {
        settingsMenu: {
          ...(menuSelectionTimeout === undefined ? {} : { menuSelectionTimeout }),
          ...(repeatCount === undefined ? {} : { repeatCount }),
        },
      };
}

interface CompiledOption {
  readonly choice: JsonObject;
  /** Set for the option that is taken when the caller chooses nothing. */
  readonly refId: string | undefined;
}

function compileOption(here: Here, option: JsonObject, path: SpecPath, refIds: RefIds): CompiledOption {
  const key = keyOf(here, option['press'], [...path, 'press']);
  const terms = speechTerms(here, option['phrases'], [...path, 'phrases']);
  const name = nameOf(option, key, terms);
  const refId = option['default'] === true ? refIds.next(name) : undefined;
  const isGlobal = option['global'] === true;
  const actions = endOption(compileList(here, option['steps'] ?? [], [...path, 'steps']));
  const choice = from(here, path, {
    menuTask: {
      name,
      ...(refId === undefined ? {} : { refId }),
      ...(key === undefined ? {} : { dtmf: `digit_${key}` }),
      globalDtmf: isGlobal && key !== undefined,
      globalSpeechRecTerms: isGlobal && terms !== undefined,
      task: { actions },
      ...(terms === undefined ? {} : { speechRecTerms: terms }),
    },
  });
  return { choice, refId };
}

function keyOf(here: Here, press: Json | undefined, path: SpecPath): string | undefined {
  const key = press === undefined ? undefined : textOf(press);
  if (key !== undefined && !/^[0-9*#]$/.test(key)) {
    report(here, path, {
      code: 'key',
      summary: `"${shown(press ?? null)}" is no key of a telephone.`,
      hint: 'Write a digit, "*" or "#", in quotes.',
    });
    return undefined;
  }
  return key;
}

/** `{en-us: {terms: [...]}}`; a plain list is in the default language. */
function speechTerms(here: Here, phrases: Json | undefined, path: SpecPath): JsonObject | undefined {
  if (phrases === undefined) {
    return undefined;
  }
  const [first = ''] = here.compilation.flow.languages;
  if (!isJsonObject(phrases)) {
    return { [first]: { terms: phrases } };
  }
  return checkLanguages(here, Object.keys(phrases), path)
    ? Object.fromEntries(Object.entries(phrases).map(([tag, terms]) => [tag, { terms }]))
    : undefined;
}

function nameOf(option: JsonObject, key: string | undefined, terms: JsonObject | undefined): string {
  const written = option['name'];
  if (typeof written === 'string') {
    return written;
  }
  const firstTerms = Object.values(terms ?? {})[0];
  const spoken = isJsonObject(firstTerms ?? null) ? (firstTerms as JsonObject)['terms'] : undefined;
  const first = Array.isArray(spoken) ? (spoken as readonly Json[])[0] : undefined;
  return typeof first === 'string' ? first : `Option ${key ?? ''}`.trim();
}

function checkOptions(here: Here, options: readonly Json[], path: SpecPath): void {
  const keys = new Set<string>();
  let standard = 0;
  for (const [index, option] of options.entries()) {
    const { press, phrases, default: isDefault } = isJsonObject(option) ? option : {};
    if (press === undefined && phrases === undefined) {
      report(here, [...path, index], {
        code: 'option-unreachable',
        summary: 'Nobody can choose this option: it has neither "press" nor "phrases".',
        hint: 'Write the key that chooses it, such as "press: 1".',
      });
    }
    const key = press === undefined ? undefined : textOf(press);
    if (key !== undefined && keys.has(key)) {
      report(here, [...path, index, 'press'], {
        code: 'key-twice',
        summary: `The key "${key}" is taken by an option before.`,
        hint: 'Give each option a key of its own.',
      });
    }
    keys.add(key ?? '');
    standard += isDefault === true ? 1 : 0;
    if (isDefault === true && standard > 1) {
      report(here, [...path, index, 'default'], {
        code: 'default-twice',
        summary: 'A menu has one default option; this is the second.',
        hint: 'Keep "default: true" on one of them.',
      });
    }
  }
}
