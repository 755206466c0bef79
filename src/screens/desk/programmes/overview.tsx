import { Link } from 'react-router';
import {
  AUTHORITY_WORDS,
  CADENCE_WORDS,
  KIND_WORDS,
  PERSON_ROLE_WORDS,
  sideName,
  sidesOf,
} from '../../../modules/programmes/model.ts';
import { formatDate } from '../../../tools/vietnamese/index.ts';
import { HelperLabel, HelperMark } from '../../helper-label.tsx';
import { defineWords, useSay, useTo, useWords } from '../../language.ts';
import { Badge, Definitions, Empty, Section } from '../../ui/index.ts';
import { AuthorityDocumentText } from '../amendments/signature-blocks.tsx';
import { SuspensionList } from '../amendments/suspension-list.tsx';
import { byAmendmentOnly } from './amend-instead.tsx';
import { Liquidation } from './liquidation.tsx';
import { useProgramme, type ProgrammeOutlet } from './programme-context.ts';
import { capital, termText } from '../saying.ts';
import { Money, Publishing } from './publishing.tsx';

const WORDS = defineWords({
  vi: {
    facts: 'Thông tin chung',
    edit: 'Sửa',
    amend: 'Lập sửa đổi',
    version: 'Phiên bản',
    versions: 'Xem các phiên bản',
    suspended: 'Tạm dừng',
    liquidation: 'Thanh lý',
    kind: 'Loại văn bản',
    symbol: 'chữ viết tắt',
    term: 'Thời hạn',
    signedOn: 'Ngày ký',
    place: 'Nơi ký',
    sites: 'Các điểm cầu',
    online: 'ký trực tuyến',
    cadence: 'Kỳ báo cáo',
    purpose: 'Mục đích',
    legalBasis: 'Căn cứ',
    prior: 'Ký tiếp chương trình',
    renewals: 'Được ký tiếp bằng',
    parties: 'Các bên',
    lead: 'đứng đầu',
    own: 'đơn vị anh chị',
    onBehalfOf: 'dưới sự ủy quyền của',
    noParties: 'Chưa ghi đơn vị nào',
    signedAs: 'khi ký là',
    former: 'Đã bàn giao cho đơn vị kế thừa',
    until: 'đến trước ngày',
    people: 'Người đại diện, người ký, người chứng kiến',
    noPeople: 'Chưa ghi ai',
    topics: 'Chủ đề',
    channels: 'Kênh',
    none: 'Chưa ghi',
  },
  en: {
    facts: 'General facts',
    edit: 'Edit',
    amend: 'Draft an amendment',
    version: 'Version',
    versions: 'See the versions',
    suspended: 'Suspended',
    liquidation: 'Liquidation',
    kind: 'Kind of paper',
    symbol: 'symbol',
    term: 'Term',
    signedOn: 'Signed on',
    place: 'Place of signing',
    sites: 'Sites',
    online: 'signed online',
    cadence: 'Reporting',
    purpose: 'Purpose',
    legalBasis: 'Legal basis',
    prior: 'Renews',
    renewals: 'Renewed by',
    parties: 'Parties',
    lead: 'lead',
    own: 'yours',
    onBehalfOf: 'on behalf of',
    noParties: 'No party recorded',
    signedAs: 'signed as',
    former: 'Handed over to a successor',
    until: 'until before',
    people: 'Representatives, signatories, witnesses',
    noPeople: 'Nobody recorded',
    topics: 'Topics',
    channels: 'Channels',
    none: 'Not recorded',
  },
});

export default function Overview() {
  const page = useProgramme();
  return (
    <div className="grid gap-8 lg:grid-cols-2">
      <div className="flex flex-col gap-8">
        <Facts page={page} />
        <Money page={page} />
        <Publishing page={page} />
      </div>
      <div className="flex flex-col gap-8">
        <Parties page={page} />
        <People page={page} />
        <Names page={page} />
      </div>
    </div>
  );
}

function Edit({
  page,
  part,
  about,
}: {
  readonly page: ProgrammeOutlet;
  readonly part: string;
  readonly about: string;
}) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const { programme } = page;
  // Parties and people are put right with a reason; what was signed changes by an amendment.
  const may = part === 'cac-ben' || part === 'nhan-su' ? page.mayCorrect : page.mayChange;
  if (byAmendmentOnly(may))
    return (
      <Link to={to(`/lam-viec/chuong-trinh/${programme.id}/sua-doi#lap`)} aria-label={`${w.amend}: ${about}`}>
        {w.amend}
      </Link>
    );
  if (!may.yes) return <span className="text-sm text-quiet">{t(may.why)}</span>;
  return (
    <Link to={to(`/lam-viec/chuong-trinh/${programme.id}/${part}`)} aria-label={`${w.edit}: ${about}`}>
      {w.edit}
    </Link>
  );
}

