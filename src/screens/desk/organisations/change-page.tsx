import { Form, Link } from 'react-router';
import {
  CHANGE_KINDS,
  CHANGE_WORDS,
  HEADING_WORDS,
  HEADINGS,
  KIND_WORDS,
  LEVEL_WORDS,
  LEVELS,
  ORGANISATION_KINDS,
} from '../../../modules/organisations/model.ts';
import type { FormProblem } from '../../forms.ts';
import { defineWords, useSay, useTo, useWords } from '../../language.ts';
import {
  ActionButton,
  CheckField,
  FormNotice,
  Page,
  PageHeader,
  RadioField,
  Section,
  SelectField,
  TextArea,
  TextField,
} from '../../ui/index.ts';
import type { ChangeDesk } from './change-desk.ts';
import { WhatFollowsLine } from './what-follows-list.tsx';

const WORDS = defineWords({
  vi: {
    title: 'Ghi nhận thay đổi của đơn vị',
    lead: 'Ghi thay đổi theo văn bản đã có hiệu lực. Tên, cấp trên và các bên của những ngày trước vẫn như cũ; mọi thay đổi đều hoàn tác được.',
    kind: 'Loại thay đổi',
    choose: 'Chọn',
    receivers: 'Đơn vị nhận, kế thừa',
    parent: 'Cơ quan cấp trên mới',
    receiversHint: 'Tìm và chọn đơn vị đã có trong danh bạ. Đơn vị mới thì thêm vào danh bạ trước.',
    search: 'Tên đơn vị',
    find: 'Tìm',
    add: 'Chọn',
    remove: 'Bỏ',
    noneFound: 'Không có đơn vị nào khớp.',
    noneChosen: 'Chưa chọn đơn vị nào.',
    main: 'Đơn vị kế thừa chính',
    mainHint: 'Nhận vai trò đứng đầu bên, việc chưa xong và kênh đăng.',
    facts: 'Nội dung thay đổi',
    effectiveOn: 'Có hiệu lực từ ngày',
    legalBasis: 'Căn cứ pháp lý',
    legalBasisHint: 'Tên, số, ngày của văn bản, ví dụ “Nghị quyết số …/NQ-… ngày …”.',
    note: 'Ghi chú',
    name: 'Tên mới',
    shortName: 'Tên viết tắt mới',
    symbol: 'Chữ viết tắt trong số, ký hiệu',
    officialCode: 'Mã mới trong danh mục',
    parentName: 'Cơ quan cấp trên ghi ở đầu văn bản',
    newKind: 'Loại mới',
    heading: 'Thể thức văn bản',
    level: 'Cấp',
    noLevel: 'Không nêu',
    goesOn: 'Đơn vị này vẫn tiếp tục, chỉ tách một phần',
    carriesProgrammes: 'Chương trình đang chạy chuyển theo đơn vị nhận',
    carriesPeople: 'Người của đơn vị này có cùng vai trò ở đơn vị kế thừa chính',
    follows: 'Đang gắn với đơn vị',
    save: 'Ghi nhận',
    back: 'Về trang đơn vị',
  },
  en: {
    title: 'Record a change of the body',
    lead: 'Record what a paper that is in force has changed. Names, bodies above and parties of earlier days stay as they were; every change can be taken back.',
    kind: 'Kind of change',
    choose: 'Choose',
    receivers: 'Bodies that take over',
    parent: 'New body above',
    receiversHint: 'Find and choose bodies of the directory. Add new ones to the directory first.',
    search: 'Name of the body',
    find: 'Find',
    add: 'Choose',
    remove: 'Remove',
    noneFound: 'No body matches.',
    noneChosen: 'None chosen yet.',
    main: 'Main successor',
    mainHint: 'Gets the lead of the side, open actions and outlets.',
    facts: 'What changes',
    effectiveOn: 'In force from',
    legalBasis: 'Legal basis',
    legalBasisHint: 'Name, number and day of the paper.',
    note: 'Note',
    name: 'New name',
    shortName: 'New short name',
    symbol: 'Abbreviation in document symbols',
    officialCode: 'New number in the list',
    parentName: 'Body above, as in the heading of papers',
    newKind: 'New kind',
    heading: 'Layout of papers',
    level: 'Level',
    noLevel: 'Not stated',
    goesOn: 'This body goes on; only a part splits off',
    carriesProgrammes: 'Running programmes go over to the body that takes the duties',
    carriesPeople: 'People of this body get the same role in the main successor',
    follows: 'What hangs on the body',
    save: 'Record',
    back: 'Back to the body',
  },
});

