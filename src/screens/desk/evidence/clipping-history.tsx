import type { ClippingView } from '../../../modules/evidence/index.ts';
import { EVIDENCE_EVENTS } from '../../../modules/evidence/model.ts';
import { formatDateTime } from '../../../tools/vietnamese/index.ts';
import { defineWords, useSay, useWords } from '../../language.ts';
import { Section } from '../../ui/index.ts';
import { capital } from '../saying.ts';

const WORDS = defineWords({
  vi: { title: 'Nhật ký', program: 'Hệ thống', none: 'Chưa ai quyết định gì về bằng chứng này.' },
  en: { title: 'History', program: 'The program', none: 'Nobody has decided anything on this evidence.' },
});

/** What was done with it, newest first, as the journal has it. */
export function ClippingHistory({ lines }: { readonly lines: ClippingView['history'] }) {
  const w = useWords(WORDS);
  const t = useSay();
  return (
    <Section title={w.title} id="nhat-ky">
      {lines.length === 0 ? <p className="text-sm text-quiet">{w.none}</p> : null}
      <ol className="flex flex-col gap-2 text-sm">
        {lines.map((line) => {
          const words = EVIDENCE_EVENTS[line.what];
          return (
            <li key={`${line.at} ${line.what}`}>
              <span className="text-quiet">{formatDateTime(line.at)}</span> {line.organisation ?? w.program}:{' '}
              {capital(words ? t(words) : line.what)}
              {line.reason ? ` (${line.reason})` : null}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
