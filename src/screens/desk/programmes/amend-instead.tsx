import type { Answer } from '../../../tools/sentence/index.ts';
import { defineWords, useSay, useTo, useWords } from '../../language.ts';
import { ButtonLink, Notice } from '../../ui/index.ts';

const WORDS = defineWords({
  vi: { amend: 'Lập sửa đổi' },
  en: { amend: 'Draft an amendment' },
});

/** Whether what was signed may change by an amendment only. */
export function byAmendmentOnly(answer: Answer): boolean {
  return !answer.yes && answer.code === 'by-amendment-only';
}

/** Where a form would be that changes what was signed: why it is not there, and the way that leads to a change. */
export function AmendInstead({ programmeId, answer }: { readonly programmeId: string; readonly answer: Answer }) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  if (answer.yes) return null;
  return (
    <Notice title={t(answer.why)}>
      {byAmendmentOnly(answer) ? (
        <p className="pt-2">
          <ButtonLink to={to(`/lam-viec/chuong-trinh/${programmeId}/sua-doi#lap`)}>{w.amend}</ButtonLink>
        </p>
      ) : null}
    </Notice>
  );
}
