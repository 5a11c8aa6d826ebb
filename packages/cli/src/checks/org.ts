import type { Look } from '../check.ts';
import { plain } from '../words.ts';

/** Whether the credentials lead to the org that the project pins. */
export const orgLook: Look = {
  checks: ['org'],
  look({ client: { organization }, desired: { orgId } }) {
    const words = `"${plain(organization.name)}", id ${plain(organization.id)}`;
    if (orgId === undefined) {
      return Promise.resolve([
        {
          check: 'org',
          result: 'good',
          words: `${words}; the project pins no id`,
          fix: `To be safe against mixed-up credentials write \`orgId: ${plain(organization.id)}\` in callwright.yaml.`,
        },
      ]);
    }
    return Promise.resolve([
      orgId.toLowerCase() === organization.id.toLowerCase()
        ? { check: 'org', result: 'good', words: `${words}, as the project pins it` }
        : {
            check: 'org',
            result: 'bad',
            problem: 'configuration',
            words: `${words}, and the project pins ${plain(orgId)}`,
            fix: 'Check which credentials and which region are set; plan and apply refuse to work like this.',
          },
    ]);
  },
};
