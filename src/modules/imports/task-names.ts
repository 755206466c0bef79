export const CARRY_OUT = 'imports.carry-out';
/** One table at a time over all workers. */
export const CARRY_OUT_QUEUE = 'imports';
