// Everything that a report is made of, as plain data: what is frozen is this, and the files are written from this alone.
// A change of the shape takes a new `version`, and the reader of the old one stays. Version 2 tells units, topics and
// deliverables apart; version 3 covers any span, several programmes, stated results and two comparisons. What they add is
// marked "since 2" and "since 3" and is absent from what came before, which prints as it always did.
import { z } from 'zod';
import { isDay } from '../../tools/calendar/index.ts';
import { ACTION_STATES, COMMITMENT_KINDS, STANCES, STATUSES } from '../commitments/model.ts';
import { HEADINGS, ORGANISATION_KINDS } from '../organisations/model.ts';
import { CADENCES, MONEY, PROGRAMME_KINDS, SIGNING_AUTHORITIES } from '../programmes/model.ts';
import { OPINIONS, REACH_UNITS, REPORT_SCOPES, STATED_KINDS } from './model.ts';
import { REPORT_KINDS } from './span.ts';

const day = z.string().refine(isDay);
const text = z.string();
const count = z.number().int().min(0);
const amount = z.number().min(0);

/** Until 2 always a quarter; since 3 of any kind. */
const period = z.strictObject({
  quarter: text.optional(),
  kind: z.enum(REPORT_KINDS).optional(),
  from: day,
  to: day,
  name: text,
});

const party = z.strictObject({
  organisationId: text,
  name: text,
  kind: z.enum(ORGANISATION_KINDS),
  side: text,
  isLead: z.boolean(),
  onBehalfOf: text.nullable(),
});

/**
 * Since 2: one target. In version 1: the targets of one commitment with one period, several units compared with their sum.
 */
const goal = z.strictObject({
  from: day,
  to: day,
  parts: z.array(z.strictObject({ unit: text, quantity: amount })).min(1),
  quantity: amount,
  /** Confirmed evidence from the first day of the target to its end or that of the report, whichever is earlier. */
  actual: amount,
  /** Percent of the quantity, one decimal. */
  share: amount,
  status: z.enum(STATUSES),
  /** Since 2: days by which its end was moved, because the programme stood still. */
  standstillDays: count.optional(),
});

const assessment = z.strictObject({
  side: text,
  organisation: text,
  status: z.enum(STATUSES),
  stance: z.enum(STANCES),
  comment: text.nullable(),
  on: day,
  /** Since 3: the period judged, when it is a part of the reported one. */
  period: z.strictObject({ from: day, to: day, name: text }).optional(),
});

const action = z.strictObject({
  title: text,
  dueOn: day,
  owner: text,
  state: z.enum(ACTION_STATES),
  doneOn: day.nullable(),
  reason: text.nullable(),
  isLate: z.boolean(),
});

const commitment = z.strictObject({
  /** Through all programmes of the report. */
  no: count,
  /** Since 3. */
  programmeNo: count.optional(),
  id: text,
  obliged: text,
  kind: z.enum(COMMITMENT_KINDS),
  text: text,
  isDropped: z.boolean(),
  goals: z.array(goal),
  /** Sum of the quantities of its counted rows in the period. */
  actual: amount,
  counted: count,
  reprints: count,
  suggested: count,
  /** Null when there is no period before. */
  before: amount.nullable(),
  /** Since 3: of the same days a year earlier; null when the programme had not begun or these days are not compared. */
  lastYear: amount.nullable().optional(),
  /** Since 2: the same by the unit in which it counts; null: nobody has said it. */
  units: z
    .array(z.strictObject({ unit: text.nullable(), actual: amount, before: amount, lastYear: amount.optional() }))
    .optional(),
  status: z.enum(STATUSES).nullable(),
  assessments: z.array(assessment),
  actions: z.array(action),
});

const row = z.strictObject({
  no: count,
  matchId: text,
  clippingId: text,
  commitmentNo: count,
  publishedOn: day,
  outlet: text,
  organisation: text,
  kind: z.enum(['web', 'print', 'broadcast', 'record']),
  title: text,
  address: text.nullable(),
  author: text.nullable(),
  issue: text.nullable(),
  page: text.nullable(),
  sha256: text.nullable(),
  quantity: amount,
  counted: z.boolean(),
  /** Number of the row that counts for the same text; null when counted, or when that row lies outside this list. */
  reprintOf: count.nullable(),
  afterFreeze: z.boolean(),
  /** Since 2: the day on which it counts; that of its accepted deliverable, else of its publication. */
  countsOn: day.optional(),
  unit: text.nullable().optional(),
  topic: text.nullable().optional(),
  /** Since 2: held by an accepted deliverable and counted with it, in another row. */
  gathered: z.boolean().optional(),
  /** Since 2: title of the accepted deliverable that it belongs to. */
  deliverable: text.nullable().optional(),
  /** Since 2: number of the row that counts for that deliverable; null when this is it, or there is none. */
  gatheredIn: count.nullable().optional(),
  /** Since 3: how the page stood when it was last looked at, and since which day; null: nobody has looked. */
  pageState: z.enum(['live', 'changed', 'gone']).nullable().optional(),
  pageStateSince: day.nullable().optional(),
});

const named = z.strictObject({ name: text, counted: count, reprints: count });

const figures = z.strictObject({
  counted: count,
  reprints: count,
  texts: count,
  /** Since 2: rows that a deliverable holds besides the one that counts for it. */
  gathered: count.optional(),
});

