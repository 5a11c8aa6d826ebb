import type { FlowType, Json } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import type { ArchyProblem } from './archy-problem.ts';
import { credentialProblem, credentialsIn } from './credentials.ts';
import { callsOf } from './calls.ts';
import { didYouMean } from './did-you-mean.ts';
import type { FlowDocument } from './flow-document.ts';
import { groupBy } from './group-by.ts';
import {
  CONTAINERS,
  containersOf,
  INTERNAL_REFERENCES,
  parseInternalReference,
} from './internal-references.ts';
import type { DocumentPath } from './yaml-source.ts';
import { checkVariables } from './check-variables.ts';
import { placeholdersIn } from './placeholders.ts';

/**
 * What keeps Architect from accepting a document, as far as the document alone tells: start and jumps, shared flows in
 * shared flows, empty keys, collections that the flow type does not have, undeclared variables (facts: ARC 1, 2, 6.1, 11).
 */
export function checkStructure(flow: FlowDocument): readonly ArchyProblem[] {
  return [
    ...checkCollections(flow),
    ...checkStart(flow),
    ...checkIdentities(flow),
    ...checkNestedSharedFlows(flow),
    ...checkEverywhere(flow),
    ...checkVariables(flow),
    ...checkPlaceholders(flow),
    ...checkCredentials(flow),
  ];
}

function checkPlaceholders({ names, root }: FlowDocument): readonly ArchyProblem[] {
  return placeholdersIn(root, [names.topKey]).map(({ text, path }) =>
    error(
      'archy.placeholder',
      path,
      `Nothing is put in for ${text}.`,
      'The platform takes two braces for a substitution wherever they stand, and refuses a document with one left over.',
      'Write the value itself. Substitutions are filled in bodies that are files.',
    ),
  );
}

function checkCredentials({ names, root }: FlowDocument): readonly ArchyProblem[] {
  return credentialsIn(root, [names.topKey]).map(credentialProblem);
}

function error(
  code: string,
  path: DocumentPath,
  summary: string,
  detail?: string,
  hint?: string,
): ArchyProblem {
  return {
    code,
    severity: 'error',
    summary,
    ...(detail === undefined ? {} : { detail }),
    ...(hint === undefined ? {} : { hint }),
    path,
  };
}

type Collection = (typeof CONTAINERS)[number][0];

/** Collections of flow types whose documents are known, and what a start reference may lead to (facts: ARC 1). */
const OUTLINES: Readonly<
  Partial<Record<FlowType, { readonly has: readonly Collection[]; readonly start: readonly string[] }>>
> = {
  inboundcall: { has: ['menus', 'tasks'], start: ['menu', 'task'] },
  outboundcall: { has: ['menus', 'tasks'], start: ['menu', 'task'] },
  securecall: { has: ['menus', 'tasks'], start: ['menu', 'task'] },
  inboundemail: { has: ['states', 'tasks'], start: ['state'] },
  inboundchat: { has: ['states', 'tasks'], start: ['state', 'task'] },
  inboundshortmessage: { has: ['states', 'tasks'], start: ['state', 'task'] },
  workflow: { has: ['states', 'tasks'], start: ['state', 'task'] },
  workitem: { has: ['states', 'tasks'], start: ['state', 'task'] },
  surveyinvite: { has: ['states', 'tasks'], start: ['state', 'task'] },
  bot: { has: ['bots', 'tasks'], start: ['bot', 'task'] },
  digitalbot: { has: ['bots', 'tasks'], start: ['bot', 'task'] },
};

