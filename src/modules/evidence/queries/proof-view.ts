// Everything that speaks for one clipping, in one view: for the public proof page, for the desk and for the downloaded proof.
import { createHash } from 'node:crypto';
import type { ReadContext } from '../../../platform/context/index.ts';
import { asSystem } from '../../../platform/database/index.ts';
import { readStoredFile } from '../../../platform/files/index.ts';
import { journalOf, proveEntry, type EntryProof } from '../../../platform/journal/index.ts';
import { packProof, PROOF_FORMAT, type ProofStatement } from '../../../tools/proof/index.ts';
import { organisationsByIds } from '../../organisations/index.ts';
import { programmesByIds } from '../../programmes/index.ts';
import { WHAT_A_PICTURE_SHOWS, whatItProves, type ClippingKind, type PublishedOrigin } from '../model.ts';
import { notThere } from '../not-there.ts';
import { world } from '../world.ts';
import { clippingLines, matchesOf } from './lines.ts';
import {
  checksOf,
  confirmationOf,
  pictureOf,
  stampsOf,
  type OutletConfirmation,
  type PageCheck,
  type PictureView,
  type StampView,
} from './proof-facts.ts';
import type { ProofFile } from './proof.ts';

export interface ProofDecision {
  readonly programmeId: string;
  readonly programme: string;
  readonly slug: string;
  readonly commitment: string;
  /** Name of the party for which it was confirmed. */
  readonly decidedFor: string | null;
  readonly at: string;
}

export interface ProofView {
  readonly id: string;
  readonly kind: ClippingKind;
  readonly title: string;
  readonly outlet: string;
  readonly organisation: string;
  readonly organisationId: string;
  readonly address: string | null;
  readonly author: string | null;
  readonly issue: string | null;
  readonly page: string | null;
  readonly publishedAt: string;
  readonly publishedOrigin: PublishedOrigin;
  /** The first capture; null for what was uploaded. */
  readonly capture: {
    readonly id: string;
    readonly at: string;
    readonly address: string;
    readonly status: number;
    readonly bodySha256: string;
    readonly textSha256: string;
    readonly warcSha256: string;
    readonly warcSize: number;
  } | null;
  /** Of the first capture; null without a browser, and until a match is confirmed. */
  readonly picture: PictureView | null;
  /** Of uploaded evidence: hashes only, the files belong to the parties. */
  readonly files: readonly { readonly sha256: string; readonly mediaType: string; readonly size: number }[];
  readonly stamps: readonly StampView[];
  readonly decisions: readonly ProofDecision[];
  readonly confirmedByOutlet: OutletConfirmation | null;
  /** Newest first: whenever something was different from before. */
  readonly checks: readonly PageCheck[];
}

