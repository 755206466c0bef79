export { containment, SHINGLE_SYLLABLES, shingles, takenFrom, type Shingles } from './shingles.ts';
export { estimateContainment, fingerprint, fingerprintOf, KEPT_ONE_IN, type Fingerprint } from './fingerprint.ts';
export { LikenessIndex, type Candidate, type CandidateChoice } from './likeness-index.ts';
export { findReprints, ReprintFinder, type ReprintPair, type TextLine } from './find-reprints.ts';
export { creditLines, judgeReprint, type PublishedText, type ReprintJudgement } from './judge-reprint.ts';
