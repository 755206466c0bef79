import { Form, Link } from 'react-router';
import { CHANGE_KINDS, CHANGE_WORDS } from '../../../modules/organisations/model.ts';
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
import { ChangeKindFields } from './change-kind-fields.tsx';
import { ChangeReceivers } from './change-receivers.tsx';
import { WhatFollowsLine } from './what-follows-list.tsx';

const WORDS = defineWords({
  vi: {
    title: 'Ghi nhận thay đổi của đơn vị',
    lead: 'Ghi thay đổi theo văn bản đã có hiệu lực. Tên, cấp trên và các bên của những ngày trước vẫn như cũ; mọi thay đổi đều hoàn tác được.',
    kind: 'Loại thay đổi',
    choose: 'Chọn',
    main: 'Đơn vị kế thừa chính',
    mainHint: 'Nhận vai trò đứng đầu bên, việc chưa xong và kênh đăng.',
    facts: 'Nội dung thay đổi',
    effectiveOn: 'Có hiệu lực từ ngày',
    legalBasis: 'Căn cứ pháp lý',
    legalBasisHint: 'Tên, số, ngày của văn bản, ví dụ “Nghị quyết số …/NQ-… ngày …”.',
    note: 'Ghi chú',
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
    main: 'Main successor',
    mainHint: 'Gets the lead of the side, open actions and outlets.',
    facts: 'What changes',
    effectiveOn: 'In force from',
    legalBasis: 'Legal basis',
    legalBasisHint: 'Name, number and day of the paper.',
    note: 'Note',
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
      {wantsBodies ? <ChangeReceivers desk={desk} here={here} /> : null}
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
          <ChangeKindFields desk={desk} typed={typed} />
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
