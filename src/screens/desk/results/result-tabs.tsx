import { defineWords, useTo, useWords } from '../../language.ts';
import { TabLinks } from '../../ui/index.ts';
import { useProgramme } from '../programmes/programme-context.ts';

const WORDS = defineWords({
  vi: {
    label: 'Các phần của kết quả',
    status: 'Tiến độ và lý do',
    topics: 'Theo chủ đề',
    kinds: 'Theo loại cam kết',
    things: 'Sản phẩm',
    minutes: 'Nghiệm thu',
  },
  en: {
    label: 'Parts of the results',
    status: 'Progress and reasons',
    topics: 'By topic',
    kinds: 'By kind',
    things: 'Deliverables',
    minutes: 'Acceptance',
  },
});

export function ResultTabs() {
  const w = useWords(WORDS);
  const to = useTo();
  const { programme } = useProgramme();
  const base = `/lam-viec/chuong-trinh/${programme.id}`;
  return (
    <TabLinks
      label={w.label}
      tabs={[
        { to: to(`${base}/ket-qua`), label: w.status, end: true },
        { to: to(`${base}/ket-qua/chu-de`), label: w.topics },
        { to: to(`${base}/ket-qua/loai`), label: w.kinds },
        { to: to(`${base}/san-pham`), label: w.things },
        { to: to(`${base}/nghiem-thu`), label: w.minutes },
      ]}
    />
  );
}
