// What became of a page since it was kept: for the desk and for everyone.
import type { PageCheck } from '../modules/evidence/index.ts';
import { PAGE_STATE_WORDS } from '../modules/evidence/model.ts';
import { formatDateTime } from '../tools/vietnamese/index.ts';
import { defineWords, useSay, useWords } from './language.ts';
import { Badge, Section } from './ui/index.ts';

const WORDS = defineWords({
  vi: {
    title: 'Trang ấy bây giờ',
    none: 'Chưa xem lại lần nào. Mỗi trang đã xác nhận được xem lại mỗi tuần một lần.',
    why: 'Chỉ để ghi nhận; bản lưu vẫn là bằng chứng dù trang đổi hay mất.',
    removed: 'Bớt so với bản lưu',
    added: 'Thêm so với bản lưu',
  },
  en: {
    title: 'The page by now',
    none: 'Not looked at again yet. Each confirmed page is looked at once a week.',
    why: 'For the record only: the capture stays evidence whether the page changes or goes.',
    removed: 'Gone since the capture',
    added: 'New since the capture',
  },
});

const TONES = { live: 'done', changed: 'caution', gone: 'caution' } as const;

/** Newest first. */
export function PageChecks({ checks }: { readonly checks: readonly PageCheck[] }) {
  const w = useWords(WORDS);
  const t = useSay();
  return (
    <Section title={w.title} id="trang-bay-gio">
      <p className="max-w-[72ch] text-sm text-quiet">{checks.length === 0 ? w.none : w.why}</p>
      <ol className="flex flex-col gap-3">
        {checks.map((check) => (
          <li key={check.at} className="flex flex-col gap-1">
            <p>
              <Badge tone={TONES[check.result]}>{t(PAGE_STATE_WORDS[check.result])}</Badge>{' '}
              <span className="text-sm text-quiet">{formatDateTime(check.at)}</span>
              {check.reason ? <span className="block text-sm">{t(check.reason)}</span> : null}
            </p>
            <Passages title={w.removed} list={check.removed} sign="−" />
            <Passages title={w.added} list={check.added} sign="+" />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Passages({
  title,
  list,
  sign,
}: {
  readonly title: string;
  readonly list: readonly string[];
  readonly sign: string;
}) {
  if (list.length === 0) return null;
  return (
    <details className="text-sm">
      <summary className="cursor-pointer">
        {title} ({list.length})
      </summary>
      <ul className="flex max-w-[72ch] flex-col gap-1 pt-1">
        {list.map((passage, index) => (
          <li key={`${index} ${passage}`} className="break-words">
            <span aria-hidden="true">{sign} </span>
            {passage}
          </li>
        ))}
      </ul>
    </details>
  );
}
