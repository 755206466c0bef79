// The only files that write the tables of evidence: store/. They check nothing; commands and tasks do.
export { changedMeanwhile } from './store/changed-meanwhile.ts';
export * from './store/sources.ts';
export * from './store/brought-lists.ts';
export * from './store/clippings.ts';
export * from './store/deliverables.ts';
export * from './store/handovers.ts';
export * from './store/link-shapes.ts';
export * from './store/matches.ts';
export * from './store/outages.ts';
export * from './store/proof.ts';
export * from './store/stamps.ts';
