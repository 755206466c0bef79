// The door of the module; see README.md. Screens in the browser take ./model.ts instead.
export * from './model.ts';
export * from './input.ts';

export { may as mayWithEvidence, type EvidenceAct } from './policy.ts';
export { closeEvidence, openEvidence, type EvidenceSettings } from './world.ts';
export { evidenceReactions, evidenceTasks } from './tasks.ts';
export { tryAddress, type TriedAddress } from './try-address.ts';
export { MOST_FILES, prepareUploads, type PreparedFile } from './uploads.ts';

export { addOutlet } from './commands/add-outlet.ts';
export { addSource } from './commands/add-source.ts';
export { changeSource } from './commands/change-source.ts';
export { pauseSource } from './commands/pause-source.ts';
export { takeNewAddress } from './commands/take-new-address.ts';
export { decideLinkShape } from './commands/decide-link-shape.ts';
export { readBroughtList } from './bring-list.ts';
export { bringLinks } from './commands/bring-links.ts';
export { resumeSource } from './commands/resume-source.ts';
export { removeSource } from './commands/remove-source.ts';
export { addUploadedEvidence, type UploadedEvidence } from './commands/add-uploaded-evidence.ts';
export { addLinkByHand } from './commands/add-link-by-hand.ts';
export { matchByHand } from './commands/match-by-hand.ts';
export { confirmMatch } from './commands/confirm-match.ts';
export { rejectMatch } from './commands/reject-match.ts';
export { undoDecision } from './commands/undo-decision.ts';
export { setMeaning } from './commands/set-meaning.ts';
export { changeQuantity } from './commands/change-quantity.ts';
export { setOriginal } from './commands/set-original.ts';
export { confirmAsOutlet, giveOutletLink, withdrawAsOutlet } from './commands/confirm-as-outlet.ts';
export { addStampAuthority, switchStampAuthority } from './commands/stamp-authorities.ts';
export { notAReprint } from './commands/not-a-reprint.ts';
export { recordDeliverable } from './commands/record-deliverable.ts';
export { changeDeliverable } from './commands/change-deliverable.ts';
export { acceptDeliverable, refuseDeliverable } from './commands/decide-on-deliverable.ts';
export { undoDeliverable } from './commands/undo-deliverable.ts';
export { lockEvidence } from './commands/lock-evidence.ts';

export {
  evidenceQueue,
  queueCounts,
  QUEUE_PAGE,
  type Queue,
  type QueueCount,
  type QueueItem,
  type Suggestion,
} from './queries/queue.ts';
export {
  CLIPPINGS_PER_PAGE,
  listClippings,
  type ClippingFilter,
  type ClippingList,
  type ListedClipping,
} from './queries/list-clippings.ts';
export {
  clippingView,
  mustSeeClipping,
  type CaptureView,
  type ClippingView,
  type DecidableMatchView,
  type EvidenceFileView,
  type GroupMember,
} from './queries/clipping-view.ts';
export { evidenceRows, type EvidenceRow } from './queries/evidence-rows.ts';
export { progressOf, type CommitmentProgress } from './queries/progress.ts';
export {
  deliverablesOf,
  deliverablesToDecide,
  deliverableView,
  type DeliverableLine,
  type DeliverablesWaiting,
  type DeliverableView,
} from './queries/deliverables.ts';
export { targetResults, type TargetResult } from './queries/target-results.ts';
export { lateOf, type ProgrammeLate } from './queries/late.ts';
export { standingOf, type ProgrammeStanding } from './queries/standing.ts';
export { targetsAhead, waitingSince } from './queries/ahead.ts';
export {
  outletsWithSources,
  pagesNotKept,
  sourcesInTrouble,
  type FoundItemView,
  type OutletView,
  type SourceView,
} from './queries/sources.ts';
export { sourceView, type LinkShapeView, type OutageView, type SourceInFull } from './queries/source-view.ts';
export { sourceAlarms, type SourceAlarm } from './queries/source-alarms.ts';
export {
  broughtLists,
  broughtListView,
  type BroughtListRow,
  type BroughtListView,
  type BroughtRowView,
} from './queries/brought-lists.ts';
export { outletsByBody } from './queries/outlet-counts.ts';
export { evidenceFile, proofFile, type ProofFile } from './queries/proof.ts';
export { journalProofOf, proofPackage, proofView, type ProofDecision, type ProofView } from './queries/proof-view.ts';
export type { OutletConfirmation, PageCheck, PictureView, StampView } from './queries/proof-facts.ts';
export type { ClippingLine, MatchView } from './queries/views.ts';
export { stampAuthorities, type StampAuthorityView } from './queries/stamp-authorities.ts';
export { clippingIdsAfter, clippingIdsServing, clippingTexts, type ClippingText } from './queries/clipping-texts.ts';
export { clippingLines } from './queries/lines.ts';