interface ChangePageProps {
  readonly over: string;
  readonly bodyAt: string;
  readonly desk: ChangeDesk;
  readonly problem: FormProblem | null;
}

/** Form of one change; kind and bodies are chosen through the address, so that it works without scripts. */
export function ChangePage({ over, bodyAt, desk, problem }: ChangePageProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const to = useTo();
  const { body, kind, chosen } = desk;
  const here = to(`${bodyAt}/${body.id}/thay-doi`);
  const wantsBodies = kind !== 'rename' && kind !== 'new_kind';
  const may = desk.may[kind];
  const typed = (name: string) => {
    const value = problem?.values[name];
    return typeof value === 'string' ? value : undefined;
  };
  return (
    <Page>
      <PageHeader
        title={w.title}
        over={
          <>
            {over} · <Link to={to(`${bodyAt}/${body.id}`)}>{body.name}</Link>
          </>
        }
        lead={w.lead}
      />
      <p>
        <strong>{`${w.follows}: `}</strong>
        <WhatFollowsLine follows={desk.follows} />
      </p>
      <Form method="get" action={here} className="flex flex-wrap items-end gap-3">
        <div className="min-w-60">
          <SelectField
            label={w.kind}
            name="loai"
            options={CHANGE_KINDS.map((one) => ({ value: one, label: t(CHANGE_WORDS[one]) }))}
            defaultValue={kind}
            key={kind}
          />
        </div>
        <ActionButton tone="plain">{w.choose}</ActionButton>
      </Form>
      {wantsBodies ? <Receivers desk={desk} here={here} /> : null}
      <Section title={w.facts} id="noi-dung-thay-doi">
        <Form method="post" className="flex flex-col gap-4">
          <input type="hidden" name="kind" value={kind} />
          {chosen.map((one) => (
            <input key={one.id} type="hidden" name="to" value={one.id} />
          ))}
          <FormNotice problem={problem ? t(problem.problem) : null} />
          <TextField
            label={w.effectiveOn}
            name="effectiveOn"
            type="date"
            required
            max={desk.today}
            defaultValue={typed('effectiveOn') ?? ''}
            problem={problem?.fields['effectiveOn']}
          />
          <TextField
            label={w.legalBasis}
            name="legalBasis"
            hint={w.legalBasisHint}
            maxLength={1000}
            defaultValue={typed('legalBasis') ?? ''}
          />
          <KindFields desk={desk} typed={typed} />
          {wantsBodies && kind !== 'move' && chosen.length > 1 ? (
            <RadioField
              label={w.main}
              hint={w.mainHint}
              name="main"
              options={chosen.map((one) => ({ value: one.id, label: one.name }))}
              defaultValue={typed('main') ?? chosen[0]?.id ?? ''}
            />
          ) : null}
          {kind === 'split' ? <CheckField label={w.goesOn} name="goesOn" value="true" /> : null}
          {kind === 'transfer' ? (
            <CheckField label={w.carriesProgrammes} name="carriesProgrammes" value="true" />
          ) : null}
          {kind === 'merge' || kind === 'split' || kind === 'dissolve' ? (
            <CheckField label={w.carriesPeople} name="carriesPeople" value="true" />
          ) : null}
          <TextArea label={w.note} name="note" maxLength={2000} defaultValue={typed('note') ?? ''} />
          <div>
            <ActionButton whyNot={may.yes ? null : t(may.why)}>{w.save}</ActionButton>
          </div>
        </Form>
      </Section>
      <p>
        <Link to={to(`${bodyAt}/${body.id}`)}>{w.back}</Link>
      </p>
    </Page>
  );
}

