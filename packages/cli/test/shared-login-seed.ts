/** What an org holds that the manifests of examples/shared-login use and do not manage, beside queues. */
export const SHARED_LOGIN_SEED = {
  dataActions: [{ integration: 'CRM', action: 'Get Customer By Id' }],
  dataTables: [{ name: 'Customers', columns: { name: 'string' } }],
  didPools: [
    { from: '+13175550100', to: '+13175550109' },
    { from: '+18005550100', to: '+18005550100' },
  ],
};
