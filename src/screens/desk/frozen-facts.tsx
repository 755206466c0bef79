import { Form } from 'react-router';
import type { KeptFile, Regenerated } from '../../platform/press/index.ts';
import { formatDateTime } from '../../tools/vietnamese/index.ts';
import { defineWords, useSay, useWords } from '../language.ts';
import { ActionButton, Definitions, Notice } from '../ui/index.ts';

const WORDS = defineWords({
  vi: {
    at: 'Chốt lúc',
    content: 'Mã băm nội dung (SHA-256)',
    writer: 'Chương trình tạo tệp',
    check: 'Kiểm tra bản đã chốt',
    checkHint: 'Tạo lại các tệp từ nội dung đã chốt rồi so từng byte.',
    kept: 'bản lưu còn nguyên',
    lost: 'bản lưu mất hoặc bị sửa',
    same: 'tạo lại giống hệt',
    differs: 'tạo lại khác',
  },
  en: {
    at: 'Frozen at',
    content: 'Hash of the content (SHA-256)',
    writer: 'Written by',
    check: 'Check what is frozen',
    checkHint: 'Makes the files anew from the frozen content and compares byte by byte.',
    kept: 'kept copy intact',
    lost: 'kept copy gone or altered',
    same: 'made anew the same',
    differs: 'made anew differs',
  },
});

export interface FrozenFactsProps {
  readonly frozen: {
    readonly at: string;
    readonly contentSha256: string;
    readonly writerVersion: string;
    readonly files: Readonly<Record<string, KeptFile>>;
  };
  readonly checked: Regenerated | undefined;
  /** What the page's action takes for the check; left out where it offers none. */
  readonly check?: { readonly name: string; readonly value: string };
}

/** The proof of a paper that changes no more: its hashes, and the check that makes its files anew. */
export function FrozenFacts({ frozen, checked, check }: FrozenFactsProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const hash = (text: string) => <code className="text-sm break-all">{text}</code>;
  return (
    <div className="flex flex-col gap-3">
      {checked ? (
        <Notice tone={checked.isSame ? 'done' : 'problem'} title={t(checked.answer)}>
          <ul className="text-sm">
            {checked.files.map((file) => (
              <li key={file.format}>
                {file.format.toUpperCase()}: {file.isKept ? w.kept : w.lost}, {file.isSame ? w.same : w.differs}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <Definitions
        rows={[
          [w.at, formatDateTime(frozen.at)],
          [w.content, hash(frozen.contentSha256)],
          [w.writer, frozen.writerVersion],
          ...Object.entries(frozen.files).map(
            ([format, file]) => [`${format.toUpperCase()} (SHA-256)`, hash(file.sha256)] as const,
          ),
        ]}
      />
      {check ? (
        <Form method="post" className="flex flex-col items-start gap-1">
          <input type="hidden" name={check.name} value={check.value} />
          <ActionButton tone="plain">{w.check}</ActionButton>
          <span className="text-sm text-quiet">{w.checkHint}</span>
        </Form>
      ) : null}
    </div>
  );
}
