export { closePress, print } from './press.ts';
export type { PrintJob } from './jobs.ts';
export { writingLibraries } from './libraries.ts';
