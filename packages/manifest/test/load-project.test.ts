import { projectInMemory, PROJECT } from './project-in-memory.ts';
import { loadProject } from '../src/index.ts';

const V = 'apiVersion: callwright/v1\n';

const LANGUAGE_PAGE = `${V}kind: SharedFlow
metadata: { name: login }
spec:
  name: Shared - Login
  compatibleWith: [inboundCall]
  languages: [en-us]
  inputs: { phone: string }
  outputs: { verified: boolean, customerId: string }
  variables: { pin: string, realPin: string }
  steps:
    - callDataAction: get-customer
      with: { phone: =Common.phone }
      into: { id: Common.customerId, pin: Common.realPin }
      within: 10s
      failure: [ return ]
    - ask: Please enter your four digit PIN.
      digits: 4
      into: Common.pin
      failure: [ return ]
    - set: { Common.verified: =Common.pin == Common.realPin }
---
${V}kind: InboundFlow
metadata: { name: sales-line }
lifecycle: { protect: true, onlyIn: [prod] }
spec:
  media: call
  languages: [en-us]
  variables: { verified: boolean }
  greeting: Thank you for calling Acme sales.
  onError: [ say: "Sorry, something went wrong.", transferToQueue: sales ]
  steps:
    - call: login
      with: { phone: =Call.Ani }
      into: { verified: Flow.verified }
    - if: =Flow.verified
      then: [ transferToQueue: sales ]
      else: [ transferToQueue: support ]
---
${V}kind: Flow
metadata: { name: sales-waiting }
spec:
  type: inqueueCall
  languages: [en-us]
  steps: [ say: All our advisers are busy., hold: 30s ]
---
${V}kind: CallRoute
metadata: { name: sales }
spec: { numbers: [ sales-main, sales-tollfree ], hours: us-office, open: sales-line, closed: after-hours, holiday: after-hours }
---
${V}kind: ScheduleGroup
metadata: { name: us-office }
spec: { name: US Office, timeZone: "\${var.timezone}", open: [ us-weekdays ], holidays: [ us-new-year, us-thanksgiving ] }
---
${V}kind: ScheduleList
items:
  us-weekdays:     { start: 2026-01-05T08:00, end: 2026-01-05T18:00, repeat: "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR" }
  us-new-year:     { day: 2026-01-01, repeat: FREQ=YEARLY }
  us-thanksgiving: { day: 2026-11-26, repeat: FREQ=YEARLY;BYMONTH=11;BYDAY=4TH }
`;

describe('loading a project', () => {
  test('the examples of the language load without a finding', async () => {
    const loaded = await loadProject(
      '.',
      projectInMemory({ 'callwright.yaml': PROJECT, 'manifests/all.yaml': LANGUAGE_PAGE }),
    );
    expect(loaded.findings).toEqual([]);
    expect(loaded.documents.map(({ kind, name }) => `${kind}/${name}`)).toEqual([
      'SharedFlow/login',
      'InboundFlow/sales-line',
      'Flow/sales-waiting',
      'CallRoute/sales',
      'ScheduleGroup/us-office',
      'Schedule/us-weekdays',
      'Schedule/us-new-year',
      'Schedule/us-thanksgiving',
    ]);
    expect(loaded.sources.map(({ file }) => file)).toEqual(['callwright.yaml', 'manifests/all.yaml']);
  });
});
