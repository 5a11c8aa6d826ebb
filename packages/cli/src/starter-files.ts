/** What `callwright init` writes, by path: one call route, one inbound flow, one shared flow, and the local org. */
export const STARTER_FILES = (project: string): Readonly<Record<string, string>> => ({
  'callwright.yaml': `apiVersion: callwright/v1
kind: Project
metadata: { name: ${project} }
spec:
  manifests: [manifests]
  existing:                     # things made elsewhere, as the manifests call them
    queues: [Service]
  orgs:
    local:                      # the local org: needs no account
      emulator: true
      existing:
        numbers: { main: "+13175550100" }
    # dev:                      # a real one: credentials come from GENESYSCLOUD_OAUTHCLIENT_ID and _SECRET
    #   region: us-east-1
    #   existing:
    #     numbers: { main: "+13175550190" }
`,
  'manifests/greeting.yaml': `# A shared flow: copied into each caller when the caller is published.
apiVersion: callwright/v1
kind: SharedFlow
metadata: { name: greeting }
spec:
  name: Greeting
  compatibleWith: [inboundCall]
  languages: [en-us]
  inputs: { line: string }
  steps:
    - say: =Append("Welcome to ", Common.line)
`,
  'manifests/main-line.yaml': `apiVersion: callwright/v1
kind: InboundFlow
metadata: { name: main-line }
spec:
  name: Main line
  media: call
  languages: [en-us]
  steps:
    - call: greeting
      with: { line: our service line }
    - transferToQueue: Service
---
apiVersion: callwright/v1
kind: CallRoute
metadata: { name: main }
spec:
  name: Main
  numbers: [main]
  open: main-line
`,
});
