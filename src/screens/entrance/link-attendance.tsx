import { Form } from 'react-router';
import { formatLongDate } from '../../tools/vietnamese/index.ts';
import { defineWords, useLanguage, useSay, useWords } from '../language.ts';
import { ActionButton, Empty, Section, TextField } from '../ui/index.ts';
import type { AttendanceSeen } from './link-purposes.ts';

const WORDS = defineWords({
  vi: {
    here: 'Có mặt',
    away: 'Vắng',
    people: 'Số người đến',
    save: 'Gửi điểm danh',
    none: 'Chưa có ai trong danh sách',
    hint: 'Dòng nào chưa rõ thì để trống; gửi nhiều lần được.',
  },
  en: {
    here: 'Present',
    away: 'Absent',
    people: 'How many came',
    save: 'Send the attendance',
    none: 'Nobody is on the list yet',
    hint: 'Leave open what you do not know; you can send several times.',
  },
});

export function LinkAttendance({ seen }: { readonly seen: AttendanceSeen }) {
  const w = useWords(WORDS);
  const say = useSay();
  const language = useLanguage();
  return (
    <Section id="viec" title={seen.title}>
      <p>{[formatLongDate(seen.heldOn, language), ...seen.places].join(' · ')}</p>
      {seen.guests.length === 0 ? <Empty title={w.none} /> : null}
      <Form method="post" className="flex flex-col gap-4">
        <p className="text-quiet">{w.hint}</p>
        {seen.guests.map((guest) => (
          <fieldset
            key={guest.id}
            className="flex flex-wrap items-center gap-x-6 gap-y-2 rounded-md border border-line p-3"
          >
            <legend className="px-1">{guest.words}</legend>
            <input type="hidden" name="guestId" value={guest.id} />
            {(['yes', 'no'] as const).map((value) => (
              <label key={value} className="inline-flex min-h-11 items-center gap-2">
                <input
                  type="radio"
                  name={`came-${guest.id}`}
                  value={value}
                  defaultChecked={guest.came === (value === 'yes')}
                  className="size-5"
                />
                {value === 'yes' ? w.here : w.away}
              </label>
            ))}
            {guest.isGroup ? (
              <div className="w-40">
                <TextField
                  label={w.people}
                  name={`people-${guest.id}`}
                  inputMode="numeric"
                  defaultValue={guest.people === null ? '' : String(guest.people)}
                />
              </div>
            ) : null}
          </fieldset>
        ))}
        <div>
          <ActionButton whyNot={seen.mayAct.yes ? null : say(seen.mayAct.why)}>{w.save}</ActionButton>
        </div>
      </Form>
    </Section>
  );
}
