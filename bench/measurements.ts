import { articlePages } from './articles.ts';
import { feeds } from './feeds.ts';
import { journal } from './journal.ts';
import { hubs } from './hubs.ts';
import { matching } from './matching.ts';
import type { Measurement } from './measure.ts';
import { pages } from './pages.ts';
import { publicRecord } from './public-record.ts';
import { reading } from './reading.ts';
import { registry } from './registry.ts';
import { reports } from './reports.ts';
import { reprintLookUps } from './reprint-look-ups.ts';
import { reprints } from './reprints.ts';
import { searching } from './search.ts';
import { throughput } from './throughput.ts';

export const MEASUREMENTS: readonly Measurement[] = [
  reading,
  articlePages,
  feeds,
  reprints,
  reprintLookUps,
  matching,
  throughput,
  searching,
  registry,
  hubs,
  pages,
  publicRecord,
  reports,
  journal,
];
