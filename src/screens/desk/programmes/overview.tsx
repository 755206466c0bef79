import { Form, Link } from 'react-router';
import {
  AUTHORITY_WORDS,
  CADENCE_WORDS,
  KIND_WORDS,
  MONEY,
  MONEY_WORDS,
  PERSON_ROLE_WORDS,
  sideName,
  sidesOf,
} from '../../../modules/programmes/model.ts';
import { formatDate, formatDateTime } from '../../../tools/vietnamese/index.ts';
import { defineWords, useSay, useTo, useWords } from '../../language.ts';
import { ActionButton, Badge, ButtonLink, Definitions, Empty, RadioField, Section, TextArea } from '../../ui/index.ts';
import { useProgramme, type ProgrammeOutlet } from './programme-context.ts';
import { capital, kept, termText } from '../saying.ts';
import { StepForm } from './steps.tsx';

const WORDS = defineWords({
  vi: {
    facts: 'Thông tin chung',
    edit: 'Sửa',
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
    people: 'Người đại diện, người ký, người chứng kiến',
    noPeople: 'Chưa ghi ai',
    topics: 'Chủ đề',
    channels: 'Kênh',
    none: 'Chưa ghi',
    money: 'Kinh phí',
    moneyHint: 'Trang công khai phải trả lời câu này. Không có thì ghi "không phát sinh".',
    signedAs: 'khi ký là',
    former: 'Đã bàn giao cho đơn vị kế thừa',
    until: 'đến trước ngày',
    note: 'Nói rõ: số tiền, nguồn, cho việc gì',
    noteHint: 'Cần ghi khi có kinh phí.',
    save: 'Lưu khai báo',
    public: 'Công khai',
    isPublic: (at: string) => `Ai cũng xem được, từ ${at}.`,
    notPublic: 'Chỉ các bên xem được.',
    publicPage: 'Xem trang công khai',
  },
  en: {
    facts: 'General facts',
    edit: 'Edit',
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
    people: 'Representatives, signatories, witnesses',
    noPeople: 'Nobody recorded',
    topics: 'Topics',
    signedAs: 'signed as',
    former: 'Handed over to a successor',
    until: 'until before',
    channels: 'Channels',
    none: 'Not recorded',
    money: 'Money',
    moneyHint: 'The public page must answer this. Where there is none, say "none".',
    note: 'Details: amount, source, for what',
    noteHint: 'Needed when money flows.',
    save: 'Save declaration',
    public: 'Public page',
    isPublic: (at: string) => `Everyone can see it, since ${at}.`,
    notPublic: 'Only the parties can see it.',
    publicPage: 'See the public page',
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
  const { mayChange, programme } = page;
  if (!mayChange.yes) return <span className="text-sm text-quiet">{t(mayChange.why)}</span>;
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
          ...(programme.prior ? ([[w.prior, link(programme.prior)]] as const) : []),
          ...(programme.renewals.length > 0 ? ([[w.renewals, programme.renewals.map(link)]] as const) : []),
        ]}
      />
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
                  {party.organisationId === organisationId ? <Badge tone="info">{w.own}</Badge> : null}
                </li>
              ))}
          </ul>
        </div>
      ))}
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
                  {bodies.signedNames[party.organisationId] ? (
                    <span className="text-quiet">{`(${w.signedAs} ${bodies.signedNames[party.organisationId]})`}</span>
                  ) : null}{' '}
      {programme.people.length === 0 ? (
        <p className="text-quiet">{w.noPeople}</p>
      ) : (
        <ul className="flex flex-col gap-2">
          {programme.people.map((person) => (
            <li key={person.id}>
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
              <span className="text-quiet">{capital(t(PERSON_ROLE_WORDS[person.role]))}: </span>
              {[person.name, person.title].filter(Boolean).join(', ')}
              {person.authority ? ` – ${t(AUTHORITY_WORDS[person.authority])}` : null}
              {person.organisationId ? (
                <span className="block text-sm text-quiet">{partyName.get(person.organisationId)}</span>
              ) : null}
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

function Money({ page }: { readonly page: ProgrammeOutlet }) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const { programme, mayDeclareMoney, refusal } = page;
  const typed = refusal?.values['verb'] === 'declareMoney' ? refusal : undefined;
  return (
    <Section id="kinh-phi" title={w.money} aside={<Badge>{t(MONEY_WORDS[programme.money])}</Badge>}>
      {programme.moneyNote ? <p className="whitespace-pre-line">{programme.moneyNote}</p> : null}
      <Form
        method="post"
        action={to(`/lam-viec/chuong-trinh/${programme.id}`)}
        className="flex flex-col gap-3"
        key={programme.version}
      >
        <input type="hidden" name="verb" value="declareMoney" />
        <input type="hidden" name="version" value={programme.version} />
        <RadioField
          label={w.money}
          hint={w.moneyHint}
          name="money"
          defaultValue={kept(typed?.values, 'money', programme.money)}
          options={MONEY.map((money) => ({ value: money, label: capital(t(MONEY_WORDS[money])) }))}
        />
        <TextArea
          label={w.note}
          hint={w.noteHint}
          name="note"
          rows={2}
          defaultValue={kept(typed?.values, 'note', programme.moneyNote ?? '')}
          problem={typed?.fields['note']}
        />
        <div>
          <ActionButton tone="plain" whyNot={mayDeclareMoney.yes ? null : t(mayDeclareMoney.why)}>
            {w.save}
          </ActionButton>
        </div>
      </Form>
    </Section>
  );
}

function Publishing({ page }: { readonly page: ProgrammeOutlet }) {
  const w = useWords(WORDS);
  const to = useTo();
  const { programme, publishing, refusal } = page;
  return (
    <Section id="cong-khai" title={w.public}>
      <p>{programme.publishedAt ? w.isPublic(formatDateTime(programme.publishedAt)) : w.notPublic}</p>
      {programme.publishedAt ? (
        <p>
          <ButtonLink to={to(`/chuong-trinh/${programme.slug}`)} reloadDocument>
            {w.publicPage}
          </ButtonLink>
        </p>
      ) : null}
      <StepForm programme={programme} step={publishing} typed={refusal?.values} />
    </Section>
  );
}
