import type { BeingCounted } from '../../modules/public-record/index.ts';
import { formatDateTime, formatNumber } from '../../tools/vietnamese/index.ts';
import { defineWords, useLanguage, useWords } from '../language.ts';
import { Notice } from '../ui/index.ts';

const WORDS = defineWords({
  vi: {
    counting: (n: string, by: string) =>
      `Đang tính số liệu của ${n} chương trình mới công bố, nên các chương trình ấy chưa có trong số liệu của trang này. Thường xong trong một phút; chậm nhất bắt đầu tính lúc ${by}.`,
  },
  en: {
    counting: (n: string, by: string) =>
      `The figures of ${n} newly published programmes are being counted, so they are not in the figures of this page yet. That mostly takes a minute; counting begins by ${by} at the latest.`,
  },
});

/** Nothing when everything is counted. */
export function BeingCountedNotice({ counting }: { readonly counting: BeingCounted | null }) {
  const w = useWords(WORDS);
  const language = useLanguage();
  if (counting === null) return null;
  return <Notice>{w.counting(formatNumber(counting.programmes, language), formatDateTime(counting.by))}</Notice>;
}
