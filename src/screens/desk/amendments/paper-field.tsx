import { useId } from 'react';
import { defineWords, useWords } from '../../language.ts';

const WORDS = defineWords({
  vi: { hint: 'Ảnh JPEG, PNG, WebP, tệp PDF hoặc DOCX, nhiều nhất 25 MB. Các bên của chương trình đều xem được.' },
  en: { hint: 'JPEG, PNG, WebP, PDF or DOCX, at most 25 MB. All parties of the programme can see it.' },
});

/** One file; the form must be sent as multipart/form-data. */
export function PaperField({
  label,
  name,
  required = false,
}: {
  readonly label: string;
  readonly name: string;
  readonly required?: boolean;
}) {
  const id = useId();
  const w = useWords(WORDS);
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <p id={`${id}-hint`} className="max-w-[72ch] text-sm text-quiet">
        {w.hint}
      </p>
      <input
        id={id}
        type="file"
        name={name}
        required={required}
        aria-describedby={`${id}-hint`}
        accept=".pdf,.docx,.jpg,.jpeg,.png,.webp"
        className="min-h-11 max-w-full rounded-md border border-line-strong bg-paper px-3 py-2"
      />
    </div>
  );
}