/** Refuses with 404 when the asker may not see it. The public sees what is confirmed in a published programme. */
export async function proofView(ctx: ReadContext, id: string): Promise<ProofView> {
  const line = (await clippingLines(ctx, [id])).get(id);
  if (!line) throw notThere('clipping');
  const row = await ctx.db
    .selectFrom('clipping')
    .select(['issue', 'page'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const matches = await matchesOf(ctx, [id], { state: 'confirmed' });
  const programmes = await programmesByIds(
    ctx,
    matches.map((match) => match.programmeId),
  );
  const bodies = await organisationsByIds(ctx, [line.organisationId]);
  const capture = await ctx.db
    .selectFrom('capture')
    .selectAll()
    .where('clipping_id', '=', id)
    .orderBy('captured_at')
    .limit(1)
    .executeTakeFirst();
  const files = await ctx.db
    .selectFrom('clipping_file')
    .select(['sha256', 'media_type as mediaType', 'size'])
    .where('clipping_id', '=', id)
    .orderBy('position')
    .execute();
  return {
    id,
    kind: line.kind,
    title: line.title,
    outlet: line.outlet,
    organisation: bodies.get(line.organisationId)?.name ?? '',
    organisationId: line.organisationId,
    address: line.address,
    author: line.author,
    issue: row.issue,
    page: row.page,
    publishedAt: line.publishedAt,
    publishedOrigin: line.publishedOrigin,
    capture: capture
      ? {
          id: capture.id,
          at: capture.captured_at.toISOString(),
          address: capture.final_address,
          status: capture.status,
          bodySha256: capture.body_sha256.toString('hex'),
          textSha256: capture.text_sha256.toString('hex'),
          warcSha256: capture.warc_sha256.toString('hex'),
          warcSize: capture.warc_size,
        }
      : null,
    picture: capture ? await pictureOf(ctx, capture.id) : null,
    files: files.map((file) => ({ ...file, sha256: file.sha256.toString('hex') })),
    stamps: capture ? (await stampsOf(ctx, capture.id)).map(withoutToken) : [],
    decisions: matches.flatMap((match) => {
      const programme = programmes.get(match.programmeId);
      if (!programme || match.decidedAt === null) return [];
      return [
        {
          programmeId: programme.id,
          programme: programme.title,
          slug: programme.slug,
          commitment: match.commitmentText,
          decidedFor: match.decidedForName,
          at: match.decidedAt,
        },
      ];
    }),
    confirmedByOutlet: await confirmationOf(ctx, id),
    checks: await checksOf(ctx, id),
  };
}

function pictured({ at, sha256, browser }: PictureView) {
  return { at, sha256, browser };
}

function withoutToken({ authority, at, serial, signer, isTrusted }: StampView): StampView {
  return { authority, at, serial, signer, isTrusted };
}

/** The journal's proof that this page was kept then; null while no checkpoint covers it. Ask first who may see the clipping. */
export function journalProofOf(clippingId: string): Promise<EntryProof | null> {
  return asSystem('journal proof of a capture', async (db) => {
    const entries = await journalOf(db, { objectKind: 'clipping', objectId: clippingId, limit: 500 });
    const entry = entries.findLast((one) => one.what === 'clipping.found');
    return entry ? proveEntry(db, entry.id) : null;
  });
}

/** The proof as one ZIP, which a stranger checks offline; `journal` as `journalProofOf` gives it. Refuses with 404 `no-such-capture` for what was uploaded. */
export async function proofPackage(ctx: ReadContext, id: string, journal: EntryProof | null): Promise<ProofFile> {
  const view = await proofView(ctx, id);
  const { capture, address } = view;
  if (!capture || address === null) throw notThere('capture');
  const { text } = await ctx.db.selectFrom('clipping').select('text').where('id', '=', id).executeTakeFirstOrThrow();
  const stamps = await stampsOf(ctx, capture.id);
  const house = world().publicAddress;
  const worth = whatItProves({
    stampedBy: stamps.map((stamp) => stamp.authority),
    inJournal: journal !== null,
    confirmedBy: view.confirmedByOutlet?.organisation ?? null,
  });
  const { id: _, ...captured } = capture;
  const statement: ProofStatement = {
    format: PROOF_FORMAT,
    house,
    page: `${house}/bang-chung/${id}`,
    published: {
      clipping: id,
      title: view.title,
      outlet: view.outlet,
      organisation: view.organisation,
      address,
      author: view.author,
      at: view.publishedAt,
      from: view.publishedOrigin,
    },
    capture: captured,
    ...(view.picture === null ? {} : { picture: { ...pictured(view.picture), shows: WHAT_A_PICTURE_SHOWS } }),
    stamps: stamps.map(({ authority, at, serial }, index) => ({
      file: `stamps/${index + 1}.tsr`,
      authority,
      at,
      serial,
    })),
    decisions: view.decisions.map(({ programme, slug, commitment, decidedFor, at }) => ({
      programme,
      programmePage: `${house}/chuong-trinh/${slug}`,
      commitment,
      decidedFor,
      at,
    })),
    confirmedByOutlet: view.confirmedByOutlet,
    says: { proves: [...worth.proves], doesNot: [...worth.doesNot] },
  };
  const bytes = await packProof({
    statement,
    warc: await readStoredFile(Buffer.from(capture.warcSha256, 'hex')),
    text,
    picture: view.picture === null ? null : await readStoredFile(Buffer.from(view.picture.sha256, 'hex')),
    stamps: stamps.map((stamp) => stamp.response),
    journal,
  });
  const buffer = Buffer.from(bytes);
  const sha256 = createHash('sha256').update(buffer).digest('hex');
  return { bytes: buffer, mediaType: 'application/zip', name: `bang-chung-${id}.zip`, sha256 };
}
