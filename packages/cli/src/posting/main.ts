import { exit, processSurroundings } from '../process-surroundings.ts';
import { sayError } from '../say-error.ts';
import { post } from './post.ts';

/** The second program of the package, for pipelines: argv in, exit status out. */
const around = processSurroundings('');
exit(await post(process.argv.slice(2), around).catch((error: unknown) => sayError(error, around, false)));
