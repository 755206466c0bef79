import { Form, useLocation } from 'react-router';
import { formatLongDate } from '../tools/vietnamese/index.ts';
import type { AskedDay } from './as-of.ts';
import { defineWords, useLanguage, useSay, useWords } from './language.ts';
import { ActionButton, Disclosure, Notice } from './ui/index.ts';

const WORDS = defineWords({
  vi: {
    choose: 'Xem như vào một ngày khác',
    day: 'Ngày',
    show: 'Xem',
    banner: (day: string) => `Đang xem như vào ${day}: tên, cơ quan cấp trên và các bên là của ngày đó.`,
    back: 'Về hôm nay',
  },
  en: {
    choose: 'See it as of another day',
    day: 'Day',
    show: 'Show',
    banner: (day: string) => `You see this as of ${day}: names, bodies above and parties are those of that day.`,
    back: 'Back to today',
  },
});

interface AsOfDayProps {
  readonly asked: AskedDay;
  /** Other filters of the address, kept. */
  readonly keep?: Readonly<Record<string, string>>;
}

/** Says as of which day the page is, and lets one choose another. Works without scripts. */
export function AsOfDay({ asked, keep = {} }: AsOfDayProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const language = useLanguage();
  const { pathname } = useLocation();
  const kept = new URLSearchParams(keep).toString();
  return (
    <>
      {asked.problem ? <Notice tone="caution">{t(asked.problem)}</Notice> : null}
      {asked.day ? (
        <Notice tone="info">
          <strong>{w.banner(formatLongDate(asked.day, language))}</strong>{' '}
          <a href={kept === '' ? pathname : `${pathname}?${kept}`}>{w.back}</a>
        </Notice>
      ) : null}
      <Disclosure title={w.choose}>
        <Form method="get" className="flex flex-wrap items-end gap-3">
          {Object.entries(keep).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <label className="flex flex-col gap-1 font-medium">
            {w.day}
            <input
              type="date"
              name="ngay"
              required
              min="1900-01-01"
              max="2200-12-31"
              defaultValue={asked.day ?? ''}
              className="min-h-11 rounded-md border border-line bg-paper px-3"
            />
          </label>
          <ActionButton tone="plain">{w.show}</ActionButton>
        </Form>
      </Disclosure>
    </>
  );
}
