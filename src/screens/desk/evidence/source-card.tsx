import { Form, Link } from 'react-router';
import type { SourceView } from '../../../modules/evidence/index.ts';
import { HEALTH_WORDS, SOURCE_KIND_WORDS, type Health } from '../../../modules/evidence/model.ts';
import { defineWords, useSay, useTo, useWords } from '../../language.ts';
import { ActionButton, Badge, TextField } from '../../ui/index.ts';
import { capital } from '../saying.ts';

const WORDS = defineWords({
  vi: {
    every: (n: number) => `đọc ${n} phút một lần`,
    pause: 'Tạm dừng',
    resume: 'Theo dõi lại',
    more: 'Sửa hoặc xóa',
    moved: 'Máy chủ báo nguồn đã chuyển hẳn sang địa chỉ này; Cầu Nối đang đọc ở đó:',
    take: 'Nhận địa chỉ mới',
    history: 'Lịch sử',
    historyAndLinks: 'Lịch sử và liên kết trên trang',
    address: 'Địa chỉ',
    minutes: 'Đọc mấy phút một lần',
    save: 'Lưu',
    remove: 'Xóa nguồn này',
    removeHint: 'Bằng chứng đã tìm thấy vẫn còn.',
  },
  en: {
    every: (n: number) => `read every ${n} minutes`,
    pause: 'Pause',
    resume: 'Watch again',
    more: 'Change or remove',
    moved: 'The server says the source has moved for good to this address, where it is read now:',
    take: 'Take over the new address',
    history: 'History',
    historyAndLinks: 'History and links on the page',
    address: 'Address',
    minutes: 'Minutes between readings',
    save: 'Save',
    remove: 'Remove this source',
    removeHint: 'Evidence that was found stays.',
  },
});

const TONES: Record<Health, 'done' | 'info' | 'action' | 'caution' | 'neutral'> = {
  well: 'done',
  new: 'info',
  failing: 'action',
  silent: 'caution',
  paused: 'neutral',
  gone: 'action',
};

interface SourceCardProps {
  readonly source: SourceView;
  readonly mayManage: boolean;
  /** On its own page, which its forms do not answer to: they go to the list. */
  readonly inFull?: boolean;
}

/** One watched address: how it is doing, in words, and what can be done. */
export function SourceCard({ source, mayManage, inFull = false }: SourceCardProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const list = to('/lam-viec/nguon');
  return (
    <li className="flex flex-col gap-2 rounded-lg border border-line p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <a href={source.address} rel="noreferrer noopener external" target="_blank" className="font-medium break-all">
          {source.address}
        </a>
        <Badge tone={TONES[source.health]}>{capital(t(HEALTH_WORDS[source.health]))}</Badge>
      </div>
      <p>{t(source.healthSentence)}</p>
      {source.remarks.map((remark) => (
        <p key={remark.en} className="text-sm">
          {t(remark)}
        </p>
      ))}
      {source.caughtUp && !inFull ? <p className="text-sm">{t(source.caughtUp)}</p> : null}
      {source.movedTo ? (
        <div className="flex flex-wrap items-center gap-3">
          <p>
            {w.moved} <span className="break-all font-medium">{source.movedTo}</span>
          </p>
          {mayManage ? (
            <Form method="post" action={list} preventScrollReset>
              <input type="hidden" name="sourceId" value={source.id} />
              <input type="hidden" name="version" value={source.version} />
              <ActionButton tone="plain" name="verb" value="take-address">
                {w.take}
              </ActionButton>
            </Form>
          ) : null}
        </div>
      ) : null}
      <p className="text-sm text-quiet">
        {capital(t(SOURCE_KIND_WORDS[source.kind]))} · {w.every(source.everyMinutes)}
        {inFull ? null : (
          <>
            {' · '}
            <Link to={to(`/lam-viec/nguon/${source.id}`)}>
              {source.kind === 'page' ? w.historyAndLinks : w.history}
              <span className="sr-only"> – {source.address}</span>
            </Link>
          </>
        )}
      </p>
      {mayManage ? (
        <div className="flex flex-wrap items-start gap-3">
          <Form method="post" action={list} preventScrollReset>
            <input type="hidden" name="sourceId" value={source.id} />
            <input type="hidden" name="version" value={source.version} />
            <ActionButton tone="plain" name="verb" value={source.state === 'active' ? 'pause' : 'resume'}>
              {source.state === 'active' ? w.pause : w.resume}
            </ActionButton>
          </Form>
          <details className="flex-1">
            <summary className="inline-flex min-h-11 cursor-pointer items-center text-sm text-primary underline underline-offset-4">
              {w.more}
            </summary>
            <Form method="post" action={list} className="mt-2 flex flex-col gap-3">
              <input type="hidden" name="sourceId" value={source.id} />
              <input type="hidden" name="version" value={source.version} />
              <TextField label={w.address} name="address" type="url" required defaultValue={source.address} />
              <TextField
                label={w.minutes}
                name="everyMinutes"
                type="number"
                min={5}
                max={10_080}
                required
                defaultValue={String(source.everyMinutes)}
              />
              <div className="flex flex-wrap items-center gap-3">
                <ActionButton tone="plain" name="verb" value="change">
                  {w.save}
                </ActionButton>
                <ActionButton tone="action" name="verb" value="remove">
                  {w.remove}
                </ActionButton>
                <span className="text-sm text-quiet">{w.removeHint}</span>
              </div>
            </Form>
          </details>
        </div>
      ) : null}
    </li>
  );
}
