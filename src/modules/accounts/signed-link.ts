// What somebody without an account may do by a signed link. Pure; screens may import it.
import { no, say, YES, type Answer, type Sentence } from '../../tools/sentence/index.ts';

export const LINK_PURPOSES = ['ceremony-attendance', 'ceremony-photos', 'clipping-confirm'] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

interface PurposeFacts {
  readonly words: Sentence;
  /** Longest life in days. */
  readonly mostDays: number;
  readonly mostUses: number;
}

export const LINK_PURPOSE_FACTS: Readonly<Record<LinkPurpose, PurposeFacts>> = {
  'ceremony-attendance': {
    words: say('Điểm danh một lễ ký', 'Tick who came to one ceremony'),
    mostDays: 30,
    mostUses: 100,
  },
  'ceremony-photos': {
    words: say('Gửi ảnh, tài liệu của một lễ ký', 'Send photos and papers of one ceremony'),
    mostDays: 30,
    mostUses: 20,
  },
  'clipping-confirm': {
    words: say('Nhận một bài là của báo mình', 'Confirm one item as the outlet’s own'),
    mostDays: 30,
    mostUses: 1,
  },
};

/** What the journal calls them. */
export const LINK_EVENTS: Readonly<Record<string, Sentence>> = {
  'link.given': say('gửi liên kết cho người không có tài khoản', 'gave a link to somebody without an account'),
  'link.revoked': say('thu hồi liên kết đã gửi', 'revoked a link'),
};

export function isLinkPurpose(text: string | null): text is LinkPurpose {
  return (LINK_PURPOSES as readonly (string | null)[]).includes(text);
}

export interface LinkState {
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  readonly uses: number;
  readonly mostUses: number;
}

export const linkCan = {
  use(link: LinkState, now: Date): Answer {
    if (link.revokedAt) {
      return no(
        'link-revoked',
        'Liên kết này đã được thu hồi. Hãy hỏi nơi đã gửi.',
        'This link was revoked. Ask whoever sent it.',
      );
    }
    if (link.expiresAt <= now) {
      return no(
        'link-expired',
        'Liên kết này đã hết hạn. Hãy xin nơi đã gửi một liên kết mới.',
        'This link has expired. Ask whoever sent it for a new one.',
      );
    }
    return link.uses < link.mostUses
      ? YES
      : no(
          'link-used-up',
          'Việc của liên kết này đã làm xong. Cảm ơn anh chị.',
          'What this link was for has been done. Thank you.',
        );
  },
};
