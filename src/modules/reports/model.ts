// What a report is: its states, its parts in words, and what may happen to it. Pure, so that screens in the browser may
// use it too.
import type { Day, Period } from '../../tools/calendar/index.ts';
import { no, say, YES, type Answer, type Sentence } from '../../tools/sentence/index.ts';
import type { AssessmentStatus } from '../commitments/model.ts';
import type { ProgrammeState, Term } from '../programmes/model.ts';

export * from './span.ts';
export * from './sign-off.ts';
export { FRAME_HINTS, FRAME_WORDS, NOTHING_STATED, REACH_RULE, type FrameLine, type FrameStep } from './frame.ts';
export type { Chart } from './charts.ts';

export const REPORT_SCOPES = ['programme', 'organisation', 'place'] as const;
export type ReportScopeKind = (typeof REPORT_SCOPES)[number];

export const REPORT_SCOPE_WORDS: Record<ReportScopeKind, Sentence> = {
  programme: say('một chương trình', 'one programme'),
  organisation: say('mọi chương trình của đơn vị', 'all programmes of the organisation'),
  place: say('các chương trình của một địa phương', 'the programmes of a place'),
};

/** More in one report nobody reads; a place or a shorter span narrows it. */
export const MOST_PROGRAMMES = 300;

export const STATED_KINDS = ['reach', 'outtake', 'outcome', 'impact'] as const;
export type StatedKind = (typeof STATED_KINDS)[number];

export const STATED_KIND_WORDS: Record<StatedKind, Sentence> = {
  reach: say('lượt tiếp cận do bên báo', 'reach as reported'),
  outtake: say('tiếp nhận', 'outtake'),
  outcome: say('kết quả', 'outcome'),
  impact: say('tác động', 'impact'),
};

/** How often something happened; never persons, never money. */
export const REACH_UNITS = ['views', 'listens', 'reached', 'downloads', 'attendees', 'copies'] as const;
export type ReachUnit = (typeof REACH_UNITS)[number];

export const REACH_UNIT_WORDS: Record<ReachUnit, Sentence> = {
  views: say('lượt xem', 'views'),
  listens: say('lượt nghe', 'listens'),
  reached: say('lượt tiếp cận', 'times reached'),
  downloads: say('lượt tải', 'downloads'),
  attendees: say('lượt tham dự', 'attendances'),
  copies: say('bản phát hành', 'copies'),
};

