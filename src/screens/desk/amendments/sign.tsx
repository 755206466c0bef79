// Recording an agreed amendment as signed.
import { Form } from 'react-router';
import { AUTHORITY_WORDS, SIGNING_AUTHORITIES } from '../../../modules/programmes/model.ts';
import type { FormProblem } from '../../forms.ts';
import { defineWords, useSay, useWords } from '../../language.ts';
import { ActionButton, Card, SelectField, TextField } from '../../ui/index.ts';
import { useProgramme } from '../programmes/programme-context.ts';
import { kept } from '../saying.ts';
import type { AmendmentPage } from './amendment-page.ts';
import { PaperField } from './paper-field.tsx';

const WORDS = defineWords({
  vi: {
    sign: 'Ghi nhận đã ký',
    signHint: 'Đến ngày có hiệu lực, Cầu Nối áp dụng thay đổi và lập phiên bản mới.',
    symbol: 'Số, ký hiệu văn bản',
    signedOn: 'Ngày ký',
    effectiveOn: 'Có hiệu lực từ ngày',
    effectiveReason: 'Lý do, khi có hiệu lực trước ngày ký',
    signers: 'Người ký',
    name: 'Họ và tên',
    party: 'Đơn vị',
    authority: 'Quyền hạn ký',
    office: 'Chức vụ',
    paper: 'Văn bản (tệp)',
  },
  en: {
    sign: 'Record as signed',
    signHint: 'On the day it takes effect, Cầu Nối applies the changes and makes a new version.',
    symbol: 'Number and symbol',
    signedOn: 'Signed on',
    effectiveOn: 'In effect from',
    effectiveReason: 'Reason, when it takes effect before it was signed',
    signers: 'Signatories',
    name: 'Name',
    party: 'Organisation',
    authority: 'Signing authority',
    office: 'Office',
    paper: 'Paper (file)',
  },
});

interface SignProps {
  readonly page: AmendmentPage;
  readonly refusal: FormProblem | undefined;
}

export function Sign({ page, refusal }: SignProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const { programme } = useProgramme();
  const typed = refusal?.values['do'] === 'sign' ? refusal : undefined;
  const signed = programme.people
    .filter((person) => person.role === 'signatory')
    .map((person) => ({
      organisationId: person.organisationId ?? '',
      name: person.name ?? '',
      title: person.title ?? '',
      authority: person.authority ?? ('' as string),
    }));
  const blank = { organisationId: '', name: '', title: '', authority: '' };
  const typedNames = typed?.values['signer-name'];
  const rows = Array.isArray(typedNames)
    ? typedNames.map((_, row) => {
        const at = (column: string) => [typed?.values[`signer-${column}`] ?? []].flat()[row] ?? '';
        return {
          organisationId: at('organisationId'),
          name: at('name'),
          title: at('title'),
          authority: at('authority'),
        };
      })
    : [...signed, blank, ...(signed.length === 0 ? [blank] : [])];
  const text = (name: string, stored: string) => ({
    name,
    defaultValue: kept(typed?.values, name, stored),
    problem: typed?.fields[name],
  });
  return (
    <Card>
      <Form method="post" encType="multipart/form-data" className="flex flex-col gap-4">
        <input type="hidden" name="version" value={page.amendment.version} />
        <p className="max-w-[72ch] text-quiet">{w.signHint}</p>
        <div className="grid gap-4 sm:grid-cols-3">
          <TextField label={w.symbol} maxLength={100} {...text('symbol', '')} />
          <TextField label={w.signedOn} type="date" required {...text('signedOn', page.today)} />
          <TextField label={w.effectiveOn} type="date" required {...text('effectiveOn', page.today)} />
        </div>
        <TextField label={w.effectiveReason} maxLength={2000} {...text('effectiveReason', '')} />
        {rows.map((row, index) => (
          <fieldset key={index} className="grid gap-3 rounded-lg border border-line p-4 sm:grid-cols-2 lg:grid-cols-4">
            <legend className="px-1 text-sm text-quiet">{`${w.signers} ${index + 1}`}</legend>
            <TextField label={w.name} name="signer-name[]" defaultValue={row.name} maxLength={200} />
            <TextField label={w.office} name="signer-title[]" defaultValue={row.title} maxLength={300} />
            <SelectField
              label={w.party}
              name="signer-organisationId[]"
              defaultValue={row.organisationId}
              empty="—"
              options={programme.parties.map((party) => ({ value: party.organisationId, label: party.name }))}
            />
            <SelectField
              label={w.authority}
              name="signer-authority[]"
              defaultValue={row.authority}
              empty="—"
              options={SIGNING_AUTHORITIES.map((authority) => ({
                value: authority,
                label: t(AUTHORITY_WORDS[authority]),
              }))}
            />
          </fieldset>
        ))}
        <PaperField label={w.paper} name="paper" />
        <div>
          <ActionButton name="do" value="sign" whyNot={page.may.sign.yes ? null : t(page.may.sign.why)}>
            {w.sign}
          </ActionButton>
        </div>
      </Form>
    </Card>
  );
}
