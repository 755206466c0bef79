import type { SuccessionView } from '../modules/programmes/index.ts';
import { CHANGE_WORDS } from '../modules/organisations/model.ts';
import { formatDate } from '../tools/vietnamese/index.ts';
import { defineWords, useSay, useWords } from './language.ts';
import { Notice } from './ui/index.ts';

const WORDS = defineWords({
  vi: {
    now: 'nay là',
    since: 'từ ngày',
    basis: 'theo',
    followed: 'Đơn vị kế thừa đã nhận chỗ trong chương trình; văn bản đã ký vẫn ghi tên cũ.',
    people: 'Cần các bên xử lý:',
  },
  en: {
    now: 'now',
    since: 'from',
    basis: 'by',
    followed: 'The successor has taken its place in the programme; the signed paper still bears the old name.',
    people: 'The parties need to decide:',
  },
});

/** What became of parties whose body changed: who they are now, from when, on what legal basis. */
export function SuccessionNotices({ successions }: { readonly successions: readonly SuccessionView[] }) {
  const w = useWords(WORDS);
  const t = useSay();
  return successions.map((one) => (
    <Notice key={one.id} tone={one.flag ? 'caution' : 'info'}>
      <strong>{one.from.name}</strong>
      {one.to.length > 0 ? ` (${w.now} ${one.to.map((to) => to.name).join('; ')})` : null}
      {`: ${t(CHANGE_WORDS[one.kind]).toLocaleLowerCase('vi')} ${w.since} ${formatDate(one.effectiveOn)}`}
      {one.legalBasis ? ` ${w.basis} ${one.legalBasis}` : null}
      {'. '}
      {one.flag ? (
        <>
          <strong>{w.people}</strong> {t(one.flag)}
        </>
      ) : (
        w.followed
      )}
    </Notice>
  ));
}
