// The promises of the text: frames cut into clauses, each with whom it obliges, what kind it is and its quantities.
import { cutPromises } from './commitment-cutting.ts';
import type { Frame } from './commitment-frames.ts';
import { isWeak, kindOf } from './commitment-kinds.ts';
import { kindBySide } from './kind-by-side.ts';
import { weighKind } from './kind-words.ts';
import { loose, matchAt, trimSpan, words, type Source } from './folded-text.ts';
import type { Commitment, CommitmentKind, Modality, Span } from './model.ts';
import { markLength } from './list-marks.ts';
import { readQuantities } from './quantities.ts';
import type { Obliged, Subjects } from './subjects.ts';
import { OFFICE_HERE } from './titles.ts';
import { COVERS, DEED_HERE, isDeed } from './verbs.ts';
import { has } from './folded-text.ts';

const LEFT_OVER = loose(
  '^(của|và|với|trong|trên|cho|để|từ|bằng|theo(?! dõi)|giữa|được|các bên ký|kể từ) |^đã (?:thảo luận|trao đổi|bàn) |^(?:đã |cùng |thống nhất |nhất trí |thực hiện |tiến hành |tổ chức )*(?:lễ )?ký kết ',
  'u',
);
/** Under "Nội dung tuyên truyền" bare subjects are topics; a point that says what is done is a promise as well. */
const TELLS_FIRST = words(
  '^(?:(?:tiếp tục|đẩy mạnh|tăng cường|phối hợp|chú trọng|kịp thời|thường xuyên|tập trung|chủ động|công tác) )*(?:tuyên truyền|truyền thông|thông tin|giới thiệu|phản ánh|quảng bá|đưa|đăng|phát sóng|tôn vinh|biểu dương|cổ vũ|phát hiện|lan toả|nhân rộng|vận động|phổ biến|mở|viết|đấu tranh|phản bác|cung cấp|tổ chức|làm rõ|khắc hoạ|kể|duy trì|dành|sản xuất|dựng|làm (?:phim|clip|video|\\d)|quay|ra mắt|in \\d|phân công|cử|bố trí|phối hợp (?:mở|sản|tổ|làm))',
  'u',
);
const EFFECT = loose('^(?:qua đó|từ đó|nhờ đó),?\\s*', 'u');

