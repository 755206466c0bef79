import type { SideStanding } from '../../../modules/amendments/index.ts';
import { sideName } from '../../../modules/programmes/model.ts';
import { formatDateTime } from '../../../tools/vietnamese/index.ts';
import { defineWords, useSay, useWords } from '../../language.ts';
import { Badge } from '../../ui/index.ts';

const WORDS = defineWords({
  vi: {
    recorded: 'đã ghi nhận việc ký',
    confirmed: 'đã xác nhận',
    paper: 'theo văn bản đã ký',
    waiting: 'chưa xác nhận',
    objected: 'báo chưa đúng',
    'paper-missing': 'chưa có văn bản đã ký',
  },
  en: {
    recorded: 'recorded the signing',
    confirmed: 'confirmed',
    paper: 'by the signed paper',
    waiting: 'not confirmed yet',
    objected: 'says it is not right',
    'paper-missing': 'no signed paper on record',
  },
});

const TONES = {
  recorded: 'done',
  confirmed: 'done',
  paper: 'done',
  waiting: 'caution',
  objected: 'action',
  'paper-missing': 'caution',
} as const;

/** Each side and how it stands behind what was recorded as signed. */
export function StandingList({ standing }: { readonly standing: readonly SideStanding[] }) {
  const w = useWords(WORDS);
  const t = useSay();
  return (
    <ul className="flex flex-col gap-2">
      {standing.map((one) => (
        <li key={one.side}>
          <strong>{t(sideName(one.side))}</strong> ({one.names.join(', ')}):{' '}
          <Badge tone={TONES[one.how]}>{w[one.how]}</Badge>
          {one.confirmation ? (
            <span className="block text-sm text-quiet">
              {[formatDateTime(one.confirmation.at), one.confirmation.comment].filter(Boolean).join(': ')}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
