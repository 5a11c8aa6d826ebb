import type { ArchitectFlow, OrgNames } from './engine.ts';
import { refreshNames } from './refresh-names.ts';
import { type StoredFlow, type StoredModule, storedFlowOf } from './stored-flow.ts';
import { writeYaml } from './write-yaml.ts';
import { type Yaml, type YamlMap, copyTree, isMap, newMap, rebuildMap } from './yaml-tree.ts';

/** What newer exporters add (facts: ARC 0 item 7, 7.3). */
export interface ExportOptions {
  /** Write a `trackingId` line into every numbered object. */
  readonly trackingIds: boolean;
  /** End with a `referencedObjects` block that describes the common modules. */
  readonly referencedObjects: boolean;
}

/** Writes a stored flow as an export (facts: ARC 7). */
export function exportFlow(flow: ArchitectFlow, org: OrgNames, options: ExportOptions): string {
  const stored = storedFlowOf(flow.configuration);
  const copy = copyTree(stored.document);
  const document = isMap(copy) ? copy : newMap();
  const division = document['division'];
  refreshNames(document, stored.references, org);
  applyAttributes(document, flow, division);
  const exported = options.trackingIds ? document : withoutTrackingIds(document);
  if (options.referencedObjects && stored.modules.length > 0) {
    exported['referencedObjects'] = referencedObjects(stored);
  }
  return writeYaml(newMap([[stored.topKey, exported]]));
}

/**
 * Attributes can change without a new version of the content: a rename, another division (facts: API 2.4). A
 * division appears only where the document had one: without it, the flow's division is not part of the content.
 */
function applyAttributes(document: YamlMap, flow: ArchitectFlow, readDivision: Yaml | undefined): void {
  const description = flow.description ?? document['description'];
  const movedTo = readDivision === undefined || flow.division === readDivision ? undefined : flow.division;
  const division = movedTo ?? document['division'];
  const attributes: readonly (readonly [string, Yaml | undefined])[] = [
    ['name', flow.name],
    ['description', description],
    ['division', division],
  ];
  const names = new Set(attributes.map(([key]) => key));
  rebuildMap(document, [
    ...attributes.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])),
    ...Object.entries(document).filter(([key]) => !names.has(key)),
  ]);
}

function withoutTrackingIds(document: YamlMap): YamlMap {
  const strip = (value: Yaml): Yaml => {
    if (Array.isArray(value)) {
      return value.map(strip);
    }
    return isMap(value) ? stripMap(value) : value;
  };
  const stripMap = (map: YamlMap): YamlMap =>
    newMap(
      Object.entries(map)
        .filter(([key, value]) => key !== 'trackingId' || typeof value !== 'number')
        .map(([key, value]) => [key, strip(value)]),
    );
  return stripMap(document);
}

function referencedObjects(stored: StoredFlow): YamlMap {
  return newMap([['flows', stored.modules.map((module) => newMap([['flow', describeModule(module)]]))]]);
}

function describeModule(module: StoredModule): YamlMap {
  return newMap([
    ['name', module.name],
    ['type', 'commonmodule'],
    [
      'variables',
      module.contract.map(({ name, type, isInput, isOutput }) =>
        newMap([
          [
            `${type}Variable`,
            newMap([
              ['name', name],
              ['isInput', isInput],
              ['isOutput', isOutput],
            ]),
          ],
        ]),
      ),
    ],
    ['compatibleFlowTypes', [...module.compatibleFlowTypes]],
  ]);
}
