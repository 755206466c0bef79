import type { CommitmentView, PlanActionView } from '../../../modules/commitments/index.ts';
import { shortText } from '../../../modules/commitments/model.ts';
import type { EvidenceRow } from '../../../modules/evidence/index.ts';
import { defineWords, useTo, useWords } from '../../language.ts';
import { ChainStrip } from '../../ui/index.ts';
import type { ProgrammePage } from './programme-page.ts';

const WORDS = defineWords({
  vi: {
    label: 'Chuỗi từ văn bản đến báo cáo',
    agreement: 'Văn bản',
    byHand: 'ghi bằng tay',
    programme: 'Chương trình',
    commitment: 'Cam kết',
    plan: 'Kế hoạch',
    actions: (n: number) => `${n} việc`,
    evidence: 'Bằng chứng',
    items: (n: number) => `${n} mục đã xác nhận`,
    report: 'Báo cáo',
    reports: 'Báo cáo quý',
  },
  en: {
    label: 'Chain from text to report',
    agreement: 'Text',
    byHand: 'recorded by hand',
    programme: 'Programme',
    commitment: 'Commitment',
    plan: 'Plan',
    actions: (n: number) => `${n} actions`,
    evidence: 'Evidence',
    items: (n: number) => `${n} confirmed items`,
    report: 'Report',
    reports: 'Quarterly reports',
  },
});

interface CommitmentChainProps {
  readonly page: ProgrammePage;
  readonly commitment: CommitmentView;
  readonly actions: readonly PlanActionView[];
  readonly rows: readonly EvidenceRow[];
  /** Anchor of the commitment on the text's page. */
  readonly place: string | undefined;
}

export function CommitmentChain({ page, commitment, actions, rows, place }: CommitmentChainProps) {
  const w = useWords(WORDS);
  const to = useTo();
  const base = `/lam-viec/chuong-trinh/${page.programme.id}`;
  return (
    <ChainStrip
      label={w.label}
      links={[
        {
          kind: w.agreement,
          name: page.agreement?.name ?? w.byHand,
          to: page.agreement ? to(`/lam-viec/van-ban/${page.agreement.id}${place ? `#${place}` : ''}`) : null,
        },
        { kind: w.programme, name: page.programme.title, to: to(base) },
        { kind: w.commitment, name: shortText(commitment.text, 40), here: true },
        { kind: w.plan, name: w.actions(actions.length), to: '#viec' },
        { kind: w.evidence, name: w.items(rows.length), to: '#bang-chung' },
        { kind: w.report, name: w.reports, to: to(`/lam-viec/bao-cao?chuong-trinh=${page.programme.id}`) },
      ]}
    />
  );
}
