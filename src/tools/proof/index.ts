export { packProof, type ProofContent } from './pack.ts';
export { checkProof, type ProofCheck, type ProofVerdict } from './check.ts';
export { PROOF_FORMAT, type ProofStatement } from './model.ts';
