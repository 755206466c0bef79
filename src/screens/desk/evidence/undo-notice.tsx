import { Form } from 'react-router';
import { defineWords, useWords } from '../../language.ts';
import { ActionButton, Notice } from '../../ui/index.ts';
import type { Trace } from './deciding.ts';

const WORDS = defineWords({
  vi: {
    confirm: (n: number) => `Đã xác nhận ${n} gợi ý.`,
    reject: (n: number) => `Đã bác ${n} gợi ý.`,
    undo: (n: number) => `Đã hoàn tác ${n} quyết định; chúng trở lại hàng chờ.`,
    refused: (n: number) => `${n} gợi ý khác không làm được vì có thay đổi hoặc chưa đủ điều kiện; xem lại bên dưới.`,
    button: 'Hoàn tác (U)',
  },
  en: {
    confirm: (n: number) => `${n} confirmed.`,
    reject: (n: number) => `${n} rejected.`,
    undo: (n: number) => `${n} decisions undone; they wait again.`,
    refused: (n: number) => `${n} others could not be done: they changed, or a rule forbids it. See below.`,
    button: 'Undo (U)',
  },
});

/** What was just decided, and the way back. */
export function UndoNotice({ trace }: { readonly trace: Trace | null }) {
  const w = useWords(WORDS);
  if (!trace) return null;
  return (
    <Notice tone={trace.marks.length > 0 ? 'done' : 'caution'}>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p>
          {w[trace.verb](trace.marks.length)} {trace.refused > 0 ? w.refused(trace.refused) : null}
        </p>
        {trace.verb !== 'undo' && trace.marks.length > 0 ? (
          <Form method="post">
            {trace.marks.map((mark) => (
              <input key={mark} type="hidden" name="match" value={mark} />
            ))}
            <ActionButton tone="plain" name="verb" value="undo" data-key="u">
              {w.button}
            </ActionButton>
          </Form>
        ) : null}
      </div>
    </Notice>
  );
}
