// What may come in from forms and calls.
import { z } from 'zod';
import { isDay } from '../../tools/calendar/index.ts';
import { SIGNING_AUTHORITIES } from '../programmes/model.ts';
import {
  OPINIONS,
  REACH_UNITS,
  REPORT_FORMATS,
  REPORT_KINDS,
  REPORT_SCOPES,
  REPORT_STATES,
  SPAN_FORMS,
  spanOf,
  STATED_KINDS,
  type ReportScopeKind,
} from './model.ts';

const id = z.uuid();
const version = z.coerce.number().int().positive();
const line = (most: number) => z.string().normalize('NFC').trim().min(1).max(most);
const day = z.string().refine(isDay, 'YYYY-MM-DD');
/** Line ends as forms send them become plain ones. */
const prose = z
  .string()
  .max(20_000)
  .transform((text) => text.normalize('NFC').replace(/\r\n?/g, '\n').trim());

/** As written in addresses and on the command line; see span.ts. */
export const spanInput = z.string().transform((text, check) => {
  const span = spanOf(text.trim());
  if (span !== null) return span;
  check.addIssue({ code: 'custom', message: SPAN_FORMS });
  return z.NEVER;
});

export const startReportInput = z.object({
  scope: z.enum(REPORT_SCOPES).default('programme'),
  /** Of scope `programme`. */
  programmeId: id.nullish(),
  /** Of scope `place`. */
  placeId: id.nullish(),
  span: spanInput,
  /** Only for the program itself; people report for the organisation they act for. */
  organisationId: id.optional(),
});
/** What is said of the scope is checked by the command. */
export type StartReport = Omit<z.output<typeof startReportInput>, 'scope'> & { readonly scope?: ReportScopeKind };

/** What is left out stays; null goes back to what is composed or proposed. */
export const changeReportInput = z.object({
  reportId: id,
  version,
  texts: z
    .object({
      overview: prose.nullable(),
      results: prose.nullable(),
      difficulties: prose.nullable(),
      causes: prose.nullable(),
      proposals: prose.nullable(),
      plan: prose.nullable(),
    })
    .partial()
    .optional(),
  ordinal: z.coerce.number().int().min(1).max(99_999).nullish(),
  place: line(200).nullish(),
  datedOn: day.nullish(),
  addressedTo: z.array(line(300)).max(20).nullish(),
  recipients: z.array(line(300)).max(40).nullish(),
  signerName: line(200).nullish(),
  signerTitle: line(200).nullish(),
  signerAuthority: z.enum(SIGNING_AUTHORITIES).nullish(),
  signerBody: line(200).nullish(),
});
export type ChangeReport = z.output<typeof changeReportInput>;

export const freezeReportInput = z.object({ reportId: id, version, reason: line(2000).optional() });
export type FreezeReport = z.output<typeof freezeReportInput>;

export const offerReportInput = z.object({ reportId: id, version, reason: line(2000).optional() });
export type OfferReport = z.output<typeof offerReportInput>;

export const takeBackReportInput = z.object({ reportId: id, version });
export type TakeBackReport = z.output<typeof takeBackReportInput>;

export const giveOpinionInput = z.object({
  reportId: id,
  /** Hex; of the content that was read. */
  contentSha256: z.string().regex(/^[0-9a-f]{64}$/),
  opinion: z.enum(OPINIONS),
  statement: z
    .string()
    .max(4000)
    .nullish()
    .transform((text) => text?.normalize('NFC').replace(/\r\n?/g, '\n').trim() || null),
  signerName: line(200),
  signerTitle: line(200),
  /** Only for the program itself. */
  organisationId: id.optional(),
});
export type GiveOpinion = z.output<typeof giveOpinionInput>;

export const newEditionInput = z.object({ reportId: id, changes: line(2000) });
export type NewEdition = z.output<typeof newEditionInput>;

export const deleteDraftReportInput = z.object({ reportId: id, version });
export type DeleteDraftReport = z.output<typeof deleteDraftReportInput>;

export const listReportsInput = z.object({
  programmeId: id.optional(),
  organisationId: id.optional(),
  state: z.enum(REPORT_STATES).optional(),
  scope: z.enum(REPORT_SCOPES).optional(),
  kind: z.enum(REPORT_KINDS).optional(),
  /** Reports whose period touches that year. */
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  page: z.coerce.number().int().min(1).max(10_000).optional(),
});
export type ListReports = z.output<typeof listReportsInput>;

export const reportFormatInput = z.enum([...REPORT_FORMATS, 'xml']);

/** Number and symbol of the file of records in which the paper is kept; null while nobody has said it. */
export const fileNotationInput = line(20).nullish().catch(null);

const some = (most: number) =>
  z
    .string()
    .normalize('NFC')
    .trim()
    .max(most)
    .nullish()
    .transform((text) => text || null);

const nothing = (given: unknown) => (typeof given === 'string' && given.trim() === '' ? null : given);

/** Whether it has its source is asked by the command, which says it in words. */
export const stateResultInput = z
  .object({
    programmeId: id,
    kind: z.enum(STATED_KINDS),
    from: day,
    to: day,
    text: some(1000),
    quantity: z.preprocess(nothing, z.coerce.number().min(0).max(1e12).nullish()),
    unit: z.preprocess(nothing, z.enum(REACH_UNITS).nullish()),
    channel: some(200),
    source: some(500),
    sourceAddress: z.preprocess(
      nothing,
      z
        .url({ protocol: /^https?$/ })
        .max(2000)
        .nullish(),
    ),
    sourceOn: z.preprocess(nothing, day.nullish()),
    /** Only for the program itself. */
    organisationId: id.optional(),
  })
  .transform(({ quantity, unit, sourceAddress, sourceOn, ...given }) => ({
    ...given,
    quantity: given.kind === 'reach' ? (quantity ?? null) : null,
    unit: given.kind === 'reach' ? (unit ?? null) : null,
    channel: given.kind === 'reach' ? given.channel : null,
    sourceAddress: sourceAddress ?? null,
    sourceOn: sourceOn ?? null,
  }));
export type StateResult = z.output<typeof stateResultInput>;

export const removeResultInput = z.object({ id });
export type RemoveResult = z.output<typeof removeResultInput>;
