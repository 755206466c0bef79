// What is held of people, for what and how long: the same words on the public notice and on the administrators' page.
import type { HeldKind } from '../platform/personal-data/index.ts';
import { defineWords, useSay, useWords } from './language.ts';
import { Definitions, Section } from './ui/index.ts';

const WORDS = defineWords({
  vi: {
    purpose: 'Để làm gì',
    basis: 'Căn cứ',
    kept: 'Giữ bao lâu',
    seenBy: 'Ai xem được',
    onErasure: 'Khi yêu cầu xóa',
    blanked: 'Xóa hẳn',
    unnamed: 'Bỏ tên, giữ mã',
    stays: 'Giữ lại',
    tables: 'Cột dữ liệu',
  },
  en: {
    purpose: 'What for',
    basis: 'Basis',
    kept: 'Kept',
    seenBy: 'Seen by',
    onErasure: 'When erasure is asked for',
    blanked: 'Taken out',
    unnamed: 'The name goes, the number stays',
    stays: 'Kept',
    tables: 'Columns',
  },
});

export function KindsOfData({ kinds }: { readonly kinds: readonly HeldKind[] }) {
  const w = useWords(WORDS);
  const t = useSay();
  const fate = { blanked: w.blanked, unnamed: w.unnamed, kept: w.stays };
  return kinds.map(({ key, name, purpose, basis, kept, seenBy, onErasure, whyKept, tables }) => (
    <Section key={key} id={key.replaceAll('_', '-')} title={t(name)}>
      <Definitions
        rows={[
          [w.purpose, t(purpose)],
          [w.basis, t(basis)],
          [w.kept, t(kept)],
          [w.seenBy, t(seenBy)],
          [w.onErasure, whyKept ? `${fate[onErasure]}. ${t(whyKept)}` : fate[onErasure]],
          ...(tables.length > 0 ? [[w.tables, <Columns key="tables" tables={tables} />] as const] : []),
        ]}
      />
    </Section>
  ));
}

function Columns({ tables }: { readonly tables: readonly string[] }) {
  return (
    <ul className="text-sm break-words">
      {tables.map((line) => (
        <li key={line}>
          <code>{line}</code>
        </li>
      ))}
    </ul>
  );
}
