// The bodies of a change: found, chosen and let go through the address, so that it works without scripts.
import { Form, Link } from 'react-router';
import { defineWords, useWords } from '../../language.ts';
import { ActionButton, Section, TextField } from '../../ui/index.ts';
import type { ChangeDesk } from './change-desk.ts';

const WORDS = defineWords({
  vi: {
    receivers: 'Đơn vị nhận, kế thừa',
    parent: 'Cơ quan cấp trên mới',
    receiversHint: 'Tìm và chọn đơn vị đã có trong danh bạ. Đơn vị mới thì thêm vào danh bạ trước.',
    search: 'Tên đơn vị',
    find: 'Tìm',
    add: 'Chọn',
    remove: 'Bỏ',
    noneFound: 'Không có đơn vị nào khớp.',
    noneChosen: 'Chưa chọn đơn vị nào.',
  },
  en: {
    receivers: 'Bodies that take over',
    parent: 'New body above',
    receiversHint: 'Find and choose bodies of the directory. Add new ones to the directory first.',
    search: 'Name of the body',
    find: 'Find',
    add: 'Choose',
    remove: 'Remove',
    noneFound: 'No body matches.',
    noneChosen: 'None chosen yet.',
  },
});

export function ChangeReceivers({ desk, here }: { readonly desk: ChangeDesk; readonly here: string }) {
  const w = useWords(WORDS);
  const { kind, chosen, found, search } = desk;
  const address = (ids: readonly string[]) =>
    `${here}?${new URLSearchParams([['loai', kind], ...ids.map((id): [string, string] => ['nhan', id])]).toString()}`;
  const ids = chosen.map((one) => one.id);
  const taking = kind === 'move' ? [] : ids;
  return (
    <Section title={kind === 'move' ? w.parent : w.receivers} id="don-vi-nhan">
      <p className="max-w-[72ch] text-quiet">{w.receiversHint}</p>
      {chosen.length === 0 ? <p>{w.noneChosen}</p> : null}
      <ul className="flex flex-col divide-y divide-line">
        {chosen.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center justify-between gap-3 py-1">
            <span>{one.name}</span>
            <Link to={address(ids.filter((id) => id !== one.id))} aria-label={`${w.remove}: ${one.name}`}>
              {w.remove}
            </Link>
          </li>
        ))}
      </ul>
      <Form method="get" action={here} className="flex flex-wrap items-end gap-3">
        <input type="hidden" name="loai" value={kind} />
        {ids.map((id) => (
          <input key={id} type="hidden" name="nhan" value={id} />
        ))}
        <div className="min-w-60 flex-1">
          <TextField label={w.search} name="tim" type="search" defaultValue={search} />
        </div>
        <ActionButton tone="plain">{w.find}</ActionButton>
      </Form>
      {search !== '' && found.length === 0 ? <p>{w.noneFound}</p> : null}
      <ul className="flex flex-col divide-y divide-line">
        {found.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center justify-between gap-3 py-1">
            <span>{[one.name, one.parentName ?? one.place].filter(Boolean).join(' – ')}</span>
            <Link to={address([...taking, one.id])} aria-label={`${w.add}: ${one.name}`}>
              {w.add}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
