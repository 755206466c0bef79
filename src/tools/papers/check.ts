// May this paper be printed? Answers with the first reason against it, in words for the person who drafts it.
import { isDay } from '../calendar/index.ts';
import { no, YES, type Answer } from '../sentence/index.ts';
import type { BarsBlock, Block, IssuingBody, OfficialPaper, TableBlock } from './model.ts';
import { capitals, KIND_SYMBOLS } from './rules.ts';

/** Every writer insists on this, so a paper that prints in one form prints in all. */
export function mayBePrinted(paper: OfficialPaper): Answer {
  for (const answer of answers(paper)) if (!answer.yes) return answer;
  return YES;
}

function* answers(paper: OfficialPaper): Generator<Answer> {
  yield* frame(paper);
  yield* number(paper);
  let level = 0;
  for (const block of paper.blocks) {
    if (block.type === 'annex') level = 0;
    if (block.type === 'article') level = 1;
    if (block.type === 'heading') {
      if (block.level > level + 1) {
        yield no(
          'paper-heading-level',
          `Đề mục "${block.text}" nhảy qua một cấp: trước a) phải có 1., trước 1. phải có I.`,
          `The heading "${block.text}" skips a level: I. comes before 1., and 1. before a).`,
        );
      }
      level = block.level;
    }
    yield* content(block);
  }
}

function* frame(paper: OfficialPaper): Generator<Answer> {
  const bodies: (IssuingBody | undefined)[] = [paper.heading, paper.secondHeading];
  if (bodies.some((body) => body !== undefined && body.body.trim() === '')) {
    yield no(
      'paper-body',
      'Văn bản chưa ghi tên cơ quan, tổ chức ban hành.',
      'The paper does not name the issuing body.',
    );
  }
  if (paper.attribution.trim() === '') {
    yield no(
      'paper-attribution',
      'Văn bản phải ghi rõ ai đề nghị, ai chi trả, ai soạn và có dùng AI hay không.',
      'The paper must say who asked for it, who paid, who wrote it and whether AI helped.',
    );
  }
  if (!isDay(paper.placeAndDate.date)) {
    yield no('paper-date', 'Ngày ban hành không phải là một ngày có thật.', 'The date of issue is not a real day.');
  }
  if (paper.placeAndDate.place.trim() === '') {
    yield no('paper-place', 'Văn bản chưa ghi địa danh.', 'The paper does not name the place of issue.');
  }
  if (paper.summary.trim() === '') {
    yield no('paper-summary', 'Văn bản chưa có trích yếu nội dung.', 'The paper has no summary line.');
  }
  if (paper.signature.length === 0) {
    yield no('paper-signature', 'Văn bản chưa có người ký.', 'The paper has nobody to sign it.');
  }
  if (paper.decidedBy !== undefined) yield* decision(paper);
  if (paper.kindName === null && (paper.addressedTo ?? []).length === 0) {
    yield no(
      'paper-addressee',
      'Công văn phải ghi nơi "Kính gửi".',
      'An official letter must name whom it is addressed to.',
    );
  }
}

function* decision(paper: OfficialPaper): Generator<Answer> {
  if ((paper.decidedBy ?? '').trim() === '') {
    yield no(
      'paper-decided-by',
      'Quyết định chưa ghi ai có thẩm quyền ban hành.',
      'The decision does not say who has the power to decide.',
    );
  }
  if ((paper.legalBases ?? []).length === 0) {
    yield no('paper-bases', 'Quyết định phải ghi căn cứ ban hành.', 'A decision must name its legal bases.');
  }
  if (!paper.blocks.some((block) => block.type === 'article')) {
    yield no('paper-articles', 'Quyết định phải có ít nhất một điều.', 'A decision needs at least one article.');
  }
}

function* number(paper: OfficialPaper): Generator<Answer> {
  if (paper.number === undefined) return;
  const { ordinal, symbol } = paper.number;
  if (ordinal !== undefined && (!Number.isInteger(ordinal) || ordinal < 1)) {
    yield no('paper-ordinal', 'Số văn bản phải là số nguyên từ 1.', 'The number of a paper is a whole number from 1.');
  }
  if (symbol === '' || /\s/u.test(symbol)) {
    yield no(
      'paper-symbol',
      'Ký hiệu văn bản không được trống và không có khoảng trắng.',
      'The symbol may not be empty or contain spaces.',
    );
  }
  const kind = paper.kindName === null ? undefined : KIND_SYMBOLS[capitals(paper.kindName.trim())];
  const mark = paper.heading.kind === 'party' ? '/' : '-';
  if (kind !== undefined && !symbol.startsWith(`${kind}${mark}`)) {
    yield no(
      'paper-symbol-kind',
      `Ký hiệu của ${paper.kindName} phải bắt đầu bằng "${kind}${mark}".`,
      `The symbol of ${paper.kindName} must begin with "${kind}${mark}".`,
    );
  }
}

function* content(block: Block): Generator<Answer> {
  if (block.type === 'table') yield* table(block);
  if (block.type === 'bars') yield* bars(block);
}

function* table(block: TableBlock): Generator<Answer> {
  const name = block.caption ?? block.columns[0]?.title ?? '';
  if (block.columns.length === 0 || block.columns.some((column) => !(column.width > 0))) {
    yield no(
      'paper-table-columns',
      `Bảng "${name}" phải có cột với độ rộng lớn hơn 0.`,
      `The table "${name}" needs columns wider than 0.`,
    );
  }
  const rows = block.total === undefined ? block.rows : [...block.rows, block.total];
  const wrong = rows.findIndex((row) => row.length !== block.columns.length);
  if (wrong >= 0) {
    yield no(
      'paper-table-row',
      `Bảng "${name}": dòng ${wrong + 1} không đủ hoặc thừa ô so với số cột.`,
      `Table "${name}": row ${wrong + 1} has more or fewer cells than there are columns.`,
    );
  }
  if (rows.some((row) => row.some((cell) => typeof cell === 'number' && !Number.isFinite(cell)))) {
    yield no(
      'paper-table-number',
      `Bảng "${name}" có một số không tính được.`,
      `Table "${name}" holds a number that is none.`,
    );
  }
}

function* bars(block: BarsBlock): Generator<Answer> {
  if (block.items.some((item) => !Number.isFinite(item.value) || item.value < 0)) {
    yield no(
      'paper-bars',
      `Biểu đồ "${block.title}" chỉ vẽ được các số từ 0.`,
      `The chart "${block.title}" can only show numbers from 0.`,
    );
  }
  if (block.description.trim() === '') {
    yield no(
      'paper-bars-words',
      `Biểu đồ "${block.title}" phải có lời mô tả cho người không nhìn thấy hình.`,
      `The chart "${block.title}" must be described for those who cannot see it.`,
    );
  }
}