function Facts({ page }: { readonly page: ProgrammeOutlet }) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const { programme } = page;
  const link = (other: { id: string; title: string; term: { from: string | null; to: string | null } }) => (
    <span key={other.id} className="block">
      <Link to={to(`/lam-viec/chuong-trinh/${other.id}`)}>{other.title}</Link> {termText(other.term) ?? ''}
    </span>
  );
  const place = [programme.place, programme.online ? w.online : null].filter(Boolean).join(', ');
  const kind = KIND_WORDS[programme.kind];
  return (
    <Section id="thong-tin" title={w.facts} aside={<Edit page={page} part="sua" about={w.facts} />}>
      <Definitions
        rows={[
          [w.kind, `${capital(t(kind))} (${w.symbol} ${kind.symbol})`],
          [w.term, termText(programme.term)],
          [w.signedOn, programme.signedOn ? formatDate(programme.signedOn) : null],
          [w.place, place],
          ...(programme.sites.length > 0 ? ([[w.sites, programme.sites.join('; ')]] as const) : []),
          [w.cadence, programme.cadence ? capital(t(CADENCE_WORDS[programme.cadence])) : null],
          [w.purpose, programme.purpose ? <span className="whitespace-pre-line">{programme.purpose}</span> : null],
          [
            w.legalBasis,
            programme.legalBasis ? <span className="whitespace-pre-line">{programme.legalBasis}</span> : null,
          ],
          ...(programme.edition === null
            ? []
            : ([
                [
                  w.version,
                  <span key="version">
                    {programme.edition},{' '}
                    <Link to={to(`/lam-viec/chuong-trinh/${programme.id}/phien-ban`)}>{w.versions}</Link>
                  </span>,
                ],
              ] as const)),
          ...(page.suspensions.length > 0
            ? ([[w.suspended, <SuspensionList key="suspended" suspensions={page.suspensions} />]] as const)
            : []),
          ...(page.liquidation ? ([[w.liquidation, <Liquidation key="liquidation" page={page} />]] as const) : []),
          ...(programme.prior ? ([[w.prior, link(programme.prior)]] as const) : []),
          ...(programme.renewals.length > 0 ? ([[w.renewals, programme.renewals.map(link)]] as const) : []),
        ]}
      />
      <HelperLabel reading={page.reading} />
    </Section>
  );
}

function Parties({ page }: { readonly page: ProgrammeOutlet }) {
  const w = useWords(WORDS);
  const t = useSay();
  const { bodies, organisationId } = page;
  return (
    <Section id="cac-ben" title={w.parties} aside={<Edit page={page} part="cac-ben" about={w.parties} />}>
      {bodies.parties.length === 0 ? <Empty title={w.noParties} /> : null}
      {sidesOf(bodies).map((side) => (
        <div key={side}>
          <h3 className="font-semibold">{t(sideName(side))}</h3>
          <ul className="flex flex-col gap-1">
            {bodies.parties
              .filter((party) => party.side === side)
              .map((party) => (
                <li key={party.id}>
                  {party.name}
                  {party.onBehalfOf ? `, ${w.onBehalfOf} ${party.onBehalfOf}` : null}{' '}
                  {party.isLead ? <Badge>{w.lead}</Badge> : null}{' '}
                  <HelperMark reading={page.reading} id={party.organisationId} />{' '}
                  {bodies.signedNames[party.organisationId] ? (
                    <span className="text-quiet">{`(${w.signedAs} ${bodies.signedNames[party.organisationId]})`}</span>
                  ) : null}{' '}
                  {party.organisationId === organisationId ? <Badge tone="info">{w.own}</Badge> : null}
                </li>
              ))}
          </ul>
        </div>
      ))}
      {bodies.former.length > 0 ? (
        <div>
          <h3 className="font-semibold">{w.former}</h3>
          <ul className="flex flex-col gap-1 text-quiet">
            {bodies.former.map((party) => (
              <li key={party.id}>
                {`${party.name} (${t(sideName(party.side))}`}
                {party.untilOn ? `, ${w.until} ${formatDate(party.untilOn)})` : ')'}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </Section>
  );
}

function People({ page }: { readonly page: ProgrammeOutlet }) {
  const w = useWords(WORDS);
  const t = useSay();
  const { programme } = page;
  const partyName = new Map(
    [...programme.parties, ...programme.formerParties].map((party) => [party.organisationId, party.name]),
  );
  return (
    <Section id="nhan-su" title={w.people} aside={<Edit page={page} part="nhan-su" about={w.people} />}>
      {programme.people.length === 0 ? (
        <p className="text-quiet">{w.noPeople}</p>
      ) : (
        <ul className="flex flex-col gap-2">
          {programme.people.map((person) => (
            <li key={person.id}>
              <span className="text-quiet">{capital(t(PERSON_ROLE_WORDS[person.role]))}: </span>
              {[person.name, person.title].filter(Boolean).join(', ')}
              {person.authority ? ` – ${t(AUTHORITY_WORDS[person.authority])}` : null}
              {person.organisationId ? (
                <span className="block text-sm text-quiet">{partyName.get(person.organisationId)}</span>
              ) : null}
              <AuthorityDocumentText
                programmeId={programme.id}
                document={person.authorityDocument}
                authority={person.authority}
              />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Names({ page }: { readonly page: ProgrammeOutlet }) {
  const w = useWords(WORDS);
  const { programme } = page;
  return (
    <>
      {(['topics', 'channels'] as const).map((part) => (
        <Section key={part} id={part} title={w[part]} aside={<Edit page={page} part="chu-de" about={w[part]} />}>
          {programme[part].length === 0 ? (
            <p className="text-quiet">{w.none}</p>
          ) : (
            <ul className="list-disc pl-5">
              {programme[part].map((one) => (
                <li key={one.id}>{one.name}</li>
              ))}
            </ul>
          )}
        </Section>
      ))}
    </>
  );
}