const programmeFacts = z.strictObject({
  id: text,
  slug: text,
  title: text,
  kind: z.enum(PROGRAMME_KINDS),
  termFrom: day.nullable(),
  termTo: day.nullable(),
  signedOn: day.nullable(),
  cadence: z.enum(CADENCES).nullable(),
  money: z.enum(MONEY),
  moneyNote: text.nullable(),
});

const judged = z.strictObject({
  commitments: count,
  met: count,
  partiallyMet: count,
  notMet: count,
  scheduled: count,
  withoutTarget: count,
});

/** What one party states with its source: reach as counted by somebody, or what was taken in, changed or brought about. */
const stated = z.strictObject({
  no: count,
  programmeNo: count,
  kind: z.enum(STATED_KINDS),
  organisation: text,
  from: day,
  to: day,
  text: text.nullable(),
  /** Of reach; counted as often as it happened, never persons. */
  quantity: amount.nullable(),
  unit: z.enum(REACH_UNITS).nullable(),
  channel: text.nullable(),
  source: text,
  sourceAddress: text.nullable(),
  sourceOn: day,
});

/** One other party's word on the report; null: it gave none until the report was frozen. */
const partyOpinion = z.strictObject({
  organisation: text,
  side: text,
  opinion: z.enum(OPINIONS).nullable(),
  statement: text.nullable(),
  signerName: text.nullable(),
  signerTitle: text.nullable(),
  on: day.nullable(),
});

export const reportContentShape = z.strictObject({
  version: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  /** The day in Viet Nam on which the data were put together. */
  asOf: day,
  edition: z.strictObject({ number: count, changes: text.nullable(), earlyReason: text.nullable() }),
  /** Since 3: of what the report speaks; `name` is that of the programme, organisation or place. */
  scope: z.strictObject({ kind: z.enum(REPORT_SCOPES), name: text, placeId: text.nullable() }).optional(),
  /** Null since 3 when the report covers several. */
  programme: programmeFacts.nullable(),
  /** Since 3: all that are covered, numbered from 1, with their figures. */
  programmes: z
    .array(
      programmeFacts.extend({
        no: count,
        parties: z.array(party),
        figures,
        ...judged.shape,
      }),
    )
    .optional(),
  issuer: z.strictObject({
    organisationId: text,
    name: text,
    side: text,
    heading: z.enum(HEADINGS),
    parentName: text.nullable(),
    symbol: text,
  }),
  parties: z.array(party),
  period,
  /** Null when nothing had begun then. */
  before: period.extend({ figures }).nullable(),
  /** Since 3: the same days a year earlier; null also when they would overlap. */
  lastYear: period.extend({ figures }).nullable().optional(),
  commitments: z.array(commitment),
  counts: z.strictObject({
    outlets: z.array(named),
    formats: z.array(named),
    topics: z.array(named),
    /** Since 3: every month that the period touches, `YYYY-MM`. */
    months: z.array(named).optional(),
  }),
  totals: figures.extend({
    /** Rows of the annex: counted and reprints. */
    rows: count,
    suggested: count,
    ...judged.shape,
    actionsDue: count,
    actionsDone: count,
    actionsLate: count,
  }),
  next: period.extend({
    actions: z.array(action.extend({ commitmentNo: count })),
    goals: z.array(goal.pick({ from: true, to: true, parts: true }).extend({ commitmentNo: count })),
  }),
  /** Every confirmed item of the period. */
  annex: z.array(row),
  /** Counted items before the period that count toward targets which began earlier. */
  earlier: z.array(row),
  /** Since 3: every item of the two periods compared with. Not printed; rows behind figures on screen and in the workbook. */
  compared: z.strictObject({ before: z.array(row), lastYear: z.array(row) }).optional(),
  /** Since 3. */
  stated: z.array(stated).optional(),
  texts: z.strictObject({
    overview: text,
    results: text,
    difficulties: text,
    causes: text,
    proposals: text,
    plan: text,
  }),
  official: z.strictObject({
    ordinal: z.number().int().min(1).nullable(),
    place: text.nullable(),
    datedOn: day.nullable(),
    addressedTo: z.array(text),
    recipients: z.array(text),
    signerName: text.nullable(),
    signerTitle: text.nullable(),
    signerAuthority: z.enum(SIGNING_AUTHORITIES).nullable(),
    signerBody: text.nullable(),
  }),
  /** Only of reports that were put before the other parties: when, the SHA-256 (hex) of that content, and their words. */
  signOff: z.strictObject({ offeredOn: day, offeredSha256: text, opinions: z.array(partyOpinion) }).optional(),
  /** The newest signed checkpoint of the journal when the report was frozen; reports frozen before told none. */
  journal: z.strictObject({ size: count, root: text }).optional(),
  /** The public address of the house that froze it, for the address and QR on the paper; reports from before have none. */
  verifyAt: text.optional(),
});

export type ReportContent = z.output<typeof reportContentShape>;
export type ReportRow = ReportContent['annex'][number];
export type ReportCommitment = ReportContent['commitments'][number];
export type ReportGoal = ReportCommitment['goals'][number];
export type ReportAction = ReportCommitment['actions'][number];
export type ReportStated = NonNullable<ReportContent['stated']>[number];
export type ReportProgramme = NonNullable<ReportContent['programmes']>[number];
export type ReportSignOff = NonNullable<ReportContent['signOff']>;
export type OfficialFields = ReportContent['official'];
export type ReportTexts = ReportContent['texts'];
/** Before words are put to it. */
export type ReportData = Omit<ReportContent, 'texts' | 'official' | 'edition'>;
