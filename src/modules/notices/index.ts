// The door of the module; see README.md.
export * from './model.ts';
export * from './input.ts';
export { setCheckpointMail } from './commands/set-checkpoint-mail.ts';
export { chooseDigest } from './commands/choose-digest.ts';
export { stopLetters } from './commands/stop-letters.ts';
export { readStopLink, type Stopped } from './stop-link.ts';
export { checkpointMailView, digestView, type CheckpointMailView, type DigestView } from './queries.ts';
export { deliverCheckpoints } from './deliver-checkpoints.ts';
export { openNotices, type Inbox, type Waiting } from './digests.ts';
export { noticeTasks } from './tasks.ts';
