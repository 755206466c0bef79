// The public record of one programme as data in our own shape, and the shape itself: one definition for the JSON, its JSON
// schema and the tests.
import { z } from 'zod';
import type { PublicProgramme } from './public-programme.ts';
import { ANSWERS, JUDGEMENTS } from './model.ts';

const day = z.iso.date();
const moment = z.iso.datetime();
const status = z.enum(['scheduled', 'met', 'partially_met', 'not_met']);

export const programmeDataShape = z
  .object({
    id: z.uuid(),
    slug: z.string().describe('Last part of its address; never changes.'),
    title: z.string(),
    kind: z.enum(['programme', 'regulation', 'plan', 'contract', 'memorandum', 'agreement']),
    state: z.enum(['draft', 'negotiating', 'ready_to_sign', 'signing', 'in_force', 'suspended', 'ended', 'liquidated']),
    term: z.object({ from: day.nullable(), to: day.nullable() }).describe('Both days included.'),
    signedOn: day.nullable(),
    place: z.string().nullable(),
    purpose: z.string().nullable(),
    legalBasis: z.string().nullable(),
    money: z
      .enum(['undeclared', 'none', 'recorded'])
      .describe('none: không phát sinh; recorded: money flows, see moneyNote.'),
    moneyNote: z.string().nullable(),
    publishedAt: moment,
    parties: z.array(
      z.object({
        organisationId: z.uuid(),
        name: z.string(),
        kind: z.enum(['authority', 'press', 'other']),
        side: z.string().regex(/^[A-Z]$/),
        isLead: z.boolean(),
        onBehalfOf: z.string().nullable(),
      }),
    ),
    topics: z.array(z.string()),
    channels: z.array(z.string()),
    renews: z.string().nullable().describe('Slug of the programme before it.'),
    ceremonies: z.array(z.looseObject({})),
    counted: z.number().int().describe('Pieces of confirmed evidence that count: texts, records and deliverables.'),
    commitments: z.array(
      z.object({
        id: z.uuid(),
        obliged: z.string().describe('Letter of the side that promised, or `both`.'),
        kind: z.string(),
        text: z.string(),
        quote: z.string().nullable().describe('In the words of the signed text.'),
        targets: z.array(
          z.object({
            periodFrom: day,
            periodTo: day,
            unit: z.string(),
            quantity: z.number(),
            counted: z.number(),
            status,
          }),
        ),
        confirmed: z.number().describe('Each text once; a reprint adds nothing.'),
        units: z.array(
          z.looseObject({ unit: z.string().nullable(), confirmed: z.number(), target: z.number().nullable() }),
        ),
        deliverables: z.array(
          z.object({
            title: z.string(),
            quantity: z.number(),
            unit: z.string().nullable(),
            deliveredOn: day,
            place: z.string().nullable(),
            forWhom: z.string().nullable(),
          }),
        ),
        reprints: z.number().int(),
        proofs: z.array(
          z.object({
            id: z.uuid(),
            clippingId: z.uuid().describe('Its proof page is /bang-chung/ and this.'),
            publishedOn: day,
            countsOn: day,
            outlet: z.string(),
            kind: z.string(),
            title: z.string(),
            address: z.string().nullable(),
            captureSha256: z.string().nullable(),
            quantity: z.number(),
            unit: z.string().nullable(),
            counted: z.boolean(),
            deliverable: z.string().nullable(),
            reprints: z.number().int(),
          }),
        ),
        opinions: z
          .array(
            z.object({
              side: z.string(),
              organisationName: z.string(),
              status,
              stance: z.enum(['states', 'confirms', 'disputes', 'explains']),
              comment: z.string().nullable(),
              periodFrom: day,
              periodTo: day,
              at: moment,
              dueOn: day,
              isLate: z.boolean(),
            }),
          )
          .describe('The newest opinion of each side on each period.'),
      }),
    ),
    declarations: z
      .array(
        z.object({
          organisationId: z.uuid(),
          organisationName: z.string(),
          quarter: z.string().regex(/^\d{4}-Q[1-4]$/),
          answer: z.enum(ANSWERS).describe('none: không phát sinh.'),
          note: z.string().nullable(),
          lines: z.array(
            z.object({ medium: z.string(), amount: z.number().describe('Đồng (VND).'), reason: z.string() }),
          ),
          dueOn: day,
          declaredOn: day,
          isLate: z.boolean(),
          corrected: z.object({ on: day, why: z.string() }).nullable(),
        }),
      )
      .describe('What each paying body declared for each quarter.'),
    outsideOpinions: z.array(
      z.object({
        id: z.uuid(),
        author: z.string(),
        affiliation: z.string(),
        ties: z.string().describe('What ties the author has to a party, in their own words.'),
        text: z.string().nullable().describe('Null once its author has withdrawn it.'),
        publishedAt: moment,
        invitedBy: z.string(),
        withdrawn: z.object({ at: moment, why: z.string().nullable() }).nullable(),
        judgements: z.array(z.object({ commitmentId: z.uuid(), status: z.enum(JUDGEMENTS) })),
        answers: z.array(z.object({ side: z.string(), organisationName: z.string(), text: z.string(), at: moment })),
      }),
    ),
    aiHelper: z
      .looseObject({})
      .nullable()
      .describe('Which AI helper took part in reading the signed text; null when none did.'),
    versions: z.array(z.looseObject({ number: z.number().int(), inForceFrom: day, sha256: z.string() })),
  })
  .describe('The public record of one cooperation programme on Cầu Nối.');
export type ProgrammeData = z.output<typeof programmeDataShape>;

export function programmeData(found: PublicProgramme): ProgrammeData {
  const { programme } = found;
  return {
    id: programme.id,
    slug: programme.slug,
    title: programme.title,
    kind: programme.kind,
    state: programme.state,
    term: programme.term,
    signedOn: programme.signedOn,
    place: programme.place,
    purpose: programme.purpose,
    legalBasis: programme.legalBasis,
    money: programme.money,
    moneyNote: programme.moneyNote,
    // What everyone may read has been published.
    publishedAt: programme.publishedAt!,
    parties: programme.parties.map(({ organisationId, name, organisationKind, side, isLead, onBehalfOf }) => ({
      organisationId,
      name,
      kind: organisationKind,
      side,
      isLead,
      onBehalfOf,
    })),
    topics: programme.topics.map((topic) => topic.name),
    channels: programme.channels.map((channel) => channel.name),
    renews: programme.prior ? programme.prior.slug : null,
    ceremonies: found.ceremonies.map((one) => ({ ...one })),
    counted: found.counted,
    commitments: found.commitments.map((one) => ({
      ...one,
      targets: [...one.targets],
      units: one.units.map((unit) => ({ ...unit })),
      deliverables: [...one.deliverables],
      proofs: [...one.proofs],
      opinions: [...one.opinions],
    })),
    declarations: found.declarations.map(({ id: _id, programmeId: _of, version: _version, lines, ...one }) => ({
      ...one,
      lines: [...lines],
    })),
    outsideOpinions: found.outside.map(({ programmeId: _of, judgements, answers, ...one }) => ({
      ...one,
      judgements: [...judgements],
      answers: [...answers],
    })),
    // Who helped to read the signed text; null when no AI helper took part.
    aiHelper: found.reading?.helper
      ? { ...found.reading.helper, tookPartIn: 'reading', commitmentsAndParties: found.reading.fromHelper }
      : null,
    versions: found.versions.map(({ number, inForceFrom, sha256, amendment }) => ({
      number,
      inForceFrom,
      sha256,
      amendment,
    })),
  };
}
