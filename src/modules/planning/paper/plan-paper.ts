// From the content of a yearly plan to the official paper, and its lines as a sheet. Whoever changes what is printed counts
// WRITER up (see writer.ts).
import { verifiable } from '../../../platform/press/index.ts';
import { proseBlocks, type Block, type OfficialPaper, type Sheet } from '../../../tools/papers/index.ts';
import { formatDate } from '../../../tools/vietnamese/index.ts';
import { headOf, signaturesOf } from '../../programmes/index.ts';
import { MONEY_WORDS, namedProgramme, sideName } from '../../programmes/model.ts';
import type { PlanContent, PlanContentLine } from './content-shape.ts';
import { bodyWords, quantityWords, timeWords } from './words.ts';

export const PLAN = 'KẾ HOẠCH';
const GAP = '…………';

export function planSummary(content: PlanContent): string {
  const edition = content.edition.number > 1 ? ` (bản thay thế lần ${content.edition.number - 1})` : '';
  return `Thực hiện ${namedProgramme(content.programme)} năm ${content.year}${edition}`;
}

export function planPaper(content: PlanContent, isDraft: boolean): OfficialPaper {
  const { official, issuers, programme } = content;
  const gap = isDraft ? GAP : '';
  const { symbol, ...head } = headOf(issuers, PLAN);
  return {
    ...head,
    number: { symbol, ...(official.ordinal === null ? {} : { ordinal: official.ordinal }) },
    placeAndDate: {
      place: official.place ?? gap,
      date: official.datedOn ?? (isDraft ? `${content.year}-01-01` : ''),
    },
    kindName: PLAN,
    summary: planSummary(content),
    blocks: [...(isDraft ? [draftMark()] : []), ...blocks(content)],
    signature: signaturesOf(issuers, gap),
    recipients: [...new Set(programme.parties.map((party) => party.name)), 'Lưu: VT'],
    attribution: attribution(content),
    ...(isDraft ? {} : verifiable(content)),
    language: 'vi',
  };
}

function draftMark(): Block {
  return paragraph('BẢN NHÁP KẾ HOẠCH, chưa ban hành. Số, ngày trên bản này chưa có giá trị.', 'bold');
}

function paragraph(text: string, look?: 'bold' | 'italic'): Block {
  return { type: 'paragraph', runs: [{ text, ...(look ? { [look]: true } : {}) }] };
}

function blocks(content: PlanContent): Block[] {
  return [
    ...editionBlocks(content),
    { type: 'heading', level: 1, text: 'Mục đích, yêu cầu' },
    ...orNothing(proseBlocks(content.purpose ?? '')),
    { type: 'heading', level: 1, text: 'Nội dung thực hiện' },
    ...orNothing(content.lines.length > 0 ? [linesTable(content)] : []),
    ...noteBlocks(content.lines),
    { type: 'heading', level: 1, text: 'Tổ chức thực hiện' },
    ...orNothing(proseBlocks(content.arrangements ?? '')),
    ...consentBlocks(content),
  ];
}

function orNothing(found: Block[]): Block[] {
  return found.length > 0 ? found : [paragraph('Không phát sinh.')];
}

function editionBlocks({ edition, year }: PlanContent): Block[] {
  if (edition.number === 1) return [];
  const list = (name: string, items: readonly string[]): Block[] =>
    items.length === 0 ? [] : [paragraph(`${name}:`, 'italic'), { type: 'bullets', items }];
  return [
    paragraph(
      `Kế hoạch này thay kế hoạch năm ${year} đã ban hành trước đó. Nội dung thay đổi: ${edition.changes ?? ''}`,
    ),
    ...list('Việc thêm mới', edition.difference?.added ?? []),
    ...list('Việc thay đổi', edition.difference?.changed ?? []),
    ...list('Việc bỏ', edition.difference?.dropped ?? []),
  ];
}

function linesTable(content: PlanContent): Block {
  return {
    type: 'table',
    columns: [
      { title: 'STT', width: 11, kind: 'number', align: 'center' },
      { title: 'Nội dung công việc', width: 52, kind: 'text' },
      { title: 'Số lượng', width: 22, kind: 'text', align: 'center' },
      { title: 'Thời gian', width: 27, kind: 'text', align: 'center' },
      { title: 'Chủ trì', width: 27, kind: 'text' },
      { title: 'Phối hợp', width: 26, kind: 'text' },
    ],
    rows: content.lines.map((line) => [
      line.no,
      [line.title, line.place ? `tại ${line.place}` : null].filter(Boolean).join(', '),
      quantityWords(line),
      timeWords(line),
      bodyWords(line.owner),
      bodyWords(line.partner),
    ]),
  };
}

function noteBlocks(lines: readonly PlanContentLine[]): Block[] {
  const noted = lines.filter((line) => line.note);
  if (noted.length === 0) return [];
  return [
    paragraph('Ghi chú:', 'italic'),
    { type: 'bullets', items: noted.map((line) => `Việc số ${line.no}: ${line.note ?? ''}`) },
  ];
}

function consentBlocks({ consents }: PlanContent): Block[] {
  return consents.map(({ side, on, byPaper }) =>
    paragraph(`${sideName(side).vi} đồng ý ngày ${formatDate(on)}${byPaper ? ` (${byPaper})` : ''}.`),
  );
}

/** Who asked, who pays, what wrote it. */
function attribution({ issuers, programme }: PlanContent): string {
  const note = programme.moneyNote ? ` (${programme.moneyNote.replace(/\s+/g, ' ').trim().slice(0, 300)})` : '';
  return [
    `${issuers.map((issuer) => issuer.name).join(' và ')} lập kế hoạch trên phần mềm Cầu Nối (CauNoi) từ các cam kết đã ký.`,
    `Kinh phí: ${MONEY_WORDS[programme.money].vi}${note}.`,
    'Không dùng trí tuệ nhân tạo.',
  ].join(' ');
}

/** The lines with all that the paper has no room for. */
export function planSheets(content: PlanContent, isDraft: boolean): Sheet[] {
  const text = (title: string, width: number) => ({ title, width, type: 'text' as const });
  const date = (title: string) => ({ title, width: 14, type: 'date' as const });
  const rows = content.lines.map((line) => [
    line.no,
    line.commitmentNo,
    line.commitment,
    line.title,
    line.quantity,
    line.unit,
    line.startsOn,
    line.dueOn,
    line.owner.name,
    line.owner.person,
    line.partner?.name ?? null,
    line.partner?.person ?? null,
    line.place,
    line.note,
  ]);
  return [
    {
      name: `${isDraft ? 'Bản nháp ' : ''}Kế hoạch ${content.year}`,
      columns: [
        { title: 'STT', width: 8, type: 'number' },
        { title: 'Cam kết số', width: 12, type: 'number' },
        text('Cam kết', 60),
        text('Nội dung công việc', 60),
        { title: 'Số lượng', width: 12, type: 'number' },
        text('Đơn vị tính', 16),
        date('Từ ngày'),
        date('Đến ngày'),
        text('Đơn vị chủ trì', 36),
        text('Người, bộ phận chủ trì', 30),
        text('Đơn vị phối hợp', 36),
        text('Người, bộ phận phối hợp', 30),
        text('Địa điểm', 30),
        text('Ghi chú', 50),
      ],
      rows,
    },
  ];
}
