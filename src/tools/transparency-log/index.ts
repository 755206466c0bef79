export { canonicalJson } from './canonical-json.ts';
export {
  consistencyProof,
  EMPTY_ROOT,
  GrowingTree,
  inclusionProof,
  isConsistent,
  leafHash,
  nodeHash,
  peaksOf,
  rootFromInclusion,
  rootOf,
  type Hash,
  type NodeAt,
  type ReadNodes,
} from './tree.ts';
export {
  openCheckpoint,
  rawPublicKey,
  readVerifierKey,
  signCheckpoint,
  signerOf,
  verifierKeyText,
  type Checkpoint,
  type Signer,
  type VerifierKey,
} from './checkpoint.ts';
