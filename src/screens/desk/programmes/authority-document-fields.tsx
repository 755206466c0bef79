import { needsAuthorityDocument, type SigningAuthority } from '../../../modules/programmes/model.ts';
import { defineWords, useWords } from '../../language.ts';
import { Disclosure, TextField } from '../../ui/index.ts';
import { PaperField } from '../amendments/paper-field.tsx';
import type { PeopleRow } from './people-columns.ts';

const WORDS = defineWords({
  vi: {
    title: 'Văn bản giao quyền ký',
    missing: 'Ký thay, thừa lệnh hoặc thừa ủy quyền (KT., TL., TUQ.): nên ghi văn bản giao quyền.',
    what: 'Văn bản gì, của ai',
    whatHint: 'Giấy ủy quyền, quyết định phân công, quy chế làm việc…',
    number: 'Số, ký hiệu',
    date: 'Ngày',
    file: 'Tệp (không bắt buộc)',
  },
  en: {
    title: 'Document behind the authority',
    missing: 'For a deputy, by order or by delegation (KT., TL., TUQ.): record the document that allows it.',
    what: 'What it is, by whom',
    whatHint: 'Delegation, assignment of work, working regulation, …',
    number: 'Number and symbol',
    date: 'Date',
    file: 'File (optional)',
  },
});

/** Decree 30/2020, Annex I, II.7: signing in another's place rests on a document. A hint where there is none, no block. */
export function AuthorityDocumentFields({ row, index }: { readonly row: PeopleRow; readonly index: number }) {
  const w = useWords(WORDS);
  const missing = row.documentWhat === '' && needsAuthorityDocument((row.authority || null) as SigningAuthority | null);
  return (
    <div className="sm:col-span-2 lg:col-span-5">
      <input type="hidden" name="documentId[]" value={row.documentId} />
      {missing ? <p className="text-sm font-medium text-caution">{w.missing}</p> : null}
      <Disclosure title={w.title} open={row.documentWhat !== '' || missing}>
        <div className="grid gap-3 pb-2 sm:grid-cols-2 lg:grid-cols-[2fr_1fr_1fr]">
          <TextField
            label={w.what}
            hint={w.whatHint}
            name="documentWhat[]"
            maxLength={500}
            defaultValue={row.documentWhat}
          />
          <TextField label={w.number} name="documentNumber[]" maxLength={100} defaultValue={row.documentNumber} />
          <TextField label={w.date} type="date" name="documentDate[]" defaultValue={row.documentDate} />
          <PaperField label={w.file} name={`documentFile-${index}`} />
        </div>
      </Disclosure>
    </div>
  );
}
