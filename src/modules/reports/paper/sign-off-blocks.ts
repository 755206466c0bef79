// What the other parties say of the report, beside it in the same paper.
import type { Block } from '../../../tools/papers/index.ts';
import { formatDate } from '../../../tools/vietnamese/index.ts';
import type { ReportContent } from '../content-shape.ts';
import { NO_OPINION, OPINION_WORDS } from '../model.ts';
import { capital, side } from '../phrases.ts';
import { heading, note } from './main-blocks.ts';

/** None for a report that was not put before them. */
export function signOffBlocks({ signOff, issuer }: ReportContent): Block[] {
  if (!signOff) return [];
  return [
    heading(1, 'Ý kiến của các bên về báo cáo này'),
    {
      type: 'table',
      columns: [
        { title: 'Bên', width: 45, kind: 'text' },
        { title: 'Ý kiến', width: 30, kind: 'text' },
        { title: 'Nội dung', width: 50, kind: 'text' },
        { title: 'Người cho ý kiến, ngày', width: 40, kind: 'text' },
      ],
      rows: [
        [`${side(issuer.side)}: ${issuer.name}`, 'Lập và ký báo cáo', 'Như báo cáo này', '–'],
        ...signOff.opinions.map((one) => [
          `${side(one.side)}: ${one.organisation}`,
          capital((one.opinion ? OPINION_WORDS[one.opinion] : NO_OPINION).vi),
          one.statement ?? '–',
          one.signerName && one.on ? `${one.signerName}, ${one.signerTitle ?? ''}, ${formatDate(one.on)}` : '–',
        ]),
      ],
    },
    note(
      `Báo cáo được gửi các bên ngày ${formatDate(signOff.offeredOn)}; các bên cho ý kiến về đúng nội dung có mã băm SHA-256 ${signOff.offeredSha256}.`,
    ),
  ];
}
