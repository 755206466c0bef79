import { Form } from 'react-router';
import { formatLongDate } from '../../tools/vietnamese/index.ts';
import type { FormProblem } from '../forms.ts';
import { defineWords, useLanguage, useSay, useWords } from '../language.ts';
import { ActionButton, Section, TextField } from '../ui/index.ts';
import type { PhotosSeen } from './link-purposes.ts';

const WORDS = defineWords({
  vi: {
    caption: 'Ảnh, tài liệu gì',
    files: 'Tệp',
    hint: 'Nhiều nhất 10 tệp, mỗi tệp 25 MB. Vị trí và thông tin máy ảnh được gỡ bỏ trước khi lưu. Chỉ các bên của chương trình xem được.',
    send: 'Gửi',
  },
  en: {
    caption: 'What they show',
    files: 'Files',
    hint: 'At most 10 files of 25 MB each. Place and camera data are taken out before they are kept. Only the parties of the programme see them.',
    send: 'Send',
  },
});

export function LinkPhotos({
  seen,
  problem,
}: {
  readonly seen: PhotosSeen;
  readonly problem: FormProblem | undefined;
}) {
  const w = useWords(WORDS);
  const say = useSay();
  const language = useLanguage();
  const caption = problem?.values['caption'];
  return (
    <Section id="viec" title={seen.title}>
      <p>{[formatLongDate(seen.heldOn, language), ...seen.places].join(' · ')}</p>
      <Form method="post" encType="multipart/form-data" className="flex flex-col gap-4">
        <TextField
          label={w.caption}
          name="caption"
          required
          maxLength={300}
          defaultValue={typeof caption === 'string' ? caption : ''}
          problem={problem?.fields['caption']}
        />
        <TextField label={w.files} hint={w.hint} name="files" type="file" multiple required />
        <div>
          <ActionButton whyNot={seen.mayAct.yes ? null : say(seen.mayAct.why)}>{w.send}</ActionButton>
        </div>
      </Form>
    </Section>
  );
}
