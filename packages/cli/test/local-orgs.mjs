// Local orgs in a process of their own: tests reach them over HTTP alone. One message `{ number, seed }` starts an org
// from the text of a seed; the answer `{ number, url }` says where it listens. Ends with its parent.
import { startEmulator } from '@callwright/emulator';

process.on('message', async ({ number, seed, dataDir, clock, lenientReferences = false }) => {
  try {
    const server = await startEmulator({
      port: 0,
      checkAnswers: true,
      lenientReferences,
      seed: { text: seed, baseDir: '.' },
      ...(dataDir === undefined ? {} : { dataDir }),
      ...(clock === undefined ? {} : { clock }),
    });
    process.send({ number, url: server.url });
  } catch (error) {
    process.send({ number, trouble: String(error) });
  }
});
process.on('disconnect', () => process.exit());
