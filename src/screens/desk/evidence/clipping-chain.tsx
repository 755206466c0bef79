import type { ClippingView } from '../../../modules/evidence/index.ts';
import { formatDate } from '../../../tools/vietnamese/index.ts';
import { defineWords, useTo, useWords } from '../../language.ts';
import { ChainStrip } from '../../ui/index.ts';

const WORDS = defineWords({
  vi: {
    label: 'Chuỗi từ chương trình đến báo cáo',
    programme: 'Chương trình',
    commitment: 'Cam kết',
    action: 'Việc trong kế hoạch',
    evidence: 'Bằng chứng',
    proof: 'Bản lưu',
    report: 'Báo cáo',
    captured: (day: string) => `lưu ngày ${day}`,
    files: (n: number) => `${n} tệp`,
    reports: 'Báo cáo quý',
  },
  en: {
    label: 'Chain of proof',
    programme: 'Programme',
    commitment: 'Commitment',
    action: 'Planned action',
    evidence: 'Evidence',
    proof: 'Proof',
    report: 'Report',
    captured: (day: string) => `kept on ${day}`,
    files: (n: number) => `${n} files`,
    reports: 'Quarterly reports',
  },
});

/** The strongest of its matches shows where it stands; the others are on the page. */
export function ClippingChain({ clipping }: { readonly clipping: ClippingView }) {
  const w = useWords(WORDS);
  const to = useTo();
  const match =
    clipping.matches.find((one) => one.state === 'confirmed') ??
    clipping.matches.find((one) => one.state === 'suggested');
  const programme = match ? `/lam-viec/chuong-trinh/${match.programmeId}` : null;
  const capture = clipping.captures[0];
  const proof = capture
    ? w.captured(formatDate(capture.capturedAt))
    : clipping.files.length > 0
      ? w.files(clipping.files.length)
      : null;
  return (
    <ChainStrip
      label={w.label}
      links={[
        { kind: w.programme, name: match?.programmeTitle ?? null, to: programme && to(programme) },
        {
          kind: w.commitment,
          name: match?.commitmentText ?? null,
          to: match ? to(`${programme}/cam-ket/${match.commitmentId}`) : null,
        },
        {
          kind: w.action,
          name: match?.planActionTitle ?? null,
          to: match?.planActionId ? to(`${programme}/ke-hoach#viec-${match.planActionId}`) : null,
        },
        { kind: w.evidence, name: clipping.title, here: true },
        { kind: w.proof, name: proof, to: '#ban-luu' },
        {
          kind: w.report,
          name: match ? w.reports : null,
          to: match ? to(`/lam-viec/bao-cao?chuong-trinh=${match.programmeId}`) : null,
        },
      ]}
    />
  );
}
