import { Form } from 'react-router';
import type { ClippingView, GroupMember } from '../../../modules/evidence/index.ts';
import { formatNumber } from '../../../tools/vietnamese/index.ts';
import { defineWords, useLanguage, useSay, useWords } from '../../language.ts';
import { ActionButton, Section, TextField } from '../../ui/index.ts';
import { ClippingHead } from './clipping-line.tsx';

const WORDS = defineWords({
  vi: {
    title: 'Bài gốc và bài đăng lại',
    alone: 'Chưa thấy bài nào khác có cùng nội dung.',
    once: 'Các bài dưới đây có cùng nội dung: mỗi cam kết chỉ tính một lần.',
    original: 'Bài gốc',
    hidden: 'Bài gốc nằm ở một kênh không thuộc các bên mà đơn vị anh chị làm việc cùng.',
    others: 'Các bài đăng lại',
    same: (percent: string) => `trùng ${percent} % nội dung`,
    byPerson: 'do người dùng xác định',
    reason: 'Lý do',
    apart: 'Đây không phải bài đăng lại',
    makeOriginal: 'Bài này mới là bài gốc',
  },
  en: {
    title: 'Original and reprints',
    alone: 'No other clipping with this text is known.',
    once: 'These have the same text: each commitment counts them once.',
    original: 'Original',
    hidden: 'The original stands at an outlet of none of the bodies you work with.',
    others: 'Reprints',
    same: (percent: string) => `${percent} % of the text is the same`,
    byPerson: 'decided by a person',
    reason: 'Reason',
    apart: 'This is no reprint',
    makeOriginal: 'This one is the original',
  },
});

interface ClippingGroupProps {
  readonly clipping: ClippingView;
  readonly whyNot: string | null;
}

export function ClippingGroup({ clipping, whyNot }: ClippingGroupProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const { original, siblings } = clipping;
  const alone = clipping.originalId === null && siblings.length === 0;
  return (
    <Section title={w.title} id="bai-dang-lai">
      <p className="text-sm text-quiet">{alone ? w.alone : w.once}</p>
      {clipping.originalId ? (
        <div className="flex flex-col gap-2">
          <h3 className="text-base font-semibold">{w.original}</h3>
          {original ? <ClippingHead clipping={original} /> : <p className="text-sm">{w.hidden}</p>}
          <ul className="list-disc pl-5 text-sm text-quiet">
            {clipping.reprintReasons.map((reason) => (
              <li key={reason.en}>{t(reason)}</li>
            ))}
          </ul>
          {whyNot ? null : (
            <Form method="post" className="flex flex-col gap-3">
              <input type="hidden" name="version" value={clipping.version} />
              <TextField label={w.reason} name="reason" maxLength={1000} />
              <div className="flex flex-wrap gap-3">
                <ActionButton tone="plain" name="verb" value="notAReprint">
                  {w.apart}
                </ActionButton>
              </div>
            </Form>
          )}
        </div>
      ) : null}
      {siblings.length > 0 ? (
        <>
          <h3 className="text-base font-semibold">{w.others}</h3>
          <ul className="flex flex-col gap-4">
            {siblings.map((member) => (
              <Sibling key={member.id} member={member} clipping={clipping} whyNot={whyNot} />
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  );
}

function Sibling({ member, clipping, whyNot }: ClippingGroupProps & { readonly member: GroupMember }) {
  const w = useWords(WORDS);
  const language = useLanguage();
  return (
    <li className="flex flex-col gap-1">
      <ClippingHead clipping={member} />
      <p className="text-sm text-quiet">
        {member.madeBy === 'person'
          ? w.byPerson
          : member.containment === null
            ? null
            : w.same(formatNumber(member.containment * 100, language, 0))}
      </p>
      {whyNot || clipping.originalId !== null ? null : (
        <Form method="post">
          <input type="hidden" name="version" value={clipping.version} />
          <input type="hidden" name="originalId" value={member.id} />
          <ActionButton tone="quiet" name="verb" value="setOriginal">
            {w.makeOriginal}
          </ActionButton>
        </Form>
      )}
    </li>
  );
}
