import { CADENCE_WORDS, CADENCES, KIND_WORDS, PROGRAMME_KINDS } from '../../../modules/programmes/model.ts';
import type { FormProblem } from '../../forms.ts';
import { defineWords, useSay, useWords } from '../../language.ts';
import { CheckField, SelectField, TextArea, TextField } from '../../ui/index.ts';
import { capital, kept } from '../saying.ts';

const WORDS = defineWords({
  vi: {
    title: 'Tên chương trình',
    titleHint: 'Ghi như trong văn bản.',
    kind: 'Loại văn bản',
    termFrom: 'Có hiệu lực từ ngày',
    termTo: 'Đến hết ngày',
    signedOn: 'Ngày ký',
    signedHint: 'Để trống khi chưa ký.',
    place: 'Nơi ký',
    sites: 'Các điểm cầu',
    sitesHint: 'Mỗi dòng một điểm; chỉ ghi khi ký ở nhiều nơi.',
    online: 'Ký trực tuyến',
    cadence: 'Kỳ báo cáo',
    noCadence: 'Không ghi trong văn bản',
    purpose: 'Mục đích',
    legalBasis: 'Căn cứ pháp lý',
    savedNow: (value: string) => `Người khác vừa lưu: ${value}`,
    savedEmpty: 'Người khác vừa lưu: (để trống)',
  },
  en: {
    title: 'Title',
    titleHint: 'As in the paper.',
    kind: 'Kind of paper',
    termFrom: 'In force from',
    termTo: 'Until (included)',
    signedOn: 'Signed on',
    signedHint: 'Leave empty while unsigned.',
    place: 'Place of signing',
    sites: 'Sites',
    sitesHint: 'One per line; only when signed at several places.',
    online: 'Signed online',
    cadence: 'Reporting',
    noCadence: 'Not in the paper',
    purpose: 'Purpose',
    legalBasis: 'Legal basis',
    savedNow: (value: string) => `Somebody else has saved: ${value}`,
    savedEmpty: 'Somebody else has saved: (empty)',
  },
});

/** Stored facts as texts of the fields. */
export interface FactsTexts {
  readonly title: string;
  readonly kind: string;
  readonly termFrom: string;
  readonly termTo: string;
  readonly signedOn: string;
  readonly place: string;
  readonly sites: string;
  readonly online: boolean;
  readonly cadence: string;
  readonly purpose: string;
  readonly legalBasis: string;
}

export const NO_FACTS: FactsTexts = {
  title: '',
  kind: 'programme',
  termFrom: '',
  termTo: '',
  signedOn: '',
  place: '',
  sites: '',
  online: false,
  cadence: '',
  purpose: '',
  legalBasis: '',
};

/** The general facts of a programme as fields; `problem` gives back what was typed and what is wrong with it. */
export function FactsFields({
  stored,
  problem,
}: {
  readonly stored: FactsTexts;
  readonly problem: FormProblem | undefined;
}) {
  const w = useWords(WORDS);
  const t = useSay();
  const text = (name: Exclude<keyof FactsTexts, 'online'>) => {
    const defaultValue = kept(problem?.values, name, stored[name]);
    return { name, defaultValue, problem: problem?.fields[name] ?? savedBy(name, defaultValue) };
  };
  /** What was typed stays; sending it again replaces what is said here. */
  function savedBy(name: Exclude<keyof FactsTexts, 'online'>, typed: string): string | undefined {
    const saved = stored[name];
    if (!problem?.changedMeanwhile || saved === typed.replaceAll('\r\n', '\n')) return undefined;
    if (saved === '') return w.savedEmpty;
    if (name === 'kind') return w.savedNow(t(KIND_WORDS[saved as keyof typeof KIND_WORDS]));
    if (name === 'cadence') return w.savedNow(t(CADENCE_WORDS[saved as keyof typeof CADENCE_WORDS]));
    return w.savedNow(saved);
  }
  return (
    <>
      <TextField label={w.title} hint={w.titleHint} {...text('title')} required minLength={3} maxLength={500} />
      <SelectField
        label={w.kind}
        {...text('kind')}
        options={PROGRAMME_KINDS.map((kind) => ({
          value: kind,
          label: `${capital(t(KIND_WORDS[kind]))} (${KIND_WORDS[kind].symbol})`,
        }))}
      />
      <div className="grid gap-4 sm:grid-cols-3">
        <TextField label={w.termFrom} type="date" {...text('termFrom')} />
        <TextField label={w.termTo} type="date" {...text('termTo')} />
        <TextField label={w.signedOn} type="date" hint={w.signedHint} {...text('signedOn')} />
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label={w.place} {...text('place')} maxLength={300} />
        <SelectField
          label={w.cadence}
          {...text('cadence')}
          empty={w.noCadence}
          options={CADENCES.map((cadence) => ({ value: cadence, label: capital(t(CADENCE_WORDS[cadence])) }))}
        />
      </div>
      <TextArea label={w.sites} hint={w.sitesHint} rows={2} {...text('sites')} />
      <CheckField
        label={w.online}
        name="online"
        value="yes"
        defaultChecked={problem ? problem.values['online'] === 'yes' : stored.online}
      />
      <TextArea label={w.purpose} rows={3} {...text('purpose')} />
      <TextArea label={w.legalBasis} rows={3} {...text('legalBasis')} />
    </>
  );
}
