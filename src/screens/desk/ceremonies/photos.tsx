import { Form, Link } from 'react-router';
import type { CeremonyFileView } from '../../../modules/ceremonies/index.ts';
import { formatDateTime, formatNumber } from '../../../tools/vietnamese/index.ts';
import type { FormProblem } from '../../forms.ts';
import { defineWords, useLanguage, useWords } from '../../language.ts';
import { ActionButton, Disclosure, Section, TextField } from '../../ui/index.ts';
import { kept } from '../saying.ts';

const WORDS = defineWords({
  vi: {
    title: 'Ảnh, tài liệu',
    none: 'Chưa có ảnh, tài liệu nào.',
    add: 'Thêm ảnh, tài liệu',
    caption: 'Ảnh, tài liệu gì',
    files: 'Tệp',
    hint: 'Ảnh JPEG, PNG, WebP, tệp PDF, DOCX, XLSX, âm thanh, hình ảnh động; nhiều nhất 10 tệp, mỗi tệp 25 MB. Vị trí và thông tin máy ảnh trong ảnh được gỡ bỏ trước khi lưu. Chỉ các bên của chương trình xem được.',
    cleaned: 'đã gỡ vị trí, thông tin máy ảnh',
    remove: 'Bỏ',
    link: 'Gửi liên kết để người chụp gửi ảnh, không cần tài khoản',
    size: (kilobytes: string) => `${kilobytes} KB`,
  },
  en: {
    title: 'Photos, documents',
    none: 'No photos or documents yet.',
    add: 'Add photos, documents',
    caption: 'What they show',
    files: 'Files',
    hint: 'JPEG, PNG, WebP pictures, PDF, DOCX, XLSX, sound, film; at most 10 files of 25 MB each. Place and camera data are taken out of pictures before they are kept. Only the parties of the programme see them.',
    cleaned: 'place and camera data taken out',
    remove: 'Remove',
    link: 'Give a link by which a photographer sends photos without an account',
    size: (kilobytes: string) => `${kilobytes} KB`,
  },
});

interface PhotosProps {
  readonly files: readonly CeremonyFileView[];
  readonly base: string;
  readonly ownOrganisationId: string | null;
  readonly whyNot: string | null;
  readonly refusal: FormProblem | undefined;
  /** Where a link for somebody without an account is made. */
  readonly linkTo: string;
}

export function Photos({ files, base, ownOrganisationId, whyNot, refusal, linkTo }: PhotosProps) {
  const w = useWords(WORDS);
  const language = useLanguage();
  const typed = refusal?.values['do'] === 'files' ? refusal : undefined;
  return (
    <Section id="anh" title={w.title}>
      {files.length === 0 ? <p className="text-quiet">{w.none}</p> : null}
      <ul className="flex flex-col gap-2">
        {files.map((file) => (
          <li key={file.id} className="flex flex-wrap items-center gap-x-4">
            <a href={`${base}/anh/${file.id}`} download>
              {file.caption}
            </a>
            <span className="text-sm text-quiet">
              {[
                w.size(formatNumber(Math.ceil(file.size / 1024), language)),
                formatDateTime(file.at),
                file.isCleaned ? w.cleaned : null,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {file.organisationId === ownOrganisationId && whyNot === null ? (
              <Form method="post">
                <input type="hidden" name="fileId" value={file.id} />
                <ActionButton name="do" value="remove-file" tone="quiet">
                  {w.remove}
                </ActionButton>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
      {whyNot === null ? (
        <p>
          <Link to={linkTo}>{w.link}</Link>
        </p>
      ) : null}
      <Disclosure title={w.add} framed open={typed !== undefined}>
        <Form method="post" encType="multipart/form-data" className="flex max-w-3xl flex-col items-start gap-4">
          <div className="w-full">
            <TextField
              label={w.caption}
              name="caption"
              required
              maxLength={300}
              defaultValue={kept(typed?.values, 'caption', '')}
              problem={typed?.fields['caption']}
            />
          </div>
          <div className="w-full">
            <TextField label={w.files} hint={w.hint} name="files" type="file" multiple required />
          </div>
          <ActionButton name="do" value="files" whyNot={whyNot}>
            {w.add}
          </ActionButton>
        </Form>
      </Disclosure>
    </Section>
  );
}
