import { defineWords, useWords } from '../../language.ts';
import type { WhatFollows } from './what-follows.ts';

const WORDS = defineWords({
  vi: {
    programmes: 'chương trình',
    actions: 'việc chưa xong trong kế hoạch',
    members: 'người có vai trò',
    contacts: 'người giữ chức vụ',
    outlets: 'kênh đăng',
    nothing: 'Không có gì gắn với đơn vị.',
  },
  en: {
    programmes: 'programmes',
    actions: 'open plan actions',
    members: 'people with roles',
    contacts: 'people in office',
    outlets: 'outlets',
    nothing: 'Nothing hangs on the body.',
  },
});

/** What hangs on bodies, in one line. */
export function WhatFollowsLine({ follows }: { readonly follows: WhatFollows }) {
  const w = useWords(WORDS);
  const counts = { ...follows, programmes: follows.programmeIds.length };
  const parts = (['programmes', 'actions', 'members', 'contacts', 'outlets'] as const)
    .filter((part) => counts[part] > 0)
    .map((part) => `${counts[part]} ${w[part]}`);
  return <span>{parts.length > 0 ? parts.join(' · ') : w.nothing}</span>;
}
