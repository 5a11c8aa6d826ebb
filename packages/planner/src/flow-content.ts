import type { FlowDocument } from '@callwright/archy';
import { canonicalForm, contentHash, readFlow, readYaml } from '@callwright/archy';
import type { Fact, Hash, Json } from '@callwright/model';
import { known, unknown, versionKey } from '@callwright/model';
import type { Facts } from './facts.ts';
import type { References } from './resolve-references.ts';

/** The content of one version of a flow, as its export tells it. */
export interface FlowContent {
  readonly flow: FlowDocument;
  readonly canonical: Json;
  readonly hash: Hash;
}

/** Reads exports, each at most once; a version that nobody exported is wanted. */
export interface Contents {
  of(flowId: string, version: string): Fact<FlowContent>;
}

export function readContents(facts: Facts, references: Pick<References, 'ofName'>): Contents {
  const read = new Map<string, Fact<FlowContent>>();
  return {
    of(flowId, version) {
      const key = versionKey(flowId, version);
      const before = read.get(key);
      if (before !== undefined) {
        return before;
      }
      const exported = facts.input.live.exports[key];
      if (exported === undefined) {
        facts.wants.exportOf(flowId, version);
        return unknown('not-asked', `Version ${version} was not exported.`);
      }
      const content = exported.known ? contentOfText(exported.value, references) : exported;
      read.set(key, content);
      return content;
    },
  };
}

/** The content that an Architect document says, with its names as the references tell them. */
export function contentOfText(text: string, references: Pick<References, 'ofName'>): Fact<FlowContent> {
  const source = readYaml(text);
  const [document] = source.documents;
  const [problem] = source.problems;
  if (problem !== undefined || document === undefined) {
    return unknown(
      'unreadable',
      `The export is not YAML that can be read: ${problem?.message ?? 'it is empty'}.`,
    );
  }
  const { flow } = readFlow(document);
  if (flow === undefined) {
    return unknown('unreadable', 'The export is not an Architect document that can be read.');
  }
  const canonical = canonicalForm(flow, (reference) => references.ofName(reference));
  return known({ flow, canonical, hash: contentHash(canonical) });
}
