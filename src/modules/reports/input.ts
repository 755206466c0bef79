// What may come in from forms and calls.
import { z } from 'zod';
import { isDay, type Quarter } from '../../tools/calendar/index.ts';
import { SIGNING_AUTHORITIES } from '../programmes/model.ts';
import { REPORT_FORMATS, REPORT_STATES } from './model.ts';

const id = z.uuid();
const version = z.coerce.number().int().positive();
const line = (most: number) => z.string().normalize('NFC').trim().min(1).max(most);
const day = z.string().refine(isDay, 'YYYY-MM-DD');
/** Line ends as forms send them become plain ones. */
const prose = z
  .string()
  .max(20_000)
  .transform((text) => text.normalize('NFC').replace(/\r\n?/g, '\n').trim());

export const quarterInput = z
  .string()
  .regex(/^\d{4}-Q[1-4]$/, 'YYYY-Qn')
  .transform((text) => text as Quarter);

export const startReportInput = z.object({
  programmeId: id,
  quarter: quarterInput,
  /** Only for the program itself; people report for the organisation they act for. */
  organisationId: id.optional(),
});
export type StartReport = z.output<typeof startReportInput>;

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

export const newEditionInput = z.object({ reportId: id, changes: line(2000) });
export type NewEdition = z.output<typeof newEditionInput>;

export const deleteDraftReportInput = z.object({ reportId: id, version });
export type DeleteDraftReport = z.output<typeof deleteDraftReportInput>;

export const listReportsInput = z.object({
  programmeId: id.optional(),
  organisationId: id.optional(),
  state: z.enum(REPORT_STATES).optional(),
  quarter: quarterInput.optional(),
  page: z.coerce.number().int().min(1).max(10_000).optional(),
});
export type ListReports = z.output<typeof listReportsInput>;

export const reportFormatInput = z.enum(REPORT_FORMATS);
