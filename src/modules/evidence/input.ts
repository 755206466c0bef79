// What may come in from forms and calls.
import { z } from 'zod';
import { isDay } from '../../tools/calendar/index.ts';
import { OUTLET_KINDS, SOURCE_KINDS } from './model.ts';

const id = z.uuid();
const version = z.coerce.number().int().positive();
const text = (most: number) => z.string().trim().min(1).max(most);
const day = z.string().refine(isDay);
const unit = z.string().normalize('NFC').trim().min(1).max(60);
const address = z.string().trim().min(8).max(2000);

export const addOutletInput = z.object({
  organisationId: id.optional(),
  name: text(200).min(2),
  kind: z.enum(OUTLET_KINDS),
  homeAddress: address.optional(),
});
export type AddOutletInput = z.infer<typeof addOutletInput>;

export const addSourceInput = z.object({
  outletId: id,
  address,
  kind: z.enum(SOURCE_KINDS),
  everyMinutes: z.coerce.number().int().min(5).max(10_080).default(60),
});
export type AddSourceInput = z.infer<typeof addSourceInput>;

export const changeSourceInput = z.object({
  sourceId: id,
  version,
  address: address.optional(),
  kind: z.enum(SOURCE_KINDS).optional(),
  everyMinutes: z.coerce.number().int().min(5).max(10_080).optional(),
});
export type ChangeSourceInput = z.infer<typeof changeSourceInput>;

export const sourceInput = z.object({ sourceId: id, version });
export type SourceInput = z.infer<typeof sourceInput>;

export const linkShapeInput = z.object({
  sourceId: id,
  shape: z.string().min(1).max(300),
  isArticle: z.enum(['yes', 'no']).transform((said) => said === 'yes'),
});
export type LinkShapeInput = z.infer<typeof linkShapeInput>;

/** Pasted text; a file comes beside it. */
export const bringLinksInput = z.object({ outletId: id.optional(), text: z.string().max(1_000_000).optional() });

export const addUploadedEvidenceInput = z
  .object({
    programmeId: id,
    commitmentId: id,
    planActionId: id.optional(),
    kind: z.enum(['print', 'broadcast', 'record']),
    outletId: id.optional(),
    title: text(500),
    summary: text(4000).optional(),
    author: text(200).optional(),
    issue: text(60).optional(),
    page: text(60).optional(),
    publishedOn: day,
    /** HH:MM in Viet Nam, of what was broadcast or done at a time. */
    publishedTime: z
      .string()
      .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
      .optional(),
    quantity: z.coerce.number().positive().max(99_999).default(1),
    unit: unit.optional(),
  })
  .refine((given) => given.kind === 'record' || given.outletId !== undefined, { path: ['outletId'] });
export type AddUploadedEvidenceInput = z.infer<typeof addUploadedEvidenceInput>;

/** A file as uploaded; its type is judged by its content, its name is only shown. */
export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const addLinkInput = z
  .object({
    outletId: id,
    address,
    programmeId: id.optional(),
    commitmentId: id.optional(),
    planActionId: id.optional(),
  })
  .refine((given) => given.commitmentId === undefined || given.programmeId !== undefined, { path: ['programmeId'] });
export type AddLinkInput = z.infer<typeof addLinkInput>;

export const matchByHandInput = z.object({
  clippingId: id,
  programmeId: id,
  commitmentId: id,
  planActionId: id.optional(),
  quantity: z.coerce.number().positive().max(99_999).default(1),
  /** Without it: what the clipping's form speaks for. */
  unit: unit.optional(),
  topicId: id.optional(),
  note: text(2000).optional(),
});
export type MatchByHandInput = z.infer<typeof matchByHandInput>;

export const decisionInput = z.object({ matchId: id, version, note: text(2000).optional() });
export type DecisionInput = z.infer<typeof decisionInput>;

/** Confirming may also settle the unit and the topic. */
export const confirmInput = decisionInput.extend({ unit: unit.optional(), topicId: id.optional() });
export type ConfirmInput = z.infer<typeof confirmInput>;

/** What a match counts for; null: the commitment's only one, or open again. */
export const setMeaningInput = z.object({
  matchId: id,
  version,
  unit: unit.nullable(),
  topicId: id.nullable(),
});
export type SetMeaningInput = z.infer<typeof setMeaningInput>;

export const changeQuantityInput = z.object({
  matchId: id,
  version,
  quantity: z.coerce.number().positive().max(99_999),
});
export type ChangeQuantityInput = z.infer<typeof changeQuantityInput>;

const deliverableFields = {
  title: text(500).min(3),
  targetId: id.optional(),
  planActionId: id.optional(),
  topicId: id.optional(),
  unit: unit.optional(),
  quantity: z.coerce.number().positive().max(99_999).multipleOf(0.01).default(1),
  deliveredOn: day,
  place: text(300).optional(),
  /** A group in words, never a person. */
  forWhom: text(300).optional(),
  note: text(2000).optional(),
  /** The confirmed evidence it is made of. */
  matchIds: z.array(id).min(1).max(200),
};
export const recordDeliverableInput = z.object({ commitmentId: id, ...deliverableFields });
export type RecordDeliverableInput = z.infer<typeof recordDeliverableInput>;
export type DeliverableFields = Omit<RecordDeliverableInput, 'commitmentId'>;

export const changeDeliverableInput = z.object({ id, version, ...deliverableFields });
export type ChangeDeliverableInput = z.infer<typeof changeDeliverableInput>;

export const acceptDeliverableInput = z.object({ id, version, note: text(2000).optional() });
export type AcceptDeliverableInput = z.infer<typeof acceptDeliverableInput>;

export const refuseDeliverableInput = z.object({ id, version, reason: text(2000) });
export type RefuseDeliverableInput = z.infer<typeof refuseDeliverableInput>;

export const undoDeliverableInput = z.object({ id, version });
export type UndoDeliverableInput = z.infer<typeof undoDeliverableInput>;

export const clippingInput = z.object({ clippingId: id });
export type ClippingInput = z.infer<typeof clippingInput>;

export const addStampAuthorityInput = z.object({
  name: text(200).min(2),
  address,
  ownNetwork: z
    .literal('on')
    .optional()
    .transform((value) => value === 'on'),
  /** PEM of its root. */
  certificate: text(20_000).optional(),
});
export type AddStampAuthorityInput = z.infer<typeof addStampAuthorityInput>;

export const switchStampAuthorityInput = z.object({
  id,
  version,
  isOn: z.enum(['true', 'false']).transform((value) => value === 'true'),
});
export type SwitchStampAuthorityInput = z.infer<typeof switchStampAuthorityInput>;

export const setOriginalInput = z.object({ clippingId: id, version, originalId: id, reason: text(1000).optional() });
export type SetOriginalInput = z.infer<typeof setOriginalInput>;

export const notAReprintInput = z.object({ clippingId: id, version, reason: text(1000).optional() });
export type NotAReprintInput = z.infer<typeof notAReprintInput>;

export const lockEvidenceInput = z.object({ programmeId: id, lockedTo: day });
export type LockEvidenceInput = z.infer<typeof lockEvidenceInput>;
