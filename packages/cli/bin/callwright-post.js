#!/usr/bin/env node
await import('../dist/posting/main.js');
