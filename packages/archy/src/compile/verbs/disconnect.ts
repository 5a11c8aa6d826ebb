import type { Verb } from '../verb.ts';
import { MEDIA_OF_CONVERSATIONS } from '../verb.ts';

/** Ends the conversation. */
export const disconnect: Verb = {
  word: 'disconnect',
  bare: true,
  arguments: [],
  branches: [],
  ends: true,
  media: MEDIA_OF_CONVERSATIONS,
  compile: () => ({ key: 'disconnect', label: 'Disconnect', body: {} }),
};
