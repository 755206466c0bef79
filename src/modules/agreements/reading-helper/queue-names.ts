export const ASK_HELPER = 'agreements.ask-helper';
/** One text at a time over all workers: a slow helper holds one place of the queue, and is not crowded. */
export const ASK_QUEUE = 'reading-helper';
