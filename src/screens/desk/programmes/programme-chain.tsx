import { useTo, useWords, defineWords } from '../../language.ts';
import { ChainStrip } from '../../ui/index.ts';
import type { ProgrammePage } from './programme-page.ts';

const WORDS = defineWords({
  vi: {
    label: 'Chuỗi từ văn bản đến báo cáo',
    agreement: 'Văn bản',
    programme: 'Chương trình',
    commitments: 'Cam kết',
    plan: 'Kế hoạch',
    evidence: 'Bằng chứng',
    report: 'Báo cáo',
    byHand: 'ghi bằng tay',
    many: (n: number) => `${n} cam kết`,
    actions: (n: number) => `${n} việc chưa làm`,
    clippings: 'Tin bài, hồ sơ',
    reports: 'Báo cáo quý',
  },
  en: {
    label: 'Chain from text to report',
    agreement: 'Text',
    programme: 'Programme',
    commitments: 'Commitments',
    plan: 'Plan',
    evidence: 'Evidence',
    report: 'Report',
    byHand: 'recorded by hand',
    many: (n: number) => `${n} commitments`,
    actions: (n: number) => `${n} open actions`,
    clippings: 'Clippings, records',
    reports: 'Quarterly reports',
  },
});

/** Where the programme stands between the signed text and the report. */
export function ProgrammeChain({ page }: { readonly page: ProgrammePage }) {
  const w = useWords(WORDS);
  const to = useTo();
  const { programme, agreement, commitments, openActions } = page;
  const base = `/lam-viec/chuong-trinh/${programme.id}`;
  return (
    <ChainStrip
      label={w.label}
      links={[
        {
          kind: w.agreement,
          name: agreement?.name ?? w.byHand,
          to: agreement ? to(`/lam-viec/van-ban/${agreement.id}`) : null,
        },
        { kind: w.programme, name: programme.title, here: true },
        { kind: w.commitments, name: w.many(commitments), to: to(`${base}/cam-ket`) },
        { kind: w.plan, name: w.actions(openActions), to: to(`${base}/ke-hoach`) },
        { kind: w.evidence, name: w.clippings, to: to(`${base}/bang-chung`) },
        { kind: w.report, name: w.reports, to: to(`/lam-viec/chuong-trinh/${programme.id}/bao-cao`) },
      ]}
    />
  );
}
