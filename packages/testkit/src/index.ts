export * from './fake-platform.ts';
export * from './ledger-contract.ts';
export * from './manual-clock.ts';
export * from './memory-journal.ts';
export * from './memory-ledger.ts';
export * from './build-desired.ts';
export * from './build-live.ts';
export * from './model-org.ts';
