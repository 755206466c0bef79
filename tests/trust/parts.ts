// All parts of the run, in the order of the promises.
import { clock } from './clock.ts';
import { connections } from './connections.ts';
import { disk } from './disk.ts';
import { fleet } from './fleet.ts';
import { killsPart } from './kills.ts';
import { migration } from './migration.ts';
import type { Part } from './part.ts';
import { serverStops } from './server-stops.ts';
import { stepsPart } from './steps.ts';
import { suites } from './suites.ts';
import { together } from './together.ts';
import { walls } from './walls.ts';

export const PARTS: readonly Part[] = [
  killsPart,
  stepsPart,
  migration,
  disk,
  connections,
  serverStops,
  clock,
  together,
  fleet,
  ...suites,
  walls,
];
