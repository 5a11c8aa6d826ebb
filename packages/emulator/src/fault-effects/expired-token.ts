import type { FaultEffect } from '../fault-effect.ts';
import { bearerOf, tokenId } from '../operations/oauth.ts';

/** The token of this request ends now: 401 for it and for every later one that carries it. `{}` */
export const expiredTokenEffect: FaultEffect = {
  kind: 'expired-token',
  keys: [],
  read: () => async (call) => {
    const { store, tables, clock } = call.org;
    const bearer = bearerOf(call.request.header('authorization'));
    const token = bearer === undefined ? undefined : tables.tokens.get(tokenId(bearer));
    if (token !== undefined) {
      store.transact(() => tables.tokens.put({ ...token, expires: clock.now() }));
    }
    return { kind: 'whole', reply: await call.handle() };
  },
};
