// What the other parties say of a report before or after it is frozen. Pure.
import { no, say, YES, type Answer, type Sentence } from '../../tools/sentence/index.ts';

export const OPINIONS = ['agrees', 'agrees_with_remark', 'disagrees'] as const;
export type Opinion = (typeof OPINIONS)[number];

export const OPINION_WORDS: Record<Opinion, Sentence> = {
  agrees: say('thống nhất', 'agrees'),
  agrees_with_remark: say('thống nhất, có ý kiến thêm', 'agrees, with a remark'),
  disagrees: say('có ý kiến khác', 'sees it otherwise'),
};

export const NO_OPINION = say('chưa cho ý kiến đến ngày chốt', 'gave no opinion until the report was frozen');

export interface OpinionAt {
  readonly state: 'draft' | 'offered' | 'frozen';
  readonly isIssuer: boolean;
  readonly isParty: boolean;
  /** That party has spoken of this content already. */
  readonly hasSpoken: boolean;
}

export const signOffCan = {
  /** Another party, of what was put before it or frozen; once frozen, an opinion given stays. */
  opine(at: OpinionAt): Answer {
    if (at.isIssuer)
      return no(
        'own-report',
        'Đơn vị lập báo cáo không cho ý kiến về báo cáo của chính mình.',
        'The issuer does not give an opinion on its own report.',
      );
    if (!at.isParty)
      return no('not-a-party', 'Chỉ các bên của chương trình cho ý kiến.', 'Only parties of the programme are asked.');
    if (at.state === 'draft')
      return no('not-offered', 'Báo cáo chưa gửi lấy ý kiến.', 'The report has not been put before the parties.');
    return at.state === 'frozen' && at.hasSpoken
      ? no(
          'has-spoken',
          'Đơn vị đã cho ý kiến về báo cáo này và báo cáo đã chốt.',
          'Your organisation has given its opinion and the report is frozen.',
        )
      : YES;
  },

  /** Whoever does not simply agree says why: the words stand beside the report. */
  say: (opinion: Opinion, statement: string | null): Answer =>
    opinion === 'agrees' || statement !== null
      ? YES
      : no(
          'no-statement',
          'Hãy nêu rõ ý kiến; ý kiến được in cạnh báo cáo.',
          'Say what your side has to add; it is printed beside the report.',
        ),
} as const;
