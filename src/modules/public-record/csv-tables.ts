// The public record as tables: which there are, their columns, and the rows of one programme. Pure. docs/OPEN-DATA.md
// describes the columns.
import type { PublicProgramme } from './public-programme.ts';

export const CSV_TABLES = [
  'chuong-trinh',
  'cac-ben',
  'cam-ket',
  'chi-tieu',
  'bang-chung',
  'y-kien',
  'khai-kinh-phi',
  'danh-gia-ngoai',
] as const;
export type CsvTable = (typeof CSV_TABLES)[number];

type Cell = string | number | null;

interface Table {
  readonly columns: readonly string[];
  readonly rows: (found: PublicProgramme) => Cell[][];
}

/** 1 and 0, which every program that reads CSV understands alike. */
const flag = (value: boolean): number => (value ? 1 : 0);

const TABLES: Readonly<Record<CsvTable, Table>> = {
  'chuong-trinh': {
    columns: [
      'programme_id',
      'slug',
      'title',
      'kind',
      'state',
      'term_from',
      'term_to',
      'signed_on',
      'money',
      'money_note',
      'topics',
      'channels',
      'renews',
      'commitments',
      'evidence_counted',
      'published_at',
    ],
    rows: ({ programme, commitments, counted }) => [
      [
        programme.id,
        programme.slug,
        programme.title,
        programme.kind,
        programme.state,
        programme.term.from,
        programme.term.to,
        programme.signedOn,
        programme.money,
        programme.moneyNote,
        programme.topics.map((topic) => topic.name).join('; '),
        programme.channels.map((channel) => channel.name).join('; '),
        programme.prior?.slug ?? null,
        commitments.length,
        counted,
        programme.publishedAt,
      ],
    ],
  },
  'cac-ben': {
    columns: ['programme_id', 'organisation_id', 'name', 'kind', 'side', 'is_lead', 'on_behalf_of'],
    rows: ({ programme }) =>
      programme.parties.map((party) => [
        programme.id,
        party.organisationId,
        party.name,
        party.organisationKind,
        party.side,
        flag(party.isLead),
        party.onBehalfOf,
      ]),
  },
  'cam-ket': {
    columns: [
      'programme_id',
      'commitment_id',
      'obliged_side',
      'kind',
      'text',
      'quote',
      'evidence_confirmed',
      'reprints',
    ],
    rows: ({ programme, commitments }) =>
      commitments.map((one) => [
        programme.id,
        one.id,
        one.obliged,
        one.kind,
        one.text,
        one.quote,
        one.confirmed,
        one.reprints,
      ]),
  },
  'chi-tieu': {
    columns: ['programme_id', 'commitment_id', 'period_from', 'period_to', 'unit', 'quantity', 'counted', 'status'],
    rows: ({ programme, commitments }) =>
      commitments.flatMap((one) =>
        one.targets.map((target) => [
          programme.id,
          one.id,
          target.periodFrom,
          target.periodTo,
          target.unit,
          target.quantity,
          target.counted,
          target.status,
        ]),
      ),
  },
  'bang-chung': {
    columns: [
      'programme_id',
      'commitment_id',
      'evidence_id',
      'clipping_id',
      'published_on',
      'counts_on',
      'outlet',
      'kind',
      'title',
      'address',
      'sha256',
      'quantity',
      'unit',
      'counts',
      'deliverable',
      'reprints',
    ],
    rows: ({ programme, commitments }) =>
      commitments.flatMap((one) =>
        one.proofs.map((proof) => [
          programme.id,
          one.id,
          proof.id,
          proof.clippingId,
          proof.publishedOn,
          proof.countsOn,
          proof.outlet,
          proof.kind,
          proof.title,
          proof.address,
          proof.captureSha256,
          proof.quantity,
          proof.unit,
          flag(proof.counted),
          proof.deliverable,
          proof.reprints,
        ]),
      ),
  },
  'y-kien': {
    columns: [
      'programme_id',
      'commitment_id',
      'side',
      'organisation',
      'period_from',
      'period_to',
      'status',
      'stance',
      'comment',
      'given_at',
      'due_on',
      'is_late',
    ],
    rows: ({ programme, commitments }) =>
      commitments.flatMap((one) =>
        one.opinions.map((opinion) => [
          programme.id,
          one.id,
          opinion.side,
          opinion.organisationName,
          opinion.periodFrom,
          opinion.periodTo,
          opinion.status,
          opinion.stance,
          opinion.comment,
          opinion.at,
          opinion.dueOn,
          flag(opinion.isLate),
        ]),
      ),
  },
  'khai-kinh-phi': {
    columns: [
      'programme_id',
      'organisation_id',
      'organisation',
      'quarter',
      'answer',
      'medium',
      'amount_vnd',
      'reason',
      'due_on',
      'declared_on',
      'is_late',
      'corrected_on',
      'corrected_why',
      'note',
    ],
    rows: ({ programme, declarations }) =>
      declarations.flatMap((one) =>
        (one.lines.length > 0 ? one.lines : [{ medium: null, amount: null, reason: null }]).map((line) => [
          programme.id,
          one.organisationId,
          one.organisationName,
          one.quarter,
          one.answer,
          line.medium,
          line.amount,
          line.reason,
          one.dueOn,
          one.declaredOn,
          flag(one.isLate),
          one.corrected?.on ?? null,
          one.corrected?.why ?? null,
          one.note,
        ]),
      ),
  },
  'danh-gia-ngoai': {
    columns: [
      'programme_id',
      'opinion_id',
      'author',
      'affiliation',
      'ties',
      'text',
      'published_at',
      'invited_by',
      'withdrawn_at',
      'withdrawn_why',
    ],
    rows: ({ programme, outside }) =>
      outside.map((one) => [
        programme.id,
        one.id,
        one.author,
        one.affiliation,
        one.ties,
        one.text,
        one.publishedAt,
        one.invitedBy,
        one.withdrawn?.at ?? null,
        one.withdrawn?.why ?? null,
      ]),
  },
};

/** Columns and the rows of one programme. */
export function csvTable(table: CsvTable): Table {
  return TABLES[table];
}
