// All that a version says, as one readable text.
import type { ProgrammeContent } from '../../../modules/amendments/model.ts';
import { COMMITMENT_KIND_WORDS } from '../../../modules/commitments/model.ts';
import { CADENCE_WORDS, KIND_WORDS, PERSON_ROLE_WORDS, sideName } from '../../../modules/programmes/model.ts';
import { periodName, quarterOf, quarterPeriod } from '../../../tools/calendar/index.ts';
import { formatDate, formatNumber } from '../../../tools/vietnamese/index.ts';
import { defineWords, useLanguage, useSay, useWords } from '../../language.ts';
import { Definitions } from '../../ui/index.ts';
import { capital, termText } from '../saying.ts';

const WORDS = defineWords({
  vi: {
    title: 'Tên chương trình',
    kind: 'Loại văn bản',
    term: 'Thời hạn',
    signedOn: 'Ngày ký',
    place: 'Nơi ký',
    cadence: 'Kỳ báo cáo',
    purpose: 'Mục đích',
    legalBasis: 'Căn cứ',
    people: 'Người đại diện, người ký, người chứng kiến',
    topics: 'Chủ đề',
    channels: 'Kênh',
    commitments: 'Cam kết',
    targets: 'Chỉ tiêu',
  },
  en: {
    title: 'Title',
    kind: 'Kind of paper',
    term: 'Term',
    signedOn: 'Signed on',
    place: 'Place of signing',
    cadence: 'Reporting',
    purpose: 'Purpose',
    legalBasis: 'Legal basis',
    people: 'Representatives, signatories, witnesses',
    topics: 'Topics',
    channels: 'Channels',
    commitments: 'Commitments',
    targets: 'Targets',
  },
});

export function ContentView({ content }: { readonly content: ProgrammeContent }) {
  const w = useWords(WORDS);
  const t = useSay();
  const language = useLanguage();
  const sides = [...new Set(content.parties.map((party) => party.side))].toSorted();
  const period = (from: string, to: string) => {
    const whole = quarterPeriod(quarterOf(from));
    return whole.from === from && whole.to === to
      ? t(periodName(quarterOf(from)))
      : `${formatDate(from)} – ${formatDate(to)}`;
  };
  return (
    <div className="flex flex-col gap-5">
      <Definitions
        rows={[
          [w.title, content.title],
          [w.kind, capital(t(KIND_WORDS[content.kind]))],
          [w.term, termText(content.term)],
          [w.signedOn, content.signedOn ? formatDate(content.signedOn) : null],
          [w.place, [content.place, ...content.sites].filter(Boolean).join('; ')],
          [w.cadence, content.cadence ? capital(t(CADENCE_WORDS[content.cadence])) : null],
          ...sides.map(
            (side) =>
              [
                t(sideName(side)),
                content.parties
                  .filter((party) => party.side === side)
                  .map((party) => party.name)
                  .join('; '),
              ] as const,
          ),
          [
            w.people,
            content.people
              .map((person) =>
                [
                  `${capital(t(PERSON_ROLE_WORDS[person.role]))}: ${person.authority ? `${person.authority}. ` : ''}`,
                  [person.name, person.title].filter(Boolean).join(', '),
                ].join(''),
              )
              .join('; '),
          ],
          [w.purpose, content.purpose],
          [w.legalBasis, content.legalBasis],
          [w.topics, content.topics.join('; ')],
          [w.channels, content.channels.join('; ')],
        ]}
      />
      <div className="flex flex-col gap-2">
        <h3 className="font-semibold">{w.commitments}</h3>
        <ol className="flex list-decimal flex-col gap-2 pl-6">
          {content.commitments.map((one) => (
            <li key={one.id}>
              <strong>{t(sideName(one.obliged))}</strong> ({t(COMMITMENT_KIND_WORDS[one.kind])}): {one.text}
              {one.cadence ? ` (${one.cadence})` : null}
              {one.targets.length > 0 ? (
                <span className="block text-sm text-quiet">
                  {w.targets}:{' '}
                  {one.targets
                    .map(
                      (target) =>
                        `${period(target.periodFrom, target.periodTo)}: ${formatNumber(target.quantity, language, 2)} ${target.unit}`,
                    )
                    .join('; ')}
                </span>
              ) : null}
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}
