import { createHash } from 'node:crypto';
import { writeWacz } from '../archive/index.ts';
import { repack } from '../zip/index.ts';
import { GUIDE } from './guide.ts';
import { PROOF_PARTS, type ProofStatement } from './model.ts';

export interface ProofContent {
  readonly statement: ProofStatement;
  readonly warc: Uint8Array;
  readonly text: string;
  /** PNG, when the statement tells of one. */
  readonly picture?: Uint8Array | null;
  /** In the order of `statement.stamps`. */
  readonly stamps: readonly Uint8Array[];
  /** Null while no checkpoint covers the entry. */
  readonly journal: object | null;
}

/** One ZIP that can be checked without the house; the same content gives the same bytes. */
export async function packProof({
  statement,
  warc,
  text,
  picture = null,
  stamps,
  journal,
}: ProofContent): Promise<Uint8Array> {
  const wacz = await writeWacz(warc, {
    url: statement.capture.address,
    at: statement.capture.at,
    title: statement.published.title,
    text,
  });
  const parts = new Map<string, Uint8Array>([
    [PROOF_PARTS.guide, Buffer.from(GUIDE)],
    [PROOF_PARTS.statement, asJson(statement)],
    [PROOF_PARTS.wacz, wacz],
    [PROOF_PARTS.text, Buffer.from(text)],
    ...(picture === null ? [] : [[PROOF_PARTS.picture, picture] as const]),
    ...statement.stamps.map(({ file }, at): [string, Uint8Array] => [file, stamps[at]!]),
    ...(journal === null ? [] : [[PROOF_PARTS.journal, asJson(journal)] as const]),
  ]);
  const files = [...parts].map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: sha256(bytes) }));
  parts.set(PROOF_PARTS.list, asJson({ format: 'caunoi-proof-manifest-1', files }));
  return repack(parts);
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function asJson(value: object): Uint8Array {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}