export const REPORT_STATES = ['draft', 'offered', 'frozen'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

export const REPORT_STATE_WORDS: Record<ReportState, Sentence> = {
  draft: say('bản nháp', 'draft'),
  offered: say('chờ ý kiến các bên', 'before the parties'),
  frozen: say('đã chốt', 'frozen'),
};

export const REPORT_FORMATS = ['docx', 'pdf', 'xlsx'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** The parts of free text, in the order in which they stand in the paper. */
export const TEXT_PARTS = ['overview', 'results', 'difficulties', 'causes', 'proposals', 'plan'] as const;
export type TextPart = (typeof TEXT_PARTS)[number];

export const TEXT_PART_WORDS: Record<TextPart, Sentence> = {
  overview: say('Khái quát', 'Overview'),
  results: say('Kết quả chung', 'Results at large'),
  difficulties: say('Khó khăn, vướng mắc', 'Difficulties'),
  causes: say('Nguyên nhân, bài học', 'Causes and lessons'),
  proposals: say('Đề xuất, kiến nghị', 'Proposals'),
  plan: say('Phương hướng kỳ tới', 'Plan for the next period'),
};

export const NOTHING_AROSE = say('Không phát sinh.', 'Nothing to report.');

/** What the machine makes of a commitment; null: nothing was promised by number or by date, so it does not judge. */
export type MachineStatus = AssessmentStatus | null;

export const NO_TARGET_WORDS = say('chưa có chỉ tiêu', 'no target');

/** Printed in each report and shown beside the figures. */
export const STATUS_RULE = say(
  'Cách xếp: đạt khi kết quả từ chỉ tiêu trở lên; chưa đến hạn khi kỳ của chỉ tiêu còn tiếp sau kỳ báo cáo hoặc sau ngày tổng hợp; ' +
    'đạt một phần khi đã hết kỳ mà có kết quả nhưng thiếu; chưa đạt khi đã hết kỳ mà không có kết quả. Cam kết có nhiều chỉ tiêu ' +
    'thì đạt khi mọi chỉ tiêu đến hạn đều đạt. Cam kết không có chỉ tiêu thì xét các việc trong kế hoạch đến hạn trong kỳ.',
  'Rule: met when the result reaches the target; not due yet while the period of the target goes on after the reported period or ' +
    'the day of counting; partially met when it is over with a result that falls short; not met when it is over without a result. ' +
    'A commitment with several targets is met when all that are due are met. One without targets is judged by the planned actions due.',
);

/** Printed and shown beside the rule since reports tell units apart. */
export const UNIT_RULE = say(
  'Mỗi chỉ tiêu chỉ tính bằng chứng theo đơn vị tính của nó, không cộng các đơn vị khác nhau; “tin, bài” gồm cả tin và bài. ' +
    'Bằng chứng gom thành một sản phẩm đã được bên kia chấp nhận thì tính một lần, theo số lượng và ngày của sản phẩm. ' +
    'Ngày chương trình tạm dừng thì hạn của chỉ tiêu lùi bấy nhiêu ngày.',
  'Each target takes evidence in its own unit only, and units are never added up; “tin, bài” covers news and articles. Evidence ' +
    'gathered into a deliverable that the other side accepted counts once, with the quantity and day of the deliverable. Days on ' +
    'which the programme stood still move the end of a target by as many days.',
);

/** What the journal says of reports, in words. Keys are the entries' `what`. */
export const REPORT_EVENTS: Readonly<Record<string, Sentence>> = {
  'report.started': say('lập bản nháp báo cáo', 'started a report'),
  'report.changed': say('sửa bản nháp báo cáo', 'changed a report'),
  'report.frozen': say('chốt báo cáo', 'froze a report'),
  'report.edition-started': say('lập bản mới thay báo cáo đã chốt', 'started a new edition of a report'),
  'report.offered': say('gửi báo cáo lấy ý kiến các bên', 'put a report before the parties'),
  'report.taken-back': say('lấy lại báo cáo để sửa', 'took a report back to change it'),
  'report.opinion-given': say('cho ý kiến về báo cáo', 'gave an opinion on a report'),
  'report.draft-deleted': say('xóa bản nháp báo cáo', 'deleted the draft of a report'),
  'stated-result.added': say('nêu kết quả kèm nguồn', 'stated a result with its source'),
  'stated-result.removed': say('gỡ kết quả đã nêu', 'took back a stated result'),
};

export interface ReportFacts {
  readonly state: ReportState;
  readonly periodFrom: Day;
  readonly periodTo: Day;
  readonly datedOn: Day | null;
  readonly place: string | null;
  readonly signerName: string | null;
  readonly signerTitle: string | null;
}

export interface ReportAt {
  readonly today: Day;
  /** Why it may be frozen before the period is over. */
  readonly reason?: string | null;
  /** Whether a later edition of the same report exists. */
  readonly isReplaced?: boolean;
}

const FROZEN = no(
  'frozen',
  'Báo cáo đã chốt nên không sửa được nữa. Muốn sửa, hãy lập bản mới thay bản này.',
  'The report is frozen and changes no more. To change it, start a new edition.',
);

const OFFERED = no(
  'offered',
  'Báo cáo đang chờ ý kiến các bên nên giữ nguyên. Muốn sửa, hãy lấy lại; các bên sẽ cho ý kiến lại.',
  'The report is before the parties and stands still. To change it, take it back; they will be asked again.',
);

function onlyDraft({ state }: ReportFacts): Answer {
  if (state === 'draft') return YES;
  return state === 'offered' ? OFFERED : FROZEN;
}

const NOT_BEGUN = no('period-not-begun', 'Kỳ báo cáo này chưa bắt đầu.', 'This period has not begun.');

/** States of programmes that there is something to report of. */
export const BEGUN: readonly ProgrammeState[] = ['in_force', 'suspended', 'ended', 'liquidated'];

export const reportCan = {
  /** A period that has begun, in the term of a programme that is or was in force. */
  start(programme: { readonly state: ProgrammeState; readonly term: Term }, period: Period, today: Day): Answer {
    if (!BEGUN.includes(programme.state))
      return no(
        'not-in-force',
        'Chương trình chưa có hiệu lực nên chưa có gì để báo cáo.',
        'The programme is not in force yet; there is nothing to report.',
      );
    if (period.from > today) return NOT_BEGUN;
    const early = programme.term.from !== null && period.to < programme.term.from;
    const late = programme.term.to !== null && period.from > programme.term.to;
    return early || late
      ? no(
          'outside-term',
          'Kỳ này nằm ngoài thời hạn của chương trình.',
          'This period lies outside the term of the programme.',
        )
      : YES;
  },

  /** Over several programmes: which of them it touches is the scope's business. */
  startMany: (period: Period, today: Day): Answer => (period.from > today ? NOT_BEGUN : YES),

  change: onlyDraft,

  delete: onlyDraft,

  /** What is put before the parties is what will be frozen, so it must be ready for that. */
  offer(report: ReportFacts & { readonly scope: ReportScopeKind }, at: ReportAt): Answer {
    if (report.scope !== 'programme')
      return no(
        'several-programmes',
        'Báo cáo trên nhiều chương trình là của riêng đơn vị lập, không lấy ý kiến từng bên.',
        'A report over several programmes is its issuer’s own and is not put before the parties.',
      );
    const answer = onlyDraft(report);
    return answer.yes ? reportCan.freeze(report, at) : answer;
  },

  takeBack: (report: Pick<ReportFacts, 'state'>): Answer =>
    report.state === 'offered'
      ? YES
      : no('not-offered', 'Báo cáo không ở bước lấy ý kiến các bên.', 'The report is not before the parties.'),

  freeze(report: ReportFacts, at: ReportAt): Answer {
    if (report.state === 'frozen') return FROZEN;
    if (!report.place?.trim()) return no('no-place', 'Chưa ghi địa danh ban hành.', 'The place of issue is missing.');
    if (!report.datedOn)
      return no(
        'no-date',
        'Chưa ghi ngày ban hành. Ghi ở phần “Thể thức văn bản” rồi lưu bản nháp.',
        'The date of issue is missing. Write it under “Official form” and save.',
      );
    if (report.datedOn < report.periodFrom)
      return no(
        'dated-before-period',
        'Ngày ban hành nằm trước kỳ báo cáo.',
        'The date of issue lies before the reported period.',
      );
    if (!report.signerName?.trim() || !report.signerTitle?.trim())
      return no('no-signer', 'Chưa ghi họ tên và chức vụ người ký.', 'The name and post of the signer are missing.');
    if (report.periodTo >= at.today && !at.reason?.trim())
      return no(
        'period-not-over',
        'Kỳ báo cáo chưa kết thúc. Muốn chốt sớm, hãy nêu lý do; lý do được ghi trong báo cáo.',
        'The period is not over. To freeze it early, give a reason; it is written in the report.',
      );
    return YES;
  },

  replace(report: ReportFacts, at: Pick<ReportAt, 'isReplaced'>): Answer {
    if (report.state !== 'frozen')
      return no(
        'not-frozen',
        'Báo cáo còn là bản nháp: hãy sửa ngay trên bản này.',
        'The report is still a draft: change it as it is.',
      );
    return at.isReplaced
      ? no('replaced', 'Đã có bản mới hơn thay báo cáo này.', 'A later edition of this report exists.')
      : YES;
  },
} as const;
