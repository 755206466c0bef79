// All parts of the run, in the order of the promises.
import { connections } from './connections.ts';
import { fleet } from './fleet.ts';
import { killsPart } from './kills.ts';
import { stepsPart } from './steps.ts';
import type { Part } from './part.ts';

export const PARTS: readonly Part[] = [killsPart, stepsPart, connections, fleet];