function Receivers({ desk, here }: { readonly desk: ChangeDesk; readonly here: string }) {
  const w = useWords(WORDS);
  const { kind, chosen, found, search } = desk;
  const address = (ids: readonly string[]) =>
    `${here}?${new URLSearchParams([['loai', kind], ...ids.map((id): [string, string] => ['nhan', id])]).toString()}`;
  const ids = chosen.map((one) => one.id);
  const taking = kind === 'move' ? [] : ids;
  return (
    <Section title={kind === 'move' ? w.parent : w.receivers} id="don-vi-nhan">
      <p className="max-w-[72ch] text-quiet">{w.receiversHint}</p>
      {chosen.length === 0 ? <p>{w.noneChosen}</p> : null}
      <ul className="flex flex-col divide-y divide-line">
        {chosen.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center justify-between gap-3 py-1">
            <span>{one.name}</span>
            <Link to={address(ids.filter((id) => id !== one.id))} aria-label={`${w.remove}: ${one.name}`}>
              {w.remove}
            </Link>
          </li>
        ))}
      </ul>
      <Form method="get" action={here} className="flex flex-wrap items-end gap-3">
        <input type="hidden" name="loai" value={kind} />
        {ids.map((id) => (
          <input key={id} type="hidden" name="nhan" value={id} />
        ))}
        <div className="min-w-60 flex-1">
          <TextField label={w.search} name="tim" type="search" defaultValue={search} />
        </div>
        <ActionButton tone="plain">{w.find}</ActionButton>
      </Form>
      {search !== '' && found.length === 0 ? <p>{w.noneFound}</p> : null}
      <ul className="flex flex-col divide-y divide-line">
        {found.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center justify-between gap-3 py-1">
            <span>{[one.name, one.parentName ?? one.place].filter(Boolean).join(' – ')}</span>
            <Link to={address([...taking, one.id])} aria-label={`${w.add}: ${one.name}`}>
              {w.add}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What only some kinds ask for. */
function KindFields({
  desk,
  typed,
}: {
  readonly desk: ChangeDesk;
  readonly typed: (name: string) => string | undefined;
}) {
  const w = useWords(WORDS);
  const t = useSay();
  const { body, kind, chosen } = desk;
  if (kind === 'rename') {
    return (
      <>
        <TextField label={w.name} name="name" required maxLength={300} defaultValue={typed('name') ?? body.name} />
        <TextField
          label={w.shortName}
          name="shortName"
          maxLength={60}
          defaultValue={typed('shortName') ?? body.shortName ?? ''}
        />
        <TextField label={w.symbol} name="symbol" maxLength={30} defaultValue={typed('symbol') ?? body.symbol ?? ''} />
        <TextField
          label={w.officialCode}
          name="officialCode"
          maxLength={30}
          defaultValue={typed('officialCode') ?? ''}
        />
      </>
    );
  }
  if (kind === 'move') {
    return (
      <TextField
        label={w.parentName}
        name="parentName"
        maxLength={300}
        defaultValue={typed('parentName') ?? chosen[0]?.name.toLocaleUpperCase('vi') ?? body.parentName ?? ''}
        key={chosen[0]?.id}
      />
    );
  }
  if (kind !== 'new_kind') return null;
  return (
    <>
      <SelectField
        label={w.newKind}
        name="newKind"
        options={ORGANISATION_KINDS.map((one) => ({ value: one, label: t(KIND_WORDS[one]) }))}
        defaultValue={typed('newKind') ?? body.kind}
      />
      <SelectField
        label={w.heading}
        name="heading"
        options={HEADINGS.map((one) => ({ value: one, label: t(HEADING_WORDS[one]) }))}
        defaultValue={typed('heading') ?? body.heading}
      />
      <SelectField
        label={w.level}
        name="level"
        empty={w.noLevel}
        options={LEVELS.map((one) => ({ value: one, label: t(LEVEL_WORDS[one]) }))}
        defaultValue={typed('level') ?? body.level ?? ''}
      />
    </>
  );
}
