// A report as it is kept, and its content: of a draft composed anew each time, of a frozen one as frozen.
import { z } from 'zod';
import type { ReadContext } from '../../platform/context/index.ts';
import { keptFile, type KeptFile } from '../../platform/press/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';
import { dayInVietNam, type Day } from '../../tools/calendar/index.ts';
import { composeReport } from './compose.ts';
import { reportContentShape, type OfficialFields, type ReportContent, type ReportTexts } from './content-shape.ts';
import {
  spanText,
  TEXT_PARTS,
  type ReportFacts,
  type ReportFormat,
  type ReportSpan,
  type ReportState,
} from './model.ts';
import type { ScopeChoice } from './scope.ts';

/** Null: as proposed. */
export type ReportFields = {
  readonly [K in keyof OfficialFields]: OfficialFields[K] | null;
};

export interface StoredReport extends ScopeChoice {
  readonly id: string;
  readonly span: ReportSpan;
  readonly state: ReportState;
  readonly texts: Partial<ReportTexts>;
  readonly fields: ReportFields;
  readonly edition: number;
  readonly changes: string | null;
  readonly frozen: {
    readonly content: ReportContent;
    readonly contentSha256: Buffer;
    readonly writerVersion: string;
    readonly files: Readonly<Record<ReportFormat, KeptFile>>;
  } | null;
  /** As it was put before the other parties, while it waits for them. */
  readonly offered: { readonly content: ReportContent; readonly contentSha256: Buffer; readonly on: Day } | null;
  /** Of the content that was put before them, also when frozen since. */
  readonly offeredSha256: Buffer | null;
  readonly isReplaced: boolean;
  readonly version: number;
}

const keptFiles = z.object({ docx: keptFile, pdf: keptFile, xlsx: keptFile });
const keptTexts = reportContentShape.shape.texts.partial();

/** Refuses with 404 when there is none that the asker may see. */
export async function storedReport(ctx: ReadContext, id: string): Promise<StoredReport> {
  const row = await ctx.db.selectFrom('report').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row)
    throw new Refusal(
      'no-such-report',
      say(
        'Không có báo cáo này, hoặc đơn vị của anh chị không được xem.',
        'There is no such report, or your organisation may not see it.',
      ),
      404,
    );
  const later = await ctx.db.selectFrom('report').select('id').where('replaces_id', '=', id).executeTakeFirst();
  const frozen =
    row.state === 'frozen' && row.content_sha256 && row.writer_version
      ? {
          content: reportContentShape.parse(row.content),
          contentSha256: row.content_sha256,
          writerVersion: row.writer_version,
          files: keptFiles.parse(row.files),
        }
      : null;
  const offered =
    row.state === 'offered' && row.content_sha256 && row.offered_at
      ? {
          content: reportContentShape.parse(row.content),
          contentSha256: row.content_sha256,
          on: dayInVietNam(row.offered_at),
        }
      : null;
  return {
    id: row.id,
    scope: row.scope,
    programmeId: row.programme_id,
    placeId: row.scope_place_id,
    organisationId: row.organisation_id,
    span: { kind: row.period_kind, from: row.period_from, to: row.period_to },
    state: row.state,
    texts: keptTexts.parse(row.texts) as Partial<ReportTexts>,
    fields: {
      ordinal: row.number_ordinal,
      place: row.place,
      datedOn: row.dated_on,
      addressedTo: row.addressed_to,
      recipients: row.recipients,
      signerName: row.signer_name,
      signerTitle: row.signer_title,
      signerAuthority: row.signer_authority,
      signerBody: row.signer_body,
    },
    edition: row.edition,
    changes: row.changes,
    frozen,
    offered,
    offeredSha256: row.offered_sha256,
    isReplaced: later !== undefined,
    version: row.version,
  };
}

/** What the report says: content that is frozen or before the parties, or composed now with what people wrote put in. */
export async function contentOf(
  ctx: ReadContext,
  report: StoredReport,
  earlyReason: string | null = null,
): Promise<{ content: ReportContent; composed: ReportTexts }> {
  const kept = report.frozen ?? report.offered;
  if (kept) return { content: kept.content, composed: kept.content.texts };
  const composed = await composeReport(ctx, report);
  const { official } = composed;
  const { fields } = report;
  const content: ReportContent = {
    ...composed,
    edition: { number: report.edition, changes: report.changes, earlyReason },
    texts: Object.fromEntries(
      TEXT_PARTS.map((part) => [part, report.texts[part] ?? composed.texts[part]]),
    ) as ReportTexts,
    official: {
      ordinal: fields.ordinal,
      place: fields.place ?? official.place,
      datedOn: fields.datedOn,
      addressedTo: fields.addressedTo ?? official.addressedTo,
      recipients: fields.recipients ?? official.recipients,
      signerName: fields.signerName ?? official.signerName,
      signerTitle: fields.signerTitle ?? official.signerTitle,
      ...authorityOf(fields, official),
    },
  };
  return { content, composed: composed.texts };
}

/** Authority and what it stands before go together: whoever names another signer takes both. */
function authorityOf(fields: ReportFields, official: OfficialFields) {
  const isOwn = fields.signerAuthority !== null || fields.signerBody !== null || fields.signerTitle !== null;
  const from = isOwn ? fields : official;
  return { signerAuthority: from.signerAuthority, signerBody: from.signerBody };
}

export function factsOf(report: StoredReport, content: ReportContent): ReportFacts {
  const { datedOn, place, signerName, signerTitle } = content.official;
  return {
    state: report.state,
    periodFrom: report.span.from,
    periodTo: report.span.to,
    datedOn,
    place,
    signerName,
    signerTitle,
  };
}

/** For the journal: of what and of which time a report speaks. */
export function subjectOf({ scope, programmeId, placeId, span }: StoredReport) {
  return { scope, programme: programmeId, place: placeId, span: spanText(span) };
}
