// node pio.tmp.mjs DIR
import { measurePlanInOrg } from './measures/plan-in-org.mjs';
import { join } from 'node:path';
const here = join(process.cwd(), 'bench');
console.log(await measurePlanInOrg({ here, callwright: join(process.cwd(), 'node_modules/.bin/callwright'), scratch: process.argv[2], flows: 1000 }));
