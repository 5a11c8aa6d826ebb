import type { CompileContext, NamedThing } from '@callwright/archy';
import type { FlowSurroundings } from './flow-surroundings.ts';
import type { Meaning } from './name-book.ts';
import { kindsOfBucket } from './name-book.ts';

/**
 * What the compiler may ask about the rest of the project.
 * @param nameInBody what a name means that stands in Architect YAML inside of the steps
 */
export function compileContext(
  { book, contracts, view }: FlowSurroundings,
  nameInBody: Required<CompileContext>['nameInBody'],
): CompileContext {
  return {
    nameInBody,
    severalOrgs: view.realOrgs > 1,
    sharedFlow(name) {
      const meaning = book.project(name, ['SharedFlow'], 'sharedFlows');
      if (meaning.is === 'managed') {
        const contract = contracts.get(meaning.entry.address);
        return { liveName: meaning.entry.liveName, ...(contract === undefined ? {} : { contract }) };
      }
      return otherThan(name, meaning);
    },
    names(bucket, name) {
      const meaning = book.project(name, kindsOfBucket(bucket), bucket);
      if (meaning.is === 'managed') {
        const { liveName, flowType, address } = meaning.entry;
        const contract = contracts.get(address);
        return {
          liveName,
          ...(flowType === undefined ? {} : { flowType }),
          ...(contract === undefined ? {} : { contract }),
        };
      }
      return otherThan(name, meaning);
    },
    known: (bucket) => book.known(kindsOfBucket(bucket), bucket),
  };
}

/** What a name that means no managed thing means to the compiler. */
function otherThan(name: string, meaning: Exclude<Meaning, { is: 'managed' }>): NamedThing | undefined {
  switch (meaning.is) {
    case 'existing':
    case 'lacking': {
      const { liveName, integration } = meaning.thing;
      return { liveName, ...(integration === undefined ? {} : { integration }) };
    }
    case 'ambiguous':
      return { liveName: name, meanings: meaning.meanings };
    case 'misshapen':
      // What is wrong with it is said where it is written; here it is as good as known.
      return { liveName: name };
    case 'unknown':
      return undefined;
  }
}
