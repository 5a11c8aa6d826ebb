import { readFileSync } from 'node:fs';
import { applyPlan } from '@callwright/applier';
import { chooseOrg } from '../../cli/src/choose-org.ts';
import diff from 'deep-diff';
export const x = [readFileSync, applyPlan, chooseOrg, diff];
