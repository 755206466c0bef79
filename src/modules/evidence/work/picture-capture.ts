// A picture of a confirmed page, where the administrator has installed a browser. It is made of the bytes that were kept, so it
// does not matter that the page may be another by now.
import { perform, type Context } from '../../../platform/context/index.ts';
import { asSystem } from '../../../platform/database/index.ts';
import { keepFile, readStoredFile } from '../../../platform/files/index.ts';
import { log } from '../../../platform/log/index.ts';
import { takePicture, type Picture } from '../../../platform/page-picture/index.ts';
import { readWarc } from '../../../tools/archive/index.ts';
import { Refusal } from '../../../tools/sentence/index.ts';
import { insertPicture } from '../store.ts';
import { world } from '../world.ts';

interface Unpictured {
  readonly captureId: string;
  readonly clippingId: string;
  readonly organisationId: string;
  readonly warcSha256: Buffer;
}

/** Of the first capture behind a match. Nothing happens without a browser, or when the picture is there. Safe to run again. */
export async function pictureCapture(matchId: string): Promise<void> {
  const { browser } = world();
  if (browser === null) return;
  const capture = await unpictured(matchId);
  if (!capture) return;
  const { body, responseHeaders } = await readWarc(await readStoredFile(capture.warcSha256));
  const mediaType = responseHeaders.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? null;
  try {
    const picture = await takePicture({ ...browser, body, mediaType });
    const kept = await keepFile(picture.png);
    await perform({ kind: 'system', reason: 'keep the picture of a page' }, keepPicture, { capture, picture, kept });
  } catch (error) {
    // This page has no picture, and trying again would bring none; without a browser or room it is tried again.
    if (!(error instanceof Refusal) || (error.code !== 'too-heavy' && error.code !== 'no-picture')) throw error;
    log.warn({ code: error.code, capture: capture.captureId }, 'no picture could be made of a kept page');
  }
}

async function unpictured(matchId: string): Promise<Unpictured | undefined> {
  return asSystem('make the picture of a page', (db) =>
    db
      .selectFrom('match')
      .innerJoin('capture', 'capture.clipping_id', 'match.clipping_id')
      .leftJoin('capture_picture', 'capture_picture.clipping_id', 'match.clipping_id')
      .select([
        'capture.id as captureId',
        'capture.clipping_id as clippingId',
        'capture.organisation_id as organisationId',
        'capture.warc_sha256 as warcSha256',
      ])
      .where('match.id', '=', matchId)
      .where('match.state', '=', 'confirmed')
      .where('capture_picture.capture_id', 'is', null)
      .orderBy('capture.captured_at')
      .limit(1)
      .executeTakeFirst(),
  );
}

interface Kept {
  readonly capture: Unpictured;
  readonly picture: Picture;
  readonly kept: { readonly sha256: Buffer; readonly size: number };
}

async function keepPicture(ctx: Context, { capture, picture, kept }: Kept): Promise<void> {
  const { captureId, clippingId, organisationId } = capture;
  const isNew = await insertPicture(ctx.db, {
    captureId,
    clippingId,
    organisationId,
    sha256: kept.sha256,
    size: kept.size,
    takenAt: ctx.now,
    browser: picture.browser,
  });
  if (!isNew) return;
  await ctx.journal({
    what: 'capture.pictured',
    objectKind: 'clipping',
    objectId: clippingId,
    data: {
      pictureSha256: kept.sha256.toString('hex'),
      warcSha256: capture.warcSha256.toString('hex'),
      browser: picture.browser,
    },
    after: { pictureSha256: kept.sha256.toString('hex') },
  });
}
