import type { ReactNode } from 'react';
import { data, Link } from 'react-router';
import { AUTHORITY_WORDS, KIND_WORDS, PERSON_ROLE_WORDS, STATE_WORDS } from '../../modules/programmes/model.ts';
import { consult } from '../../platform/context/index.ts';
import { publicPage } from '../../platform/web/index.ts';
import { formatDate, formatNumber } from '../../tools/vietnamese/index.ts';
import { HelperLabel } from '../helper-label.tsx';
import { defineWords, useLanguage, useSay, useTo, useWords } from '../language.ts';
import { AsOfDay } from '../as-of-day.tsx';
import { askedDay } from '../as-of.ts';
import { SuccessionNotices } from '../succession-notice.tsx';
import { Badge, Definitions, Page, PageHeader, Section } from '../ui/index.ts';
import type { Route } from './+types/programme';
import { Ceremonies } from './ceremonies.tsx';
import { OutsideOpinions } from '../outside-opinions.tsx';
import { CommitmentCard } from './commitment-card.tsx';
import { Declarations } from './declarations.tsx';
import { publicProgramme } from '../../modules/public-record/index.ts';
import { ProgrammeMarkup } from './programme-markup.tsx';
import { Versions } from './versions.tsx';

export async function loader({ params, request }: Route.LoaderArgs) {
  const asked = askedDay(request);
  const found = await consult({ kind: 'public' }, (ctx) => publicProgramme(ctx, params.slug, asked.day));
  if (!found) throw data(null, { status: 404 });
  // There are more days than pages worth keeping: only the page of today is.
  const isToday = asked.day === null && asked.problem === null;
  return data({ ...found, asked }, isToday ? { headers: publicPage([found.programme.id]) } : {});
}

export function headers({ loaderHeaders }: Route.HeadersArgs) {
  return loaderHeaders;
}

export function meta({ loaderData }: Route.MetaArgs) {
  if (!loaderData) return [];
  const { programme } = loaderData;
  return [
    { title: `${programme.title} – Cầu Nối` },
    { name: 'description', content: programme.parties.map((party) => party.name).join(' · ') },
    {
      tagName: 'link',
      rel: 'alternate',
      type: 'application/json',
      href: `/chuong-trinh/${programme.slug}/du-lieu.json`,
    },
    {
      tagName: 'link',
      rel: 'alternate',
      type: 'application/atom+xml',
      href: `/chuong-trinh/${programme.slug}/thay-doi.atom`,
    },
  ];
}

const WORDS = defineWords({
  vi: {
    all: 'Các chương trình',
    side: 'Bên',
    lead: 'chủ trì',
    signedAs: 'khi ký là',
    behalf: 'theo ủy quyền của',
    term: 'Thời hạn',
    signed: 'Ngày ký',
    place: 'Nơi ký',
    basis: 'Căn cứ',
    purpose: 'Mục đích',
    outside: 'Đánh giá từ bên ngoài',
    outsideNone: 'Chưa có ai từ bên ngoài được mời đánh giá mà đã công bố ý kiến.',
    outsideLead: 'Người ngoài do một bên mời, không bên nào sửa hay gỡ được ý kiến này.',
    ocds: 'OCDS 1.1 (JSON)',
    feed: 'Theo dõi thay đổi (Atom)',
    topics: 'Chủ đề',
    channels: 'Kênh',
    people: 'Người đại diện',
    prior: 'Tiếp nối',
    renewed: 'Được ký tiếp bằng',
    facts: 'Thông tin chung',
    commitments: 'Cam kết và kết quả',
    of: 'Cam kết của',
    both: 'Cam kết chung của các bên',
    counted: (n: string, m: string) => `${n} bằng chứng đã được xác nhận cho ${m} cam kết.`,
    data: 'Dữ liệu mở (JSON)',
    how: 'Số liệu được tính thế nào?',
    attribution: 'Ai nói',
    attributionText:
      'Thông tin trên trang do các bên của chương trình nhập và xác nhận trên Cầu Nối. Tin bài thuộc về cơ quan báo chí đã đăng; mỗi bên chịu trách nhiệm về ý kiến của mình.',
    online: 'ký trực tuyến',
  },
  en: {
    all: 'Programmes',
    side: 'Side',
    lead: 'lead',
    signedAs: 'signed as',
    behalf: 'authorised by',
    term: 'Term',
    signed: 'Signed on',
    place: 'Signed at',
    basis: 'Legal basis',
    purpose: 'Purpose',
    outside: 'Assessments from outside',
    outsideNone: 'Nobody from outside who was invited has published an opinion yet.',
    outsideLead: 'By people from outside whom a party invited; neither side can change or remove them.',
    ocds: 'OCDS 1.1 (JSON)',
    feed: 'Follow changes (Atom)',
    topics: 'Topics',
    channels: 'Channels',
    people: 'Representatives',
    prior: 'Continues',
    renewed: 'Renewed by',
    facts: 'Facts',
    commitments: 'Commitments and results',
    of: 'Commitments of',
    both: 'Commitments of all parties',
    counted: (n: string, m: string) => `${n} confirmed pieces of evidence for ${m} commitments.`,
    data: 'Open data (JSON)',
    how: 'How are the figures counted?',
    attribution: 'Who says so',
    attributionText:
      'What stands here was entered and confirmed by the parties of the programme in Cầu Nối. Published items belong to the press agency that published them; each side answers for its own opinion.',
    online: 'signed online',
  },
});

