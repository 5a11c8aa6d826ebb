import { classOf } from './action-vocabulary.ts';
import type { VariableScope } from './variable-scope.ts';
import type { Yaml, YamlMap } from './yaml-tree.ts';

/** Where in the document something stands, as a chain towards the top. Its text is made only when it is needed. */
export interface Place {
  readonly parent: Place | undefined;
  /** `tasks`, `task[main]`, `playAudio[_^_archy_playAudio_1__]` (facts: ARC 2.1, 2.2). */
  readonly segment: string;
  /** The map or list at this place. */
  readonly node: Yaml;
  /** The action, choice, container or flow that this place belongs to. */
  readonly subject: Subject;
  /** Variables that can be used here. */
  readonly scope: VariableScope;
}

/** The object that a validation result is about. */
export interface Subject {
  readonly family: 'flow' | 'container' | 'choice' | 'action' | 'variable';
  /** `inboundCall`, `task`, `menuTask`, `playAudio`, `stringVariable`. */
  readonly key: string;
  readonly className: string;
  readonly body: YamlMap;
  /** The nearest container around it. */
  readonly container: Subject | undefined;
}

export function subjectOf(
  family: 'container' | 'choice' | 'action',
  key: string,
  body: YamlMap,
  around: Subject,
): Subject {
  return {
    family,
    key,
    className:
      family === 'container' ? `Arch${key.charAt(0).toUpperCase()}${key.slice(1)}` : classOf(key, family),
    body,
    container: around.family === 'container' ? around : around.container,
  };
}

/** A place one step further down. */
export function below(
  parent: Place,
  segment: string,
  node: Yaml,
  change: { readonly subject?: Subject; readonly scope?: VariableScope } = {},
): Place {
  return {
    parent,
    segment,
    node,
    subject: change.subject ?? parent.subject,
    scope: change.scope ?? parent.scope,
  };
}

/** `/inboundCall/tasks/task[main]/actions/playAudio[_^_archy_playAudio_1__]`. */
export function pathOf(place: Place): string {
  const segments: string[] = [];
  for (let at: Place | undefined = place; at !== undefined; at = at.parent) {
    segments.push(at.segment);
  }
  return `/${segments.reverse().join('/')}`;
}

/** The last segment of the nearest object with a path of its own: what a validation result points to. */
export function subjectPlace(place: Place): Place {
  let at = place;
  while (at.parent !== undefined && at.node !== at.subject.body) {
    at = at.parent;
  }
  return at;
}