export function readCommitments(source: Source, frames: readonly Frame[], subjects: Subjects): Commitment[] {
  const found: Commitment[] = [];
  const taken = new Set<string>();
  let reach = -1;
  for (const frame of frames.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (frame.start < reach) continue;
    let who: Obliged = frame.who;
    let told = false;
    for (const piece of cutPromises(source, frame, subjects, frame.paper === undefined)) {
      const span = withoutMarks(source, piece);
      const lead = leadLength(source, span);
      const subject =
        subjects.at(span.start) ??
        subjects.at(span.start + lead) ??
        (frame.explicit && piece.opens ? (subjects.opens(span.start) ?? subjects.opens(span.start + lead)) : null);
      if (subject && subject.end < span.end && (subject.who !== 'both' || who !== 'both')) who = subject.who;
      const deedAt = subject && subject.end < span.end ? pastBlank(source, subject.end) : span.start;
      const folded = source.fold
        .slice(deedAt, span.end)
        .replace(/^[\s,]+/u, '')
        .replace(/\s+/gu, ' ');
      const own = kindBySide(folded, who) ?? kindHere(source, folded, { span, deedAt, governor: piece.governor });
      // Within a list of things to tell, "phát huy truyền thống …" is what is told.
      const listed = told && (own === null || own === 'governance.improve');
      const kind = listed
        ? 'coverage.topic'
        : own === null &&
            (frame.strong || frame.explicit) &&
            !frame.paper &&
            found.at(-1)?.start !== span.start &&
            (piece.governor.start === span.start || (piece.opens && (subject !== null || isDeed(source, deedAt))))
          ? frame.modality === 'expected' && who === 'both'
            ? hopedKind(folded)
            : unknownKind(folded, who)
          : frame.paper
            ? kindInPaper(own, frame.paper, who, matchAt(DEED_HERE, source.fold, deedAt) > 0)
            : own;
      if (frame.ordered && who === 'both' && subject === null && kind?.startsWith('coverage'))
        who = subjects.parties.find((party) => party.kind === 'press') ?? who;
      told ||= own?.startsWith('coverage') === true;
      if (frame.paper === 'topics' && subject === null && !has(TELLS_FIRST, folded)) continue;
      const gives = piece.opens && folded.startsWith('cho ');
      if (isSomebody(source, span)) continue;
      if (!kind || folded.length < (subject ? 9 : 14) || (!gives && LEFT_OVER.test(folded))) continue;
      if (!frame.explicit && isWeak(kind) && frame.modality !== 'pledged') continue;
      const key = source.fold.slice(span.start, span.end).replace(/[^\p{L}\p{N}]+/gu, ' ');
      if (taken.has(key)) continue;
      taken.add(key);
      reach = Math.max(reach, span.end);
      // How often the sides report is the reporting cadence, not an amount of what is promised.
      const quantity = readQuantities(source, span).filter(
        (one) => one.unit !== 'lần' || !kind.startsWith('governance'),
      );
      found.push({
        text: source.text.slice(span.start, span.end),
        start: span.start,
        end: span.end,
        obliged: who === 'both' ? 'both' : who.name,
        obligedSide: who === 'both' ? 'both' : who.side,
        kind:
          listed || frame.paper === 'topics' || frame.modality === 'expected'
            ? kind
            : weighed(source, span, who, own, kind),
        modality: frame.modality,
        ...(quantity.length > 0 ? { quantity } : {}),
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A promise known by its place, whose it is and where its deed begins: its kind and quantities by its words. */
export function promiseOf(source: Source, span: Span, who: Obliged, deedAt: number, modality: Modality): Commitment {
  const folded = source.fold.slice(deedAt, span.end).replace(/\s+/gu, ' ');
  const own = kindBySide(folded, who) ?? kindOf(folded);
  const kind = weighed(source, span, who, own, own ?? unknownKind(folded, who));
  const quantity = readQuantities(source, span).filter((one) => one.unit !== 'lần' || !kind.startsWith('governance'));
  return {
    text: source.text.slice(span.start, span.end),
    start: span.start,
    end: span.end,
    obliged: who === 'both' ? 'both' : who.name,
    obligedSide: who === 'both' ? 'both' : who.side,
    kind,
    modality,
    ...(quantity.length > 0 ? { quantity } : {}),
  };
}

/** "Nguyễn Văn A, Bí thư …": who is there, no promise. */
function isSomebody(source: Source, span: Span): boolean {
  const name = /^(?:\p{Lu}[\p{L}’'-]*\s){1,5}\p{Lu}[\p{L}’'-]*(?:, | - | \()/u.exec(
    source.text.slice(span.start, span.start + 60),
  );
  return name !== null && matchAt(OFFICE_HERE, source.fold, span.start + name[0].length) > 0;
}

function pastBlank(source: Source, at: number): number {
  return source.fold[at] === ' ' ? at + 1 : at;
}

/** "Hằng năm Báo X mở …", "Đối với vụ việc …, Công an tỉnh …": the side stands behind when and in which case. */
function leadLength(source: Source, span: Span): number {
  return LEAD.exec(source.fold.slice(span.start, Math.min(span.end, span.start + 120)))?.[0].length ?? 0;
}

const LEAD =
  /^(?:(?:phần mình|về phần mình|đổi lại|ngược lại|riêng|còn),? |(?:hằng|hàng|mỗi|định kỳ)(?: mỗi)?(?: (?:một|1))? (?:năm|quý|tháng|tuần|6 tháng)(?: một lần)?,? |(?:trong|từ|khi|trước|sau|tháng|ngày|mùng|mồng|quý|cuối|đầu|giữa|cứ|ba tháng|sáu tháng|\d{1,2} tháng|mỗi|riêng|ngoài|căn cứ|đối với|riêng|trên cơ sở) [^,;:]{2,80}, )/u;

/** What is promised in words that no rule knows. */
function unknownKind(folded: string, who: Obliged): CommitmentKind {
  if (/phóng viên|biên tập viên|cộng tác viên/u.test(folded)) return 'access.assign';
  return who !== 'both' && who.kind === 'press' ? 'coverage.accompany' : 'governance.implement';
}

/** Kinds that a rule gives for want of a better one. */
const VAGUE: ReadonlySet<CommitmentKind> = new Set(['coverage.accompany', 'governance.improve', 'governance.support']);
/** Rules of these kinds know few words and know them well. */
const STANDS = /^(?:feedback|correction|subscription|finance)/u;
/** "nâng cao hơn nữa hiệu quả Chương trình …", "thực hiện tốt các nội dung …": what it is about says nothing. */
const BETTER =
  /nâng cao(?: hơn nữa)?(?: chất lượng,?)?(?: và)? hiệu quả (?:của )?(?:chương trình|công tác|quy chế|việc)|^thực hiện (?:tốt|nghiêm|đúng|đầy đủ) (?:các )?(?:nội dung|nhiệm vụ|cam kết|thoả thuận)/u;
/** The words must be as sure as this to speak against a rule that knows what it reads. */
const SURE = 0.85;
const FAIRLY = 0.6;

/** The words decide where no rule did, and where they all speak for another kind. */
function weighed(
  source: Source,
  span: Span,
  who: Obliged,
  own: CommitmentKind | null,
  kind: CommitmentKind,
): CommitmentKind {
  if (own !== null && STANDS.test(own)) return kind;
  const folded = source.fold.slice(span.start, span.end).replace(/\s+/gu, ' ');
  if (own !== null && BETTER.test(folded)) return kind;
  const likely = weighKind(folded, who === 'both' ? 'both' : who.kind === 'press' ? 'press' : 'other');
  if (kind.startsWith(likely.kind)) return kind;
  return likely.share >= (own === null ? 0 : VAGUE.has(own) ? FAIRLY : SURE) ? likely.kind : kind;
}

/** "… sẽ rút ngắn khoảng cách với người dân": what both sides hope to reach. */
function hopedKind(folded: string): CommitmentKind {
  return /người dân|nhân dân|khoảng cách|cầu nối|bà con|lòng dân/u.test(folded)
    ? 'feedback.bridge'
    : 'coverage.accompany';
}

/** Every point of a paper is a promise: of telling, when the press or a list of subjects says it, else of doing. */
function kindInPaper(
  own: CommitmentKind | null,
  paper: 'points' | 'topics',
  who: Obliged,
  isDeed: boolean,
): CommitmentKind {
  if (paper === 'topics' && !isDeed) return own?.startsWith('coverage') ? own : 'coverage.topic';
  if (own !== null && !(isWeak(own) && who !== 'both' && who.kind === 'press')) return own;
  return who !== 'both' && who.kind === 'press' ? 'coverage.topic' : 'governance.implement';
}

/** A piece without a verb of its own is told by the verb before it. */
function kindHere(
  source: Source,
  folded: string,
  piece: { span: Span; deedAt: number; governor: Span },
): CommitmentKind | null {
  const { span, deedAt, governor } = piece;
  const own = matchAt(DEED_HERE, source.fold, span.start) > 0 || deedAt !== span.start || governor.start === span.start;
  if (!own && has(COVERS, source.fold.slice(governor.start, Math.min(governor.end, governor.start + 80)))) {
    return kindOf(`tuyên truyền ${folded}`);
  }
  return kindOf(folded);
}

function withoutMarks(source: Source, piece: Span): Span {
  const mark = markLength(source.fold.slice(piece.start, piece.end));
  const effect = EFFECT.exec(source.fold.slice(piece.start + mark, piece.start + mark + 14));
  return trimSpan(source.text, { start: piece.start + mark + (effect ? effect[0].length : 0), end: piece.end });
}
