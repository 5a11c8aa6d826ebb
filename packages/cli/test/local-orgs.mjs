// Local orgs in a process of their own: tests reach them over HTTP alone. A message `{ number, seed, … }` starts an org
// from the text of a seed; the answer `{ number, url }` says where it listens. `{ stop }` ends one. Ends with its parent.
import { startEmulator } from '@callwright/emulator';

const servers = new Map();

process.on(
  'message',
  async ({ number, stop, seed, dataDir, clock, invariants, lenientReferences = false }) => {
    try {
      if (stop !== undefined) {
        await servers.get(stop)?.close();
        servers.delete(stop);
        process.send({ number, url: stop });
        return;
      }
      const server = await startEmulator({
        port: 0,
        checkAnswers: true,
        lenientReferences,
        seed: { text: seed, baseDir: '.' },
        ...(dataDir === undefined ? {} : { dataDir }),
        ...(clock === undefined ? {} : { clock }),
        ...(invariants === undefined ? {} : { invariants: { text: JSON.stringify({ invariants }) } }),
      });
      servers.set(server.url, server);
      process.send({ number, url: server.url });
    } catch (error) {
      process.send({ number, trouble: String(error) });
    }
  },
);
process.on('disconnect', () => process.exit());
