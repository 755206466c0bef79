export { append, JOURNAL_CHANNEL, type JournalEntry, type JournalFact } from './append.ts';
export { newestEntryOf } from './newest-of.ts';
export { contentHash } from './leaf.ts';
export { entriesSince, type EntriesSince } from './entries-since.ts';
export { journalOf, type JournalLine } from './read.ts';
export { givePlaces, readNodes, treeSize } from './tree-store.ts';
export { checkpointNow, checkpoints, journalKeys, type StoredCheckpoint } from './checkpoints.ts';
export {
  journalSigner,
  openJournalKey,
  rotateJournalKey,
  useJournalSigner,
  type JournalSigner,
} from './signing-key.ts';
export { proveEntry, type EntryProof } from './prove.ts';
export { verifyJournal, verifyJournalIn, type JournalVerdict } from './verify.ts';
export { newestTelling, type TellingEntry } from './telling.ts';
export { exportJournal } from './export.ts';
export { journalTasks } from './tasks.ts';