export default function PublicProgrammePage({ loaderData }: Route.ComponentProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const language = useLanguage();
  const { programme, commitments, counted, signedNames } = loaderData;
  const sides = [...new Set(programme.parties.map((party) => party.side))];
  const obliged = [...sides, 'both'].filter((side) => commitments.some((one) => one.obliged === side));
  const namesOf = (side: string) =>
    programme.parties
      .filter((party) => party.side === side)
      .map((party) => party.name)
      .join(', ');
  const { from, to: until } = programme.term;
  return (
    <Page>
      <ProgrammeMarkup found={loaderData} />
      <PageHeader
        over={<Link to={to('/chuong-trinh')}>{w.all}</Link>}
        title={programme.title}
        badges={
          <>
            <Badge tone={programme.state === 'in_force' ? 'done' : 'neutral'}>{t(STATE_WORDS[programme.state])}</Badge>
            <Badge>{t(KIND_WORDS[programme.kind])}</Badge>
          </>
        }
        lead={w.counted(formatNumber(counted, language), formatNumber(commitments.length, language))}
      />
      <SuccessionNotices successions={loaderData.successions} />
      <AsOfDay asked={loaderData.asked} />
      <Section title={w.facts} id="thong-tin">
        <Definitions
          rows={[
            ...sides.map((side): [string, ReactNode] => [
              `${w.side} ${side}`,
              <ul key={side}>
                {programme.parties
                  .filter((party) => party.side === side)
                  .map((party) => (
                    <li key={party.id}>
                      <Link to={`${to('/chuong-trinh')}?don-vi=${party.organisationId}`}>{party.name}</Link>
                      {party.isLead && sides.length < programme.parties.length ? ` (${w.lead})` : ''}
                      {signedNames[party.organisationId] ? ` (${w.signedAs} ${signedNames[party.organisationId]})` : ''}
                      {party.onBehalfOf ? `, ${w.behalf} ${party.onBehalfOf}` : ''}
                    </li>
                  ))}
              </ul>,
            ]),
            [w.term, from || until ? `${from ? formatDate(from) : '…'} – ${until ? formatDate(until) : '…'}` : null],
            [w.signed, programme.signedOn ? formatDate(programme.signedOn) : null],
            [
              w.place,
              [programme.place, ...programme.sites, programme.online ? w.online : null].filter(Boolean).join('; '),
            ],
            [
              w.people,
              programme.people.length > 0 ? (
                <ul key="people">
                  {programme.people.map((person) => (
                    <li key={person.id}>
                      {[
                        person.authority ? t(AUTHORITY_WORDS[person.authority]).split(' ')[0] : null,
                        person.name,
                        person.title,
                      ]
                        .filter(Boolean)
                        .join(', ')}{' '}
                      <span className="text-quiet">({t(PERSON_ROLE_WORDS[person.role])})</span>
                    </li>
                  ))}
                </ul>
              ) : null,
            ],
            [w.purpose, programme.purpose],
            [w.basis, programme.legalBasis],
            [w.topics, programme.topics.map((topic) => topic.name).join('; ')],
            [w.channels, programme.channels.map((channel) => channel.name).join('; ')],
            ...(programme.prior
              ? [
                  [
                    w.prior,
                    <Link key="prior" to={to(`/chuong-trinh/${programme.prior.slug}`)}>
                      {programme.prior.title}
                    </Link>,
                  ] as [string, ReactNode],
                ]
              : []),
            ...programme.renewals.map((renewal): [string, ReactNode] => [
              w.renewed,
              <Link key={renewal.id} to={to(`/chuong-trinh/${renewal.slug}`)}>
                {renewal.title}
              </Link>,
            ]),
          ]}
        />
      </Section>
      <Ceremonies ceremonies={loaderData.ceremonies} />
      <Section title={w.commitments} id="cam-ket" aside={<Link to={to('/cach-tinh')}>{w.how}</Link>}>
        {obliged.map((side) => (
          <div key={side} className="flex flex-col gap-3">
            <h3>{side === 'both' ? w.both : `${w.of} ${namesOf(side)}`}</h3>
            {commitments
              .filter((one) => one.obliged === side)
              .map((one) => (
                <CommitmentCard key={one.id} commitment={one} />
              ))}
          </div>
        ))}
      </Section>
      <Declarations money={programme.money} note={programme.moneyNote} declarations={loaderData.declarations} />
      <Section title={w.outside} id="danh-gia-ngoai">
        {loaderData.outside.length === 0 ? (
          <p className="text-quiet">{w.outsideNone}</p>
        ) : (
          <>
            <p className="text-quiet">{w.outsideLead}</p>
            <OutsideOpinions opinions={loaderData.outside} commitments={commitments} />
          </>
        )}
      </Section>
      <Versions versions={loaderData.versions} />
      <Section title={w.attribution} id="ai-noi">
        <p className="max-w-[72ch]">{w.attributionText}</p>
        <HelperLabel reading={loaderData.reading} />
        <p className="flex flex-wrap gap-x-5 gap-y-1">
          <a href={`/chuong-trinh/${programme.slug}/du-lieu.json`}>{w.data}</a>
          <a href={`/chuong-trinh/${programme.slug}/ocds.json`}>{w.ocds}</a>
          <a href={`/chuong-trinh/${programme.slug}/thay-doi.atom`}>{w.feed}</a>
        </p>
      </Section>
    </Page>
  );
}
