export { append, canonicalJson, contentHash, JOURNAL_CHANNEL, type JournalEntry, type JournalFact } from './append.ts';
export { journalOf, type JournalLine } from './read.ts';
