// Loaded into a process that is measured: notes the most memory that it held, in megabytes.
import { writeFileSync } from 'node:fs';

const file = process.env['BENCH_MEMORY_FILE'];
if (file !== undefined) {
  process.on('exit', () => writeFileSync(file, String(process.resourceUsage().maxRSS / 1024)));
}
