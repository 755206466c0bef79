// From the record of a ceremony to the content of one of its papers: of a paper that is frozen as frozen, else as it
// stands now.
import { readConfig } from '../../../platform/config/index.ts';
import type { ReadContext } from '../../../platform/context/index.ts';
import { keptFile } from '../../../platform/press/index.ts';
import { Refusal, say } from '../../../tools/sentence/index.ts';
import { z } from 'zod';
import { partiesOnPaper, partyOnPaper, programmeView, sideOf, type ProgrammeView } from '../../programmes/index.ts';
import type { CeremonyPaperKind, PaperFacts } from '../model.ts';
import { ceremonyView } from '../queries.ts';
import type { CeremonyPaperView, CeremonyView } from '../view.ts';
import { ceremonyPaperShape, type CeremonyPaperContent } from './content-shape.ts';

export interface StoredPaper {
  /** Null while nobody has written on it. */
  readonly id: string | null;
  readonly ceremony: CeremonyView;
  readonly programme: ProgrammeView;
  readonly view: CeremonyPaperView;
  readonly content: CeremonyPaperContent;
}

const keptFiles = z.object({ docx: keptFile, pdf: keptFile });

/**
 * The minutes, or an invitation: the acting organisation's own, else the one that was issued. Refuses with 404 when there
 * is no such ceremony, and when the asker is no party (`not-a-party`).
 */
export async function storedPaper(ctx: ReadContext, ceremonyId: string, kind: CeremonyPaperKind): Promise<StoredPaper> {
  const ceremony = await ceremonyView(ctx, ceremonyId);
  const programme = await programmeView(ctx, ceremony.programmeId);
  let query = ctx.db
    .selectFrom('ceremony_paper')
    .selectAll()
    .where('ceremony_id', '=', ceremonyId)
    .where('kind', '=', kind);
  if (kind === 'invitation' && ctx.organisation) query = query.where('organisation_id', '=', ctx.organisation);
  const row = await query.executeTakeFirst();
  const organisationId = row?.organisation_id ?? ctx.organisation ?? programme.parties[0]?.organisationId;
  const side = organisationId ? sideOf(programme, organisationId) : null;
  if (!organisationId || !side)
    throw new Refusal(
      'not-a-party',
      say('Chỉ đơn vị là một bên của chương trình mới lập giấy mời, biên bản.', 'Only a party makes these papers.'),
      403,
    );
  const issuers =
    kind === 'minutes'
      ? await partiesOnPaper(ctx, programme)
      : [await partyOnPaper(ctx, programme, organisationId, side)];
  const view: CeremonyPaperView = {
    kind,
    organisationId,
    ordinal: row?.number_ordinal ?? null,
    fileNotation: row?.file_notation ?? null,
    place: row?.place ?? issuers[0]?.place ?? programme.place,
    datedOn: row?.dated_on ?? (kind === 'minutes' ? ceremony.heldOn : null),
    closingWords: row?.closing_words ?? null,
    frozen:
      row?.frozen_at && row.content_sha256 && row.writer_version && row.pages
        ? {
            at: row.frozen_at.toISOString(),
            contentSha256: row.content_sha256.toString('hex'),
            writerVersion: row.writer_version,
            files: keptFiles.parse(row.files),
            pages: row.pages,
          }
        : null,
    version: row?.version ?? 0,
  };
  const content = row?.frozen_at
    ? ceremonyPaperShape.parse(row.content)
    : composed(kind, ceremony, programme, issuers, view);
  return { id: row?.id ?? null, ceremony, programme, view, content };
}

function composed(
  kind: CeremonyPaperKind,
  ceremony: CeremonyView,
  programme: ProgrammeView,
  issuers: CeremonyPaperContent['issuers'],
  view: CeremonyPaperView,
): CeremonyPaperContent {
  const { ordinal, fileNotation, place, datedOn, closingWords } = view;
  return {
    verifyAt: readConfig(process.env).publicAddress,
    version: 1,
    paper: kind,
    programme: {
      title: programme.title,
      slug: programme.slug,
      kind: programme.kind,
      money: programme.money,
      moneyNote: programme.moneyNote,
      parties: programme.parties.map(({ side, name }) => ({ side, name })),
    },
    issuers,
    ceremony: {
      kind: ceremony.kind,
      conference: ceremony.conference,
      heldOn: ceremony.heldOn,
      timeFrom: ceremony.timeFrom,
      timeTo: ceremony.timeTo,
      chair: ceremony.chair,
      secretary: ceremony.secretary,
      proceedings: ceremony.proceedings,
      sites: ceremony.sites.map(({ name, address, host, isMain }) => ({ name, address, host, isMain })),
      steps: ceremony.steps.map(({ at, what, ledBy }) => ({ at, what, ledBy })),
      guests: ceremony.guests.map(({ siteId, name, title, body, people, isWitness, came }) => {
        const site = ceremony.sites.findIndex((one) => one.id === siteId);
        return { site: site < 0 ? null : site, name, title, body, people, isWitness, came };
      }),
    },
    official: { ordinal, fileNotation, place, datedOn, closingWords },
  };
}

export function factsOf({ view, content }: StoredPaper): PaperFacts {
  return {
    isFrozen: view.frozen !== null,
    place: content.official.place,
    datedOn: content.official.datedOn,
    signers: content.issuers.map((issuer) => issuer.signer?.name ?? null),
  };
}
