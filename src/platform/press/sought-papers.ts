// Looking frozen papers up by what somebody holds in their hands: a file, or the code that is printed on it. Each room that
// freezes papers has one such query in its door; what they have in common stands here.
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Day } from '../../tools/calendar/index.ts';
import { codeOfContent } from '../../tools/paper-code/index.ts';
import { numberAndSymbol, type OfficialPaper, type PaperVerification } from '../../tools/papers/index.ts';
import type { Transaction } from '../database/index.ts';
import { contentHash, journalOf, proveEntry } from '../journal/index.ts';
import type { KeptFile } from './frozen-files.ts';

/** By the SHA-256 of a file (hex), or by the first 15 hexadecimal digits of the content's (see tools/paper-code). */
export type SoughtPaper = { readonly fileSha256: string } | { readonly contentDigits: string };

/** What a frozen paper says of itself on its head, and where its freezing stands in the journal. */
export interface FrozenPaper {
  /** Null: of one organisation alone, never public. */
  readonly programmeId: string | null;
  readonly issuers: readonly string[];
  /** Null for công văn. */
  readonly kindName: string | null;
  /** "05/BC-UBND"; null when it has none. */
  readonly number: string | null;
  readonly summary: string;
  readonly datedOn: Day;
  readonly edition: number;
  readonly frozenAt: string;
  readonly contentSha256: string;
  readonly files: readonly { readonly format: string; readonly sha256: string }[];
  /** The newest edition in force instead of this one. */
  readonly replacedBy: Omit<FrozenPaper, 'replacedBy'> | null;
  /** The entry of its freezing is one of this object. */
  readonly journalled: { readonly objectKind: string; readonly objectId: string };
}

/** For tables with `files` (jsonb of KeptFile by format) and `content_sha256`. Uses the indexes of 0033_verify.sql. */
export function isSought(sought: SoughtPaper): RawBuilder<SqlBool> {
  if ('fileSha256' in sought)
    return sql`files is not null and jsonb_path_query_array(files, '$.*.sha256') @> to_jsonb(${sought.fileSha256}::text)`;
  const from = Buffer.from(sought.contentDigits.padEnd(64, '0'), 'hex');
  const to = Buffer.from(sought.contentDigits.padEnd(64, 'f'), 'hex');
  return sql`content_sha256 is not null and content_sha256 between ${from} and ${to}`;
}

/** What a paper's head says. */
export function headOfFrozen(paper: OfficialPaper) {
  return {
    issuers: [paper.heading, ...(paper.secondHeading ? [paper.secondHeading] : [])].map(({ body }) => body),
    kindName: paper.kindName,
    number: paper.number ? numberAndSymbol(paper.number, paper.heading.kind).trim() : null,
    summary: paper.summary,
    datedOn: paper.placeAndDate.date,
  };
}

export function hashesOf(files: Readonly<Record<string, KeptFile>>): FrozenPaper['files'] {
  return Object.entries(files).map(([format, { sha256 }]) => ({ format, sha256 }));
}

/** Where a paper frozen with this content is checked: printed on it, and carried by its files. */
export function verificationOf(publicAddress: string, contentSha256: string): PaperVerification {
  const code = codeOfContent(contentSha256);
  return { address: `${publicAddress}/kiem-tra/${code}`, code };
}

/**
 * For the paper and the workbook of a frozen content. The content itself keeps the public address of its house
 * (`verifyAt`), so that it prints the same at another address; content from before has none and prints as it did.
 */
export function verifiable(content: { readonly verifyAt?: string | undefined }): { verify?: PaperVerification } {
  if (content.verifyAt === undefined) return {};
  return { verify: verificationOf(content.verifyAt, contentHash(content).toString('hex')) };
}

/** The code alone, for files that have data but no page to print it on (workbooks). */
export function codeCarried(content: { readonly verifyAt?: string | undefined }): { code?: string } {
  const { verify } = verifiable(content);
  return verify ? { code: verify.code } : {};
}

export interface FreezingEntry {
  readonly entry: number;
  /** Null while no checkpoint covers it. */
  readonly covered: { readonly position: number; readonly checkpointSize: number } | null;
}

/** The journal entry of a paper's freezing. Scope system: ask first who may know of the paper. */
export async function freezingEntry(db: Transaction, paper: FrozenPaper): Promise<FreezingEntry | null> {
  const entries = await journalOf(db, { ...paper.journalled, limit: 500 });
  const found = entries.find(({ data }) => data['contentSha256'] === paper.contentSha256);
  if (!found) return null;
  const proof = await proveEntry(db, found.id);
  // The second line of a signed checkpoint is the size of the tree (https://c2sp.org/tlog-checkpoint).
  const size = Number(proof?.checkpoint.split('\n')[1]);
  return { entry: found.id, covered: proof ? { position: proof.position, checkpointSize: size } : null };
}
