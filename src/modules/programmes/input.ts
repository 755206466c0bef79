// What may come in. Text becomes NFC and loses outer blanks; absent and null both mean "not said".
import { z } from 'zod';
import { isDay } from '../../tools/calendar/index.ts';
import { CADENCES, MONEY, PERSON_ROLES, PROGRAMME_KINDS, PROGRAMME_STATES, SIGNING_AUTHORITIES } from './model.ts';

const id = z.uuid();
// Bounded by PostgreSQL's integer.
const version = z.coerce.number().int().min(1).max(2_147_483_647);
const words = (least: number, most: number) =>
  z
    .string()
    .normalize('NFC')
    .trim()
    .min(least)
    .max(most)
    // PostgreSQL cannot store it, and nobody types it.
    .refine((text) => !text.includes('\0'));
const longText = words(1, 20_000);
// Years in which a programme can have been signed or end; also keeps the list of a term's quarters short.
const day = z.string().refine((text) => isDay(text) && text >= '1945-01-01' && text <= '2200-12-31', 'YYYY-MM-DD');

export const partyInput = z.object({
  organisationId: id,
  side: z.string().regex(/^[A-Z]$/),
  isLead: z.boolean().optional(),
  /** "dưới sự ủy quyền của …" */
  onBehalfOf: words(1, 300).nullish(),
});

/** What gives somebody the right to sign in another's place; `id` when it is on record already. */
export const authorityDocumentInput = z.object({
  id: id.nullish(),
  number: words(1, 100).nullish(),
  issuedOn: day.nullish(),
  what: words(2, 500),
  /** Of a stored file that belongs to the programme. */
  fileId: id.nullish(),
});
export type AuthorityDocumentInput = z.output<typeof authorityDocumentInput>;

export const personInput = z
  .object({
    role: z.enum(PERSON_ROLES),
    /** The party the person stands for; must be among the parties. */
    organisationId: id.nullish(),
    name: words(1, 200).nullish(),
    title: words(1, 300).nullish(),
    authority: z.enum(SIGNING_AUTHORITIES).nullish(),
    authorityDocument: authorityDocumentInput.nullish(),
  })
  .refine((person) => Boolean(person.name ?? person.title), { path: ['name'] });

const facts = {
  title: words(3, 500),
  kind: z.enum(PROGRAMME_KINDS),
  termFrom: day.nullish(),
  termTo: day.nullish(),
  signedOn: day.nullish(),
  place: words(1, 300).nullish(),
  sites: z.array(words(1, 300)).max(50).optional(),
  online: z.boolean().optional(),
  purpose: longText.nullish(),
  legalBasis: longText.nullish(),
  cadence: z.enum(CADENCES).nullish(),
};
export const createProgrammeInput = z.object({
  ...facts,
  state: z.enum(['draft', 'negotiating', 'in_force']).optional(),
  parties: z.array(partyInput).max(60).optional(),
  people: z.array(personInput).max(200).optional(),
  topics: z.array(words(2, 500)).max(200).optional(),
  channels: z.array(words(2, 300)).max(100).optional(),
  /** The programme that this one continues. */
  priorId: id.nullish(),
});
export type CreateProgramme = z.output<typeof createProgrammeInput>;

/** Replaces all general facts: what is left out is emptied. */
export const changeProgrammeInput = z.object({ id, version, reason: words(1, 2000).nullish(), ...facts });
export type ChangeProgramme = z.output<typeof changeProgrammeInput>;

export const STATE_VERBS = [
  'negotiate',
  'markReady',
  'reopen',
  'startSigning',
  'putInForce',
  'suspend',
  'resume',
  'end',
  'liquidate',
] as const;
export type StateVerb = (typeof STATE_VERBS)[number];

export const changeStateInput = z.object({
  id,
  version,
  verb: z.enum(STATE_VERBS),
  reason: words(1, 2000).nullish(),
  /** With `suspend`: the first suspended day (today unless said) and the day until which it is planned. */
  suspendedFrom: day.nullish(),
  plannedUntil: day.nullish(),
  /** With `liquidate`: the document of liquidation, as far as it is known; the file is a stored one. */
  documentNumber: words(1, 100).nullish(),
  documentDate: day.nullish(),
  documentFileId: id.nullish(),
});
export type ChangeState = z.output<typeof changeStateInput>;

const set = { id, version, reason: words(1, 2000).nullish() };
export const setPartiesInput = z.object({ ...set, parties: z.array(partyInput).max(60) });
export type SetParties = z.output<typeof setPartiesInput>;
export const setPeopleInput = z.object({ ...set, people: z.array(personInput).max(200) });
export type SetPeople = z.output<typeof setPeopleInput>;
export const setTopicsInput = z.object({ ...set, topics: z.array(words(2, 500)).max(200) });
export type SetTopics = z.output<typeof setTopicsInput>;
export const setChannelsInput = z.object({ ...set, channels: z.array(words(2, 300)).max(100) });
export type SetChannels = z.output<typeof setChannelsInput>;

export const renewProgrammeInput = z.object({
  id,
  title: words(3, 500).nullish(),
  termFrom: day.nullish(),
  termTo: day.nullish(),
});
export type RenewProgramme = z.output<typeof renewProgrammeInput>;

export const publishProgrammeInput = z.object({ id, version });
export type PublishProgramme = z.output<typeof publishProgrammeInput>;
export const unpublishProgrammeInput = z.object({ id, version, reason: words(1, 2000).nullish() });
export type UnpublishProgramme = z.output<typeof unpublishProgrammeInput>;

export const declareMoneyInput = z.object({ id, version, money: z.enum(MONEY), note: words(1, 4000).nullish() });
export type DeclareMoney = z.output<typeof declareMoneyInput>;

export const deleteDraftInput = z.object({ id, version });
export type DeleteDraft = z.output<typeof deleteDraftInput>;

export const SORTS = ['newest', 'title', 'ending'] as const;
/** A one-letter `side`: only programmes where `organisationId` (or else the asker) stands on that side. */
export const listProgrammesInput = z.object({
  search: z.string().normalize('NFC').trim().max(200).optional(),
  state: z.array(z.enum(PROGRAMME_STATES)).optional(),
  kind: z.enum(PROGRAMME_KINDS).optional(),
  organisationId: id.optional(),
  year: z.coerce.number().int().min(1990).max(2200).optional(),
  side: z
    .string()
    .regex(/^[A-Z]$/)
    .optional(),
  page: z.coerce.number().int().min(1).optional(),
  perPage: z.coerce.number().int().min(1).max(10_000).optional(),
  sort: z.enum(SORTS).optional(),
});
export type ListProgrammes = z.output<typeof listProgrammesInput>;
