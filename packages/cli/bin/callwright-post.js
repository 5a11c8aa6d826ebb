#!/usr/bin/env node
await import('../dist/bundle/posting/main.js');
