export { checkOcdsPackage, type OcdsProblem } from './check.ts';
export type {
  OcdsContract,
  OcdsDocument,
  OcdsMilestone,
  OcdsPackageHead,
  OcdsParty,
  OcdsRecord,
  OcdsRecordPackage,
  OcdsReference,
  OcdsRelease,
  OcdsReleasePackage,
  OcdsTransaction,
} from './model.ts';
