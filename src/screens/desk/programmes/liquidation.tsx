import { formatDate } from '../../../tools/vietnamese/index.ts';
import { defineWords, useTo, useWords } from '../../language.ts';
import type { ProgrammeOutlet } from './programme-context.ts';

const WORDS = defineWords({
  vi: { number: 'số', dated: 'ngày', file: 'Tệp biên bản', none: 'Đã thanh lý, không ghi biên bản.' },
  en: { number: 'no.', dated: 'of', file: 'File of the minutes', none: 'Liquidated, without minutes on record.' },
});

/** The document of liquidation, as far as it was told. */
export function Liquidation({ page }: { readonly page: ProgrammeOutlet }) {
  const w = useWords(WORDS);
  const to = useTo();
  const { liquidation, programme } = page;
  if (!liquidation) return null;
  const { documentNumber, documentDate, fileId } = liquidation;
  const words = [
    documentNumber ? `${w.number} ${documentNumber}` : null,
    documentDate ? `${w.dated} ${formatDate(documentDate)}` : null,
  ];
  return (
    <span>
      {words.filter(Boolean).join(' ') || (fileId ? null : w.none)}{' '}
      {fileId ? (
        <a href={to(`/lam-viec/chuong-trinh/${programme.id}/giay-to/${fileId}`)} download>
          {w.file}
        </a>
      ) : null}
    </span>
  );
}
