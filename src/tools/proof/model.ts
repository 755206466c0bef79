// What a proof says of itself, in `proof.json`; all other parts prove or illustrate it.
import { z } from 'zod';

const sentence = z.object({ vi: z.string(), en: z.string() });
const hex = z.string().regex(/^[0-9a-f]{64}$/);

export const PROOF_FORMAT = 'caunoi-proof-1';
export const PROOF_PARTS = {
  list: 'manifest.json',
  statement: 'proof.json',
  wacz: 'evidence.wacz',
  text: 'text.txt',
  guide: 'HUONG-DAN.txt',
  journal: 'journal.json',
  picture: 'page.png',
} as const;

export const statementShape = z.object({
  format: z.literal(PROOF_FORMAT),
  /** Address of the house that made it. */
  house: z.string(),
  page: z.string(),
  published: z.object({
    clipping: z.string(),
    title: z.string(),
    outlet: z.string(),
    organisation: z.string(),
    address: z.string(),
    author: z.string().nullable(),
    /** What the newsroom says; where it says so in `from`. */
    at: z.string(),
    from: z.string(),
  }),
  capture: z.object({
    /** ISO 8601 in UTC, to the millisecond. */
    at: z.string(),
    address: z.string(),
    status: z.number(),
    /** Hex SHA-256 of the page as received, of the text taken from it, of the WARC file. */
    bodySha256: hex,
    textSha256: hex,
    warcSha256: hex,
    warcSize: z.number(),
  }),
  /** Made later out of the kept page, in `page.png`; absent when no browser was installed. */
  picture: z.object({ at: z.string(), sha256: hex, browser: z.string(), shows: sentence }).optional(),
  stamps: z.array(z.object({ file: z.string(), authority: z.string(), at: z.string(), serial: z.string() })),
  /** What the parties of published programmes decided on it. */
  decisions: z.array(
    z.object({
      programme: z.string(),
      programmePage: z.string(),
      commitment: z.string(),
      decidedFor: z.string().nullable(),
      at: z.string(),
    }),
  ),
  /** Null: the outlet's body has not said so itself. */
  confirmedByOutlet: z.object({ organisation: z.string(), at: z.string() }).nullable(),
  says: z.object({ proves: z.array(sentence), doesNot: z.array(sentence) }),
});
export type ProofStatement = z.infer<typeof statementShape>;

export const listShape = z.object({
  format: z.literal('caunoi-proof-manifest-1'),
  files: z.array(z.object({ path: z.string(), bytes: z.number(), sha256: hex })),
});

/** The journal's proof of the entry that kept the page, as `platform/journal` gives it. */
export const journalShape = z.object({
  format: z.literal('caunoi-entry-proof-1'),
  entry: z.number(),
  position: z.number().int().nonnegative(),
  leaf: z.looseObject({ at: z.string(), what: z.string(), object: z.string(), data: z.unknown() }),
  proof: z.array(hex),
  checkpoint: z.string(),
});
export type JournalPart = z.infer<typeof journalShape>;
