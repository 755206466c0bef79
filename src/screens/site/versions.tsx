import { amendmentName, versionName } from '../../modules/amendments/model.ts';
import { formatDate } from '../../tools/vietnamese/index.ts';
import { ContentDifference } from '../content-difference.tsx';
import { defineWords, useSay, useWords } from '../language.ts';
import { Card, Disclosure, Section } from '../ui/index.ts';
import type { PublicVersion } from '../../modules/public-record/index.ts';

const WORDS = defineWords({
  vi: {
    title: 'Các phiên bản',
    from: 'áp dụng từ',
    first: 'Nội dung đã ký.',
    changed: 'Xem thay đổi so với phiên bản trước',
  },
  en: {
    title: 'Versions',
    from: 'applies from',
    first: 'What was signed.',
    changed: 'See what changed since the version before',
  },
});

/** What the programme said at each time, and what each amendment changed. */
export function Versions({ versions }: { readonly versions: readonly PublicVersion[] }) {
  const w = useWords(WORDS);
  const t = useSay();
  if (versions.length === 0) return null;
  return (
    <Section title={w.title} id="phien-ban">
      <ul className="flex flex-col gap-3">
        {versions.map((version) => (
          <li key={version.number}>
            <Card className="flex flex-col gap-1">
              <p>
                <strong>{t(versionName(version.number))}</strong>, {w.from} {formatDate(version.inForceFrom)}
              </p>
              <p>
                {version.amendment ? `${t(amendmentName(version.amendment))}: ${version.amendment.rationale}` : w.first}
              </p>
              {version.difference ? (
                <Disclosure title={w.changed} label={`${w.changed}: ${t(versionName(version.number))}`}>
                  <ContentDifference difference={version.difference} />
                </Disclosure>
              ) : null}
            </Card>
          </li>
        ))}
      </ul>
    </Section>
  );
}
