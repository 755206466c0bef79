// The label of an AI helper's part in how a programme's record came about. Shown wherever the record is; it has no switch.
import type { ProgrammeReadingView } from '../modules/agreements/reading-helper/model.ts';
import { defineWords, useWords } from './language.ts';
import { Badge } from './ui/index.ts';

const WORDS = defineWords({
  vi: {
    label: 'Có trợ lý AI tham gia đọc',
    at: 'tại',
    told: (helper: string, suggested: number, taken: number) =>
      `Văn bản của chương trình này được bộ đọc theo quy tắc và trợ lý AI (mô hình ${helper}) cùng đọc. Trợ lý đề xuất ${suggested} điều; người xem xét nhận ${taken}.`,
    mark: 'Trợ lý AI đề xuất, người xem xét đã nhận',
  },
  en: {
    label: 'An AI helper took part in reading',
    at: 'at',
    told: (helper: string, suggested: number, taken: number) =>
      `The text of this programme was read by rules and by an AI helper (model ${helper}). The helper proposed ${suggested} points; the reviewer took ${taken}.`,
    mark: 'Proposed by an AI helper, taken by the reviewer',
  },
});

type Helper = NonNullable<ProgrammeReadingView['helper']>;

interface HelperLabelProps {
  /** `host` is for the parties: on public pages it could name a machine of somebody's own network. */
  readonly reading: { readonly helper: (Omit<Helper, 'host'> & { readonly host?: string }) | null } | null;
}

/** Nothing when no helper took part. */
export function HelperLabel({ reading }: HelperLabelProps) {
  const w = useWords(WORDS);
  if (!reading?.helper) return null;
  const { model, host, suggested, taken } = reading.helper;
  return (
    <p className="max-w-[72ch]">
      <Badge tone="info">{w.label}</Badge> {w.told(host ? `${model} ${w.at} ${host}` : model, suggested, taken)}
    </p>
  );
}

/** Beside one commitment or party that came from the helper. */
export function HelperMark({
  reading,
  id,
}: {
  readonly reading: Pick<ProgrammeReadingView, 'fromHelper'> | null;
  readonly id: string;
}) {
  const w = useWords(WORDS);
  return reading?.fromHelper.includes(id) ? <Badge tone="info">{w.mark}</Badge> : null;
}
