import type { Finding, JsonObject } from '@callwright/model';
import { fillVariables } from '../desired/fill-variables.ts';
import { KIND_SCHEMAS_BY_KIND } from '../desired/kind-registry.ts';
import { readValueResource } from '../desired/value-resource.ts';
import type { ManifestDocument } from '../manifest-document.ts';
import { documentInFile, withSpec } from './document-in-file.ts';
import { leftOut, unnamedAttribute } from './findings.ts';
import type { LiveValues } from './live-content.ts';
import type { Taken, TakingIn } from './take-in.ts';
import { literally, takenSpec } from './taken-values.ts';
import { ownNameOf } from './written-names.ts';

/** Takes the values of a route, a group or a schedule into its manifest. */
export function takeInValues(
  { address, liveName, attributes }: LiveValues,
  document: ManifestDocument,
  { project, texts, options }: TakingIn,
): Taken {
  const schema = KIND_SCHEMAS_BY_KIND.get(document.kind);
  const entry = project.book.entries.find((one) => one.address === address);
  const { file } = document.source;
  const text = texts.of(file);
  const at = text === undefined ? undefined : documentInFile(text, document);
  if (schema === undefined || entry === undefined || text === undefined || at === undefined) {
    return { left: leftOut(address, 'its manifest does not take part in this org') };
  }
  const { spec: filled, unnamed } = takenSpec(at.spec, attributes, {
    schema,
    names: project,
    addressOf: options.addressOf ?? ((): undefined => undefined),
    everything: false,
    read: (spec) => {
      const { value } = fillVariables(spec, project.view.variables);
      return readValueResource(document, value as JsonObject, schema, { entry, ...project }).resource
        .attributes;
    },
  });
  const findings: Finding[] = unnamed.map((attribute) => unnamedAttribute(address, attribute));
  const isNamed = schema.traits.namedBy === undefined && schema.traits.binds === undefined;
  const ownName = ownNameOf(liveName, project.view);
  if (isNamed && ownName === undefined) {
    return { left: leftOut(address, `its name "${liveName}" does not begin with the prefix of the org`) };
  }
  const spec =
    isNamed && ownName !== undefined && ownName !== entry.ownName
      ? { name: literally(ownName), ...filled, ...('name' in filled ? { name: literally(ownName) } : {}) }
      : filled;
  const written = withSpec(text, at, spec);
  if (written === undefined) {
    return { left: leftOut(address, `${file} cannot be changed in this place without touching more`) };
  }
  texts.put(file, written);
  return { changed: written !== text, findings };
}
