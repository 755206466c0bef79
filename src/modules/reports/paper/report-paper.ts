// From the content of a report to the official paper. Whoever changes what is printed counts WRITER up (see writer.ts).
import { verifiable } from '../../../platform/press/index.ts';
import { signatureOf, symbolOf, type OfficialPaper, type Signature } from '../../../tools/papers/index.ts';
import { formatDate, formatNumber } from '../../../tools/vietnamese/index.ts';
import { MONEY_WORDS } from '../../programmes/model.ts';
import type { ReportContent } from '../content-shape.ts';
import { listed, subjectWords } from '../phrases.ts';
import { annexBlocks } from './annex-blocks.ts';
import { mainBlocks } from './main-blocks.ts';
import { sectionBlocks } from './section-blocks.ts';
import { signOffBlocks } from './sign-off-blocks.ts';

export const KIND_NAME = 'BÁO CÁO';

/**
 * `isDraft` marks it visibly and lets places that nobody has filled in yet stand as dots, so that people can look at it
 * at any time.
 */
export function reportPaper(content: ReportContent, isDraft: boolean): OfficialPaper {
  const { issuer, official } = content;
  const gap = isDraft ? '…………' : '';
  const summary = summaryOf(content);
  const sections = content.version === 3 ? sectionBlocks(content) : mainBlocks(content);
  return {
    heading: {
      kind: issuer.heading,
      body: issuer.name,
      ...(issuer.parentName ? { parentBody: issuer.parentName } : {}),
    },
    number: {
      symbol: symbolOf(KIND_NAME, issuer.symbol, issuer.heading),
      ...(official.ordinal === null ? {} : { ordinal: official.ordinal }),
    },
    placeAndDate: { place: official.place ?? gap, date: official.datedOn ?? (isDraft ? content.asOf : '') },
    kindName: KIND_NAME,
    summary: content.edition.number > 1 ? `${summary} (bản thay thế lần ${content.edition.number - 1})` : summary,
    addressedTo: official.addressedTo,
    blocks: [...(isDraft ? [draftMark(content)] : []), ...sections, ...signOffBlocks(content), ...annexBlocks(content)],
    signature: [signature(content, gap)],
    recipients: official.recipients,
    attribution: attribution(content),
    ...(isDraft ? {} : verifiable(content)),
    language: 'vi',
  };
}

const SUMMARIES: Readonly<Partial<Record<string, string>>> = {
  interim: 'Sơ kết thực hiện',
  final: 'Tổng kết thực hiện',
};

function summaryOf(content: ReportContent): string {
  const { kind = 'quarter', name } = content.period;
  // The title of a programme often ends with years of its own, which are not those reported on.
  const apart = content.version === 3 ? ', ' : ' ';
  return `${SUMMARIES[kind] ?? 'Kết quả thực hiện'} ${subjectWords(content)}${apart}${name}`;
}

function draftMark(content: ReportContent): OfficialPaper['blocks'][number] {
  const text = `BẢN NHÁP, chưa chốt, không dùng để ban hành. Số liệu ngày ${formatDate(content.asOf)}.`;
  return { type: 'paragraph', runs: [{ text, bold: true }] };
}

function signature({ official, issuer }: ReportContent, gap: string): Signature {
  const { signerTitle, signerName, signerAuthority, signerBody } = official;
  const way = { title: signerTitle, authority: signerAuthority, authorityBody: signerBody };
  return signatureOf({ ...way, name: signerName ?? gap }, issuer, gap);
}

/** Who asked, who published, who pays, what wrote it. */
function attribution(content: ReportContent): string {
  const { issuer, programme } = content;
  const publishers = [...new Set(content.annex.map((row) => row.organisation))];
  const named = publishers.length > 6 ? `${publishers.slice(0, 6).join(', ')} và các đơn vị khác` : listed(publishers);
  return [
    `${issuer.name} lập báo cáo.`,
    publishers.length > 0 ? `Tin, bài và hồ sơ do ${named} đăng, phát hoặc cung cấp; các bên đã xác nhận.` : '',
    moneyLine(programme),
    'Số liệu do phần mềm Cầu Nối (CauNoi) tổng hợp theo quy tắc, không dùng trí tuệ nhân tạo.',
    content.journal
      ? `Chốt sau mục ${formatNumber(content.journal.size)} của nhật ký, mã gốc ${content.journal.root}.`
      : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function moneyLine(programme: ReportContent['programme']): string {
  if (!programme) return 'Kinh phí: theo từng chương trình, ghi ở phần Khái quát.';
  const note = programme.moneyNote?.replace(/\s+/g, ' ').trim().slice(0, 300);
  return `Kinh phí: ${MONEY_WORDS[programme.money].vi}${note ? ` (${note})` : ''}.`;
}
