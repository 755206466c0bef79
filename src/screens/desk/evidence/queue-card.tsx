import { Form, Link } from 'react-router';
import type { QueueItem } from '../../../modules/evidence/index.ts';
import { defineWords, useSay, useTo, useWords } from '../../language.ts';
import { ActionButton, CheckField } from '../../ui/index.ts';
import { ClippingHead } from './clipping-line.tsx';
import { MeaningFields } from './meaning-fields.tsx';
import { Reasons } from './reasons.tsx';

const WORDS = defineWords({
  vi: {
    suggestions: 'Gợi ý phục vụ cam kết',
    reprints: (n: number) => `${n} bài đăng lại cùng nội dung, tính một lần`,
    withReprints: 'Quyết định luôn các bài đăng lại',
    elsewhere: 'Bài gốc đã được quyết định hoặc đăng ở nơi khác; bài này là bài đăng lại.',
    confirm: 'Xác nhận (C)',
    reject: 'Bác (X)',
    quantity: (n: number) => `tính ${n}`,
    action: 'Việc trong kế hoạch',
    open: 'Mở để xem toàn văn, sửa số lượng, chọn cam kết khác',
    noText: 'Không có phần chữ; hãy mở tệp kèm theo.',
    mark: 'Đánh dấu để quyết định cùng lúc (V)',
  },
  en: {
    suggestions: 'Suggested commitments',
    reprints: (n: number) => `${n} reprints of the same text, counted once`,
    withReprints: 'Decide on the reprints as well',
    elsewhere: 'The original is decided already or stands elsewhere; this is a reprint.',
    confirm: 'Confirm (C)',
    reject: 'Reject (X)',
    quantity: (n: number) => `counts ${n}`,
    action: 'Planned action',
    open: 'Open for the whole text, another quantity or commitment',
    noText: 'There is no text; open the files.',
    mark: 'Mark, to decide together (V)',
  },
});

interface QueueCardProps {
  readonly item: QueueItem;
  readonly mayDecide: boolean;
}

/** The form that decides on all marked texts at once. */
export const MARKED_FORM = 'marked';

/** One text beside the commitments it may serve, with its reprints behind it. */
export function QueueCard({ item, mayDecide }: QueueCardProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const { clipping, suggestions, reprints } = item;
  const blocked = suggestions.find((one) => !one.mayConfirm.yes)?.mayConfirm;
  const whyNot = blocked && !blocked.yes && suggestions.every((one) => !one.mayConfirm.yes) ? t(blocked.why) : null;
  return (
    <li
      data-item
      tabIndex={-1}
      className="grid gap-5 rounded-lg border border-line bg-paper p-4 focus:border-primary focus:outline-2 focus:outline-primary sm:p-5 lg:grid-cols-2"
    >
      <div className="flex min-w-0 flex-col gap-3">
        {mayDecide && suggestions[0] ? (
          <MarkField suggestion={suggestions[0]} reprints={reprints} label={w.mark} />
        ) : null}
        <ClippingHead clipping={clipping} big />
        <p className="line-clamp-[11] text-sm whitespace-pre-line">{item.excerpt || w.noText}</p>
        {item.originalElsewhere ? <p className="text-sm text-quiet">{w.elsewhere}</p> : null}
        {reprints.length > 0 ? (
          <details>
            <summary className="cursor-pointer text-sm font-medium">{w.reprints(reprints.length)}</summary>
            <ul className="mt-2 flex flex-col gap-2 border-l-2 border-line pl-3">
              {reprints.map((reprint) => (
                <li key={reprint.clipping.id}>
                  <ClippingHead clipping={reprint.clipping} />
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </div>
      <Form method="post" className="flex min-w-0 flex-col gap-4" preventScrollReset>
        <fieldset className="flex flex-col gap-3">
          <legend className="mb-1 text-sm text-quiet">
            {w.suggestions} – <Link to={to(`/lam-viec/chuong-trinh/${item.programmeId}`)}>{item.programmeTitle}</Link>
          </legend>
          {suggestions.map((one, position) => (
            <div key={one.id} className="rounded-md border border-line p-3">
              <CheckField
                name="match"
                value={`${one.id}:${one.version}:${one.commitmentId}`}
                defaultChecked={position === 0}
                label={
                  <span className="font-medium">
                    {one.commitmentText}
                    {one.quantity === 1 ? null : <span className="text-quiet"> ({w.quantity(one.quantity)})</span>}
                  </span>
                }
              />
              <div className="pl-8">
                {one.planActionTitle ? (
                  <p className="text-sm">
                    {w.action}: {one.planActionTitle}
                  </p>
                ) : null}
                <MeaningFields match={one} />
                <Reasons weight={one.weight} reasons={one.reasons} madeBy={one.madeBy} />
                {one.mayConfirm.yes ? null : <p className="text-sm text-caution">{t(one.mayConfirm.why)}</p>}
              </div>
            </div>
          ))}
        </fieldset>
        {reprints.length > 0 ? (
          <>
            {reprints.flatMap((reprint) =>
              reprint.suggestions.map((one) => (
                <input
                  key={one.id}
                  type="hidden"
                  name="reprint"
                  value={`${one.id}:${one.version}:${one.commitmentId}`}
                />
              )),
            )}
            <CheckField name="withReprints" value="yes" defaultChecked label={w.withReprints} />
          </>
        ) : null}
        <div className="flex flex-wrap items-center gap-3">
          {mayDecide ? (
            <>
              <ActionButton name="verb" value="confirm" data-key="c" whyNot={whyNot}>
                {w.confirm}
              </ActionButton>
              <ActionButton tone="plain" name="verb" value="reject" data-key="x">
                {w.reject}
              </ActionButton>
            </>
          ) : null}
          <Link to={to(`/lam-viec/bang-chung/${clipping.id}`)} className="text-sm">
            {w.open}
          </Link>
        </div>
      </Form>
    </li>
  );
}

interface MarkFieldProps {
  readonly suggestion: QueueItem['suggestions'][number];
  readonly reprints: QueueItem['reprints'];
  readonly label: string;
}

/** Stands outside the form it belongs to, so that each card keeps its own; works without scripts. */
function MarkField({ suggestion, reprints, label }: MarkFieldProps) {
  const following = reprints.flatMap((reprint) =>
    reprint.suggestions.filter((one) => one.commitmentId === suggestion.commitmentId),
  );
  const marks = [suggestion, ...following].map((one) => `${one.id}:${one.version}:${one.commitmentId}`);
  return (
    <label className="flex min-h-11 items-center gap-3 text-sm">
      <input
        type="checkbox"
        form={MARKED_FORM}
        name="marked"
        value={marks.join(' ')}
        data-mark
        className="size-5 accent-primary"
      />
      {label}
    </label>
  );
}
