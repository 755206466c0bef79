// Nouns, states, words and rules of evidence. Pure: screens use it in the browser too.
import { firstNo, no, say, YES, type Answer, type Sentence } from '../../tools/sentence/index.ts';
import { formatDate, formatDateTime } from '../../tools/vietnamese/index.ts';

export const OUTLET_KINDS = ['online', 'print', 'radio', 'television', 'social', 'portal', 'loudspeaker'] as const;
export type OutletKind = (typeof OUTLET_KINDS)[number];

export const SOURCE_KINDS = ['feed', 'sitemap', 'page'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export type SourceState = 'active' | 'paused' | 'gone';
export type ClippingKind = 'web' | 'print' | 'broadcast' | 'record';
export type MatchState = 'suggested' | 'confirmed' | 'rejected';
export type PublishedOrigin = 'json_ld' | 'open_graph' | 'visible' | 'feed' | 'found' | 'typed';
export type FoundItemState = 'waiting' | 'taken' | 'refused' | 'failed';

export {
  BROUGHT_OUTCOME_WORDS,
  CATCH_UP_WORDS,
  LIST_KIND_WORDS,
  type BroughtOutcome,
  type CatchUpState,
} from './source-words.ts';

export const OUTLET_KIND_WORDS: Record<OutletKind, Sentence> = {
  online: say('báo điện tử', 'online newspaper'),
  print: say('báo in', 'printed newspaper'),
  radio: say('phát thanh', 'radio'),
  television: say('truyền hình', 'television'),
  social: say('trang mạng xã hội', 'social page'),
  portal: say('cổng, trang thông tin điện tử', 'web portal'),
  loudspeaker: say('truyền thanh cơ sở', 'local loudspeaker'),
};

export const SOURCE_KIND_WORDS: Record<SourceKind, Sentence> = {
  feed: say('nguồn cấp tin (RSS, Atom, JSON Feed)', 'feed (RSS, Atom, JSON Feed)'),
  sitemap: say('sơ đồ trang (sitemap)', 'sitemap'),
  page: say('trang chuyên mục', 'section page'),
};

export type Health = 'well' | 'new' | 'failing' | 'silent' | 'paused' | 'gone';

export const HEALTH_WORDS: Record<Health, Sentence> = {
  well: say('hoạt động tốt', 'working well'),
  new: say('mới thêm, chưa đọc lần nào', 'new, not read yet'),
  failing: say('đang lỗi', 'failing'),
  silent: say('lâu không có bài mới', 'nothing new for long'),
  paused: say('tạm dừng', 'paused'),
  gone: say('không còn', 'gone'),
};

export const CLIPPING_KIND_WORDS: Record<ClippingKind, Sentence> = {
  web: say('trên mạng', 'on the web'),
  print: say('báo in', 'in print'),
  broadcast: say('phát sóng', 'broadcast'),
  record: say('hồ sơ việc đã làm', 'record of a thing done'),
};

export const MATCH_STATE_WORDS: Record<MatchState, Sentence> = {
  suggested: say('chờ xác nhận', 'waiting for confirmation'),
  confirmed: say('đã xác nhận', 'confirmed'),
  rejected: say('đã bác', 'rejected'),
};

export const PUBLISHED_ORIGIN_WORDS: Record<PublishedOrigin, Sentence> = {
  json_ld: say('dữ liệu có cấu trúc của trang', "the page's structured data"),
  open_graph: say('thẻ mô tả của trang', "the page's description tags"),
  visible: say('ngày giờ ghi trên trang', 'the date written on the page'),
  feed: say('nguồn cấp tin', 'the feed'),
  found: say(
    'lúc Cầu Nối tìm thấy, vì trang không ghi ngày',
    'the moment when Cầu Nối found it, as the page gives no date',
  ),
  typed: say('người nhập', 'the person who entered it'),
};

/** "09:30, 20/11/2026"; only the day where a person gave no time, which is kept as the day's first minute. */
export function publishedWhen({ publishedAt, publishedOrigin }: PublishedTime): string {
  const isDayOnly = publishedOrigin === 'typed' && new Date(publishedAt).toISOString().endsWith('T17:00:00.000Z');
  return isDayOnly ? formatDate(publishedAt) : formatDateTime(publishedAt);
}

export interface PublishedTime {
  readonly publishedAt: string;
  readonly publishedOrigin: PublishedOrigin;
}

export const FOUND_ITEM_STATE_WORDS: Record<FoundItemState, Sentence> = {
  waiting: say('chờ tải', 'waiting to be fetched'),
  taken: say('đã lưu', 'kept'),
  refused: say('trang không cho tải', 'the site does not allow it'),
  failed: say('không tải được', 'could not be fetched'),
};

export { coverageGrid, promisedPeriods, type CoverageGrid, type GridCell, type GridLine } from './coverage-grid.ts';
export { unitFigures, type UnitFigure } from './unit-figures.ts';
export { deliverableCan, type Asking, type DeliverableFacts } from './deliverable-rules.ts';

export const DELIVERABLE_STATES = ['recorded', 'accepted', 'refused'] as const;
export type DeliverableState = (typeof DELIVERABLE_STATES)[number];

export const DELIVERABLE_STATE_WORDS: Record<DeliverableState, Sentence> = {
  recorded: say('chờ bên kia chấp nhận', 'waiting for the other side'),
  accepted: say('đã được chấp nhận', 'accepted'),
  refused: say('bên kia không chấp nhận', 'refused'),
};

/** What a rule needs to know of a match and of what stands around it. Days are of Viet Nam. */
export interface MatchFacts {
  readonly state: MatchState;
  readonly clippingKind: ClippingKind;
  readonly publishedOn: string;
  readonly programmeState: string;
  readonly termFrom: string | null;
  readonly termTo: string | null;
}

const RUNS_OR_RAN = new Set(['in_force', 'suspended', 'ended']);

function takesEvidence(facts: MatchFacts): Answer {
  if (facts.programmeState === 'liquidated') {
    return no(
      'liquidated',
      'Chương trình đã thanh lý nên bằng chứng không đổi được nữa.',
      'The programme is liquidated: its evidence no longer changes.',
    );
  }
  if (!RUNS_OR_RAN.has(facts.programmeState)) {
    return no(
      'not-in-force',
      'Chương trình chưa có hiệu lực nên chưa nhận bằng chứng.',
      'The programme is not in force yet and takes no evidence.',
    );
  }
  return YES;
}

function inTerm(facts: MatchFacts): Answer {
  const early = facts.termFrom !== null && facts.publishedOn < facts.termFrom;
  const late = facts.termTo !== null && facts.publishedOn > facts.termTo;
  if (!early && !late) return YES;
  const day = formatDate(facts.publishedOn);
  return no(
    'outside-term',
    `Ngày ${day} nằm ngoài thời hạn của chương trình nên không tính được. Hãy bác gợi ý này.`,
    `${day} lies outside the term of the programme and cannot count. Reject this suggestion.`,
  );
}

export const matchCan = {
  /** Whoever uploaded it is kept apart by the list of four eyes (platform/context). */
  confirm(facts: MatchFacts): Answer {
    if (facts.state === 'confirmed') return no('confirmed', 'Đã xác nhận rồi.', 'It is confirmed already.');
    return firstNo(takesEvidence(facts), inTerm(facts));
  },
  reject(facts: MatchFacts): Answer {
    if (facts.state === 'rejected') return no('rejected', 'Đã bác rồi.', 'It is rejected already.');
    return takesEvidence(facts);
  },
  undo(facts: MatchFacts): Answer {
    if (facts.state === 'suggested') {
      return no('undecided', 'Chưa ai quyết định nên không có gì để hoàn tác.', 'Nobody decided: nothing to undo.');
    }
    return takesEvidence(facts);
  },
  changeQuantity(facts: MatchFacts): Answer {
    if (facts.state === 'rejected') {
      return no('rejected', 'Gợi ý đã bác không có số lượng.', 'A rejected suggestion has no quantity.');
    }
    return takesEvidence(facts);
  },
  /** Tying a clipping to a commitment by hand. */
  make(facts: MatchFacts): Answer {
    return firstNo(takesEvidence(facts), inTerm(facts));
  },
};

/** A web page can be looked up by anyone: a match made by hand counts at once. Uploads wait for a second person. */
export function stateOfMatchByHand(kind: ClippingKind): 'confirmed' | 'suggested' {
  return kind === 'web' ? 'confirmed' : 'suggested';
}

export const sourceCan = {
  pause(source: { state: SourceState }): Answer {
    return source.state === 'active' ? YES : no('not-active', 'Nguồn này không chạy.', 'This source is not running.');
  },
  resume(source: { state: SourceState }): Answer {
    return source.state === 'active' ? no('active', 'Nguồn này đang chạy.', 'This source is running.') : YES;
  },
};

export const reprintCan = {
  /** `original` is not itself a reprint: all reprints of a text stand behind one original. */
  setOriginal(clipping: { id: string }, original: { id: string; originalId: string | null }): Answer {
    if (clipping.id === original.id) {
      return no('itself', 'Một bài không thể là bài đăng lại của chính nó.', 'A clipping cannot be its own reprint.');
    }
    if (original.originalId === clipping.id) return YES;
    if (original.originalId !== null) {
      return no(
        'original-is-reprint',
        'Bài được chọn làm bài gốc lại đang là bài đăng lại. Hãy chọn bài gốc của nó.',
        'The clipping chosen as original is a reprint itself. Choose its original.',
      );
    }
    return YES;
  },
  notAReprint(clipping: { originalId: string | null }): Answer {
    return clipping.originalId === null
      ? no('no-reprint', 'Bài này không đứng sau bài gốc nào.', 'This clipping stands behind no original.')
      : YES;
  },
};

export {
  PAGE_STATE_WORDS,
  whatItProves,
  WHAT_A_CAPTURE_PROVES,
  WHAT_A_PICTURE_SHOWS,
  type ProofFacts,
} from './proof-words.ts';

/** What the journal says of evidence, in words. Keys are the entries' `what`. */
export const EVIDENCE_EVENTS: Readonly<Record<string, Sentence>> = {
  'outlet.owner-followed': say('chuyển kênh đăng sang đơn vị kế thừa', 'handed an outlet to the successor'),
  'outlet.owner-restored': say('trả kênh đăng về đơn vị trước đó', 'gave an outlet back to the former owner'),
  'outlet.added': say('kê khai kênh đăng', 'registered an outlet'),
  'source.added': say('thêm nguồn tin', 'added a source'),
  'source.changed': say('sửa nguồn tin', 'changed a source'),
  'source.paused': say('tạm dừng nguồn tin', 'paused a source'),
  'source.resumed': say('theo dõi lại nguồn tin', 'resumed a source'),
  'source.removed': say('xóa nguồn tin', 'removed a source'),
  'source.lost': say('không đọc được nguồn tin nhiều lần liên tiếp', 'could not read a source several times in a row'),
  'source.gone': say('thấy nguồn tin không còn ở địa chỉ cũ', 'found a source gone from its address'),
  'source.back': say('đọc lại được nguồn tin', 'could read a source again'),
  'source.caught-up': say('tìm bù tin bài đã lỡ', 'looked for pages that were missed'),
  'link-shape.decided': say('cho biết liên kết nào là tin bài', 'said which links are articles'),
  'link.list-brought': say('nhập danh sách liên kết', 'brought a list of links'),
  'link.added': say('nhập liên kết', 'gave a link'),
  'clipping.found': say('tìm thấy và lưu bài', 'found and kept it'),
  'clipping.uploaded': say('tải bằng chứng lên', 'uploaded it'),
  'clipping.confirmed-by-outlet': say('nhận là bài của mình', 'said that it is theirs'),
  'clipping.confirmation-withdrawn': say('rút lời nhận là bài của mình', 'took back that it is theirs'),
  'clipping.checked': say('xem lại trang: có thay đổi', 'looked at the page again: something is different'),
  'time-stamp-authority.added': say('khai báo cơ quan cấp dấu thời gian', 'entered a time stamp authority'),
  'time-stamp-authority.on': say('dùng lại cơ quan cấp dấu thời gian', 'turned a time stamp authority on'),
  'time-stamp-authority.off': say('tắt cơ quan cấp dấu thời gian', 'turned a time stamp authority off'),
  'capture.pictured': say('chụp ảnh trang từ bản lưu', 'made a picture of the page out of the capture'),
  'capture.stamped': say('đóng dấu thời gian cho bản lưu', 'had the capture time-stamped'),
  'clipping.related': say('tìm bài đăng lại và cam kết phù hợp', 'looked for reprints and fitting commitments'),
  'clipping.original-set': say('xác định là bài đăng lại của bài khác', 'said that it is a reprint of another'),
  'clipping.set-apart': say('xác định không phải bài đăng lại', 'said that it is no reprint'),
  'clipping.followers-moved': say('dời các bài đăng lại theo bài gốc mới', 'moved its reprints to the new original'),
  'evidence.regrouped': say('gộp bài đăng lại, số liệu có thể thay đổi', 'grouped reprints; figures may change'),
  'match.suggested': say('gợi ý cam kết', 'suggested a commitment'),
  'match.confirmed': say('xác nhận bằng chứng', 'confirmed it'),
  'match.rejected': say('bác gợi ý', 'rejected a suggestion'),
  'match.decision-undone': say('hoàn tác quyết định', 'undid a decision'),
  'match.meaning-set': say('chọn đơn vị tính, chủ đề', 'chose the unit or the topic'),
  'match.quantity-changed': say('sửa số lượng tính', 'changed the quantity'),
  'deliverable.recorded': say('ghi sản phẩm', 'recorded a deliverable'),
  'deliverable.changed': say('sửa sản phẩm', 'changed a deliverable'),
  'deliverable.accepted': say('chấp nhận sản phẩm', 'accepted a deliverable'),
  'deliverable.refused': say('không chấp nhận sản phẩm', 'refused a deliverable'),
  'deliverable.undone': say(
    'bỏ sản phẩm, bằng chứng tính riêng như trước',
    'undid a deliverable; its evidence stands alone again',
  ),
  'match.made-by-hand': say('gắn với cam kết', 'tied it to a commitment'),
};
