import type { CompileContext } from '@callwright/archy';
import type { FlowSurroundings } from './flow-surroundings.ts';
import { kindsOfBucket } from './name-book.ts';

/** What the compiler may ask about the rest of the project. */
export function compileContext({ book, contracts }: FlowSurroundings): CompileContext {
  return {
    sharedFlow(name) {
      const meaning = book.project(name, ['SharedFlow'], 'sharedFlows');
      if (meaning.is === 'managed') {
        const contract = contracts.get(meaning.entry.address);
        return { liveName: meaning.entry.liveName, ...(contract === undefined ? {} : { contract }) };
      }
      return meaning.is === 'existing' ? { liveName: meaning.thing.liveName } : undefined;
    },
    names(bucket, name) {
      const meaning = book.project(name, kindsOfBucket(bucket), bucket);
      if (meaning.is === 'managed') {
        const { liveName, flowType } = meaning.entry;
        return { liveName, ...(flowType === undefined ? {} : { flowType }) };
      }
      if (meaning.is === 'existing' || meaning.is === 'lacking') {
        const { liveName, integration } = meaning.thing;
        return { liveName, ...(integration === undefined ? {} : { integration }) };
      }
      return undefined;
    },
    known: (bucket) => book.known(kindsOfBucket(bucket), bucket),
  };
}