function checkCollections({ names, root }: FlowDocument): readonly ArchyProblem[] {
  const outline = OUTLINES[names.type];
  return CONTAINERS.flatMap(([collection, type]) => {
    const value = root[collection];
    if (value === undefined || value === null) {
      return [];
    }
    const path = [names.topKey, collection];
    if (outline !== undefined && !outline.has.includes(collection)) {
      const summary = `A flow of type ${names.topKey} has no ${collection}.`;
      return [
        error('archy.wrong-collection', path, summary, undefined, `It has: ${outline.has.join(', ')}.`),
      ];
    }
    if (!Array.isArray(value)) {
      return [
        error(
          'archy.not-a-list',
          path,
          `${collection} is not a list.`,
          undefined,
          `Begin each item with "- ${type}:".`,
        ),
      ];
    }
    return (value as readonly Json[]).flatMap((item, index) =>
      isJsonObject(item) && isJsonObject(item[type] ?? null)
        ? []
        : [
            error(
              'archy.bad-item',
              [...path, index],
              `This item of ${collection} is no ${type}.`,
              undefined,
              `Write "- ${type}:" and its properties below.`,
            ),
          ],
    );
  });
}

function checkStart({ names, root }: FlowDocument): readonly ArchyProblem[] {
  const outline = OUTLINES[names.type];
  const reference = root['startUpRef'];
  if (outline === undefined) {
    return [];
  }
  const places = containersOf(root).filter(({ type }) => outline.start.includes(type));
  const offers = places.map(
    ({ collection, type, refId }) => `/${names.topKey}/${collection}/${type}[${refId}]`,
  );
  const hint = offers.length === 0 ? undefined : `Write one of: ${offers.slice(0, 5).join(', ')}.`;
  if (typeof reference !== 'string') {
    return [
      error(
        'archy.no-start',
        [names.topKey],
        'The flow does not say where it starts.',
        `startUpRef names a ${outline.start.join(' or a ')}.`,
        hint,
      ),
    ];
  }
  const parsed = parseInternalReference(reference);
  const type = parsed?.type;
  return type === undefined || outline.start.includes(type)
    ? []
    : [
        error(
          'archy.wrong-start',
          [names.topKey, 'startUpRef'],
          `A flow of type ${names.topKey} cannot start at a ${type}.`,
          undefined,
          hint,
        ),
      ];
}

function checkIdentities({ names, root }: FlowDocument): readonly ArchyProblem[] {
  const groups = groupBy(containersOf(root), ({ type, refId }) => `${type}[${refId}]`);
  return [...groups.values()].flatMap((group) =>
    group
      .slice(1)
      .filter(({ refId }) => refId !== '')
      .map(({ collection, index, type, refId }) =>
        error(
          'archy.duplicate-ref-id',
          [names.topKey, collection, index, type, 'refId'],
          `Two items of ${collection} have the refId ${refId}.`,
          'A jump to it could mean either.',
          'Give one of them another refId.',
        ),
      ),
  );
}

function checkNestedSharedFlows(flow: FlowDocument): readonly ArchyProblem[] {
  if (flow.names.type !== 'commonmodule') {
    return [];
  }
  return callsOf(flow)
    .filter(({ target }) => target === 'sharedFlows')
    .map(({ name, path }) =>
      error(
        'archy.shared-flow-in-shared-flow',
        path.slice(0, -1),
        `A shared flow cannot call a shared flow: ${name}.`,
        'The platform does not allow it.',
        `Call ${name} from the flows that call this one, or copy its steps.`,
      ),
    );
}

const SCOPES =
  'bot|call|chat|common|email|flow|interaction|menu|message|session|slot|state|survey|task|workflow|workitem';
const LOOKS_LIKE_VARIABLE = new RegExp(`^(?:${SCOPES})\\.[a-z][a-z0-9_]*$`, 'i');

/** What can be wrong at any place: empty keys, references that lead nowhere, literals that are meant as variables. */
function checkEverywhere(flow: FlowDocument): readonly ArchyProblem[] {
  const found: ArchyProblem[] = [];
  const known = new Set<string>();
  collectRefIds(flow.root, known);
  visit(flow.root, [flow.names.topKey], { found, known });
  return found;
}

