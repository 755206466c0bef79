// As much of OCDS 1.1 as a cooperation programme can fill. Fields beyond the standard stand under `caunoi`.
// https://standard.open-contracting.org/1.1/en/schema/reference/

export interface OcdsReference {
  readonly id?: string;
  readonly name: string;
}
export interface OcdsPeriod {
  readonly startDate?: string;
  readonly endDate?: string;
}
export interface OcdsParty {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly caunoi?: Readonly<Record<string, unknown>>;
}
export interface OcdsDocument {
  readonly id: string;
  readonly documentType?: string;
  readonly title?: string;
  readonly description?: string;
  readonly url?: string;
  readonly datePublished?: string;
  readonly format?: string;
  readonly language?: string;
  readonly caunoi?: Readonly<Record<string, unknown>>;
}
export interface OcdsMilestone {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly description?: string;
  readonly dueDate?: string;
  readonly dateModified?: string;
  readonly status?: 'scheduled' | 'met' | 'notMet' | 'partiallyMet';
  readonly caunoi?: Readonly<Record<string, unknown>>;
}
export interface OcdsValue {
  readonly amount: number;
  readonly currency: string;
}
export interface OcdsTransaction {
  readonly id: string;
  readonly source?: string;
  readonly date?: string;
  readonly value: OcdsValue;
  readonly payer?: OcdsReference;
  readonly payee?: OcdsReference;
  readonly caunoi?: Readonly<Record<string, unknown>>;
}
export interface OcdsContract {
  readonly id: string;
  readonly awardID: string;
  readonly title: string;
  readonly description?: string;
  readonly status: 'pending' | 'active' | 'cancelled' | 'terminated';
  readonly period?: OcdsPeriod;
  readonly dateSigned?: string;
  readonly documents?: readonly OcdsDocument[];
  readonly amendments?: readonly {
    readonly id: string;
    readonly date?: string;
    readonly rationale?: string;
    readonly description?: string;
  }[];
  readonly implementation?: {
    readonly transactions?: readonly OcdsTransaction[];
    readonly milestones?: readonly OcdsMilestone[];
    readonly documents?: readonly OcdsDocument[];
  };
  readonly caunoi?: Readonly<Record<string, unknown>>;
}
export interface OcdsRelease {
  readonly ocid: string;
  readonly id: string;
  readonly date: string;
  readonly tag: readonly string[];
  readonly initiationType: 'tender';
  readonly language: string;
  readonly parties: readonly OcdsParty[];
  readonly buyer?: OcdsReference;
  readonly awards: readonly {
    readonly id: string;
    readonly title: string;
    readonly status: 'pending' | 'active' | 'cancelled' | 'unsuccessful';
    readonly date?: string;
    readonly suppliers?: readonly OcdsReference[];
  }[];
  readonly contracts: readonly OcdsContract[];
  readonly relatedProcesses?: readonly {
    readonly id: string;
    readonly relationship: readonly string[];
    readonly title?: string;
    readonly scheme?: string;
    readonly identifier?: string;
    readonly uri?: string;
  }[];
}
export interface OcdsPackageHead {
  readonly uri: string;
  readonly version: '1.1';
  readonly extensions?: readonly string[];
  readonly publishedDate: string;
  readonly publisher: { readonly name: string; readonly uri?: string };
  readonly license?: string;
  readonly publicationPolicy?: string;
}
export interface OcdsReleasePackage extends OcdsPackageHead {
  readonly releases: readonly OcdsRelease[];
}
export interface OcdsRecord {
  readonly ocid: string;
  readonly releases: readonly { readonly url: string; readonly date: string; readonly tag: readonly string[] }[];
  readonly compiledRelease: OcdsRelease;
}
export interface OcdsRecordPackage extends OcdsPackageHead {
  readonly records: readonly OcdsRecord[];
}