interface Visit {
  readonly found: ArchyProblem[];
  readonly known: ReadonlySet<string>;
}

/** Everything that a reference can lead to, written as references end: `task[Main_12]`. */
function collectRefIds(value: Json, known: Set<string>): void {
  if (Array.isArray(value)) {
    for (const item of value as readonly Json[]) {
      collectRefIds(item, known);
    }
  } else if (isJsonObject(value)) {
    for (const [key, inner] of Object.entries(value)) {
      if (isJsonObject(inner) && typeof inner['refId'] === 'string') {
        known.add(`${key}[${inner['refId']}]`);
      }
      collectRefIds(inner, known);
    }
  }
}

function visit(value: Json, path: DocumentPath, around: Visit): void {
  if (Array.isArray(value)) {
    for (const [index, item] of (value as readonly Json[]).entries()) {
      visitEntry(item, [...path, index], around);
    }
  } else if (isJsonObject(value)) {
    for (const [key, inner] of Object.entries(value)) {
      checkProperty(key, inner, [...path, key], around);
      visitEntry(inner, [...path, key], around);
    }
  }
}

function visitEntry(value: Json, path: DocumentPath, around: Visit): void {
  if (value === null) {
    const last = path.at(-1);
    around.found.push(
      error(
        'archy.empty-key',
        path,
        typeof last === 'number'
          ? 'This item of a list is empty.'
          : `There is nothing behind ${String(last)}:.`,
        'Architect expects an object here and refuses the document.',
        'Write the value, or remove the line.',
      ),
    );
  } else if (typeof value === 'object') {
    visit(value, path, around);
  }
}

function checkProperty(key: string, value: Json, path: DocumentPath, { found, known }: Visit): void {
  if (typeof value !== 'string') {
    return;
  }
  if (INTERNAL_REFERENCES.has(key) || (key === 'ref' && isReference(value))) {
    found.push(...checkReference(key, value, path, known));
  } else if (key === 'lit' && LOOKS_LIKE_VARIABLE.test(value)) {
    found.push({
      code: 'archy.literal-variable',
      severity: 'warning',
      summary: `The text "${value}" looks like a variable.`,
      detail: 'A literal is taken as it stands: the variable is not read.',
      hint: `Write exp: ${value} to read the variable.`,
      path,
    });
  }
}

function isReference(text: string): boolean {
  return /[#/]/.test(text);
}

function checkReference(
  key: string,
  reference: string,
  path: DocumentPath,
  known: ReadonlySet<string>,
): readonly ArchyProblem[] {
  if (key === 'ref' || reference.includes('#/')) {
    return [
      error(
        'archy.external-reference',
        path,
        `${reference} brings in content from elsewhere.`,
        'Only one file is uploaded, so the platform cannot follow it.',
        'Put the content in its place; "archy preprocess" prints the whole document.',
      ),
    ];
  }
  const parsed = parseInternalReference(reference);
  const wanted = parsed && `${parsed.type}[${parsed.refId}]`;
  if (wanted !== undefined && known.has(wanted)) {
    return [];
  }
  return [
    error(
      'archy.dangling-reference',
      path,
      `${key} leads nowhere: ${reference}.`,
      wanted === undefined
        ? 'A reference looks like /inboundCall/tasks/task[refId].'
        : `There is no ${wanted} in this flow.`,
      wanted === undefined ? undefined : (didYouMean(wanted, known) ?? whatThereIs(parsed?.type, known)),
    ),
  ];
}

/** A few names say more than the advice to look them up. */
function whatThereIs(type: string | undefined, known: ReadonlySet<string>): string | undefined {
  const alike = [...known].filter((name) => name.startsWith(`${type ?? ''}[`));
  if (alike.length === 0) {
    return undefined;
  }
  const more = alike.length > 5 ? ` and ${alike.length - 5} more` : '';
  return `This flow has ${alike.slice(0, 5).join(', ')}${more}.`;
}
