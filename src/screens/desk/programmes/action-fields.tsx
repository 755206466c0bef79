import type { CommitmentView } from '../../../modules/commitments/index.ts';
import { shortText } from '../../../modules/commitments/model.ts';
import { sideName } from '../../../modules/programmes/model.ts';
import type { ProgrammeView } from '../../../modules/programmes/index.ts';
import type { FormProblem } from '../../forms.ts';
import { defineWords, useSay, useWords } from '../../language.ts';
import { SelectField, TextField } from '../../ui/index.ts';
import { kept } from '../saying.ts';

const WORDS = defineWords({
  vi: {
    title: 'Việc',
    commitment: 'Để thực hiện cam kết',
    startsOn: 'Từ ngày',
    dueOn: 'Hạn',
    owner: 'Đơn vị chủ trì',
    ownerName: 'Người, bộ phận chủ trì',
    partner: 'Đơn vị phối hợp',
    noPartner: 'Không có',
    partnerName: 'Người, bộ phận phối hợp',
    quantity: 'Số lượng',
    unit: 'Đơn vị tính',
    place: 'Địa điểm',
    note: 'Ghi chú',
  },
  en: {
    title: 'Action',
    commitment: 'For the commitment',
    startsOn: 'From',
    dueOn: 'Due',
    owner: 'Led by',
    ownerName: 'Person or unit that leads',
    partner: 'Together with',
    noPartner: 'Nobody',
    partnerName: 'Person or unit there',
    quantity: 'Quantity',
    unit: 'Unit',
    place: 'Place',
    note: 'Note',
  },
});

export interface ActionTexts {
  readonly title: string;
  readonly commitmentId: string;
  readonly startsOn: string;
  readonly dueOn: string;
  readonly ownerOrganisationId: string;
  readonly ownerName: string;
  readonly partnerOrganisationId: string;
  readonly partnerName: string;
  readonly quantity: string;
  readonly unit: string;
  readonly place: string;
  readonly note: string;
}

/** The fields of a new action. */
export const BLANK_ACTION: ActionTexts = {
  title: '',
  commitmentId: '',
  startsOn: '',
  dueOn: '',
  ownerOrganisationId: '',
  ownerName: '',
  partnerOrganisationId: '',
  partnerName: '',
  quantity: '',
  unit: '',
  place: '',
  note: '',
};

/** What an action, or a line of a plan, holds, as its form has it. */
export function actionTexts(action: {
  readonly title: string;
  readonly commitmentId: string;
  readonly startsOn: string | null;
  readonly dueOn: string;
  readonly ownerOrganisationId: string;
  readonly ownerName: string | null;
  readonly partnerOrganisationId: string | null;
  readonly partnerName: string | null;
  readonly quantity: number | null;
  readonly unit: string | null;
  readonly place: string | null;
  readonly note: string | null;
}): ActionTexts {
  return {
    title: action.title,
    commitmentId: action.commitmentId,
    startsOn: action.startsOn ?? '',
    dueOn: action.dueOn,
    ownerOrganisationId: action.ownerOrganisationId,
    ownerName: action.ownerName ?? '',
    partnerOrganisationId: action.partnerOrganisationId ?? '',
    partnerName: action.partnerName ?? '',
    quantity: action.quantity === null ? '' : String(action.quantity),
    unit: action.unit ?? '',
    place: action.place ?? '',
    note: action.note ?? '',
  };
}

interface ActionFieldsProps {
  readonly programme: Pick<ProgrammeView, 'parties'>;
  readonly stored: ActionTexts;
  readonly problem: FormProblem | undefined;
  /** To choose among; absent when the commitment is settled. */
  readonly commitments?: readonly CommitmentView[];
  /** Before each field's name, where a form has several actions: "lines.0.". */
  readonly prefix?: string;
  /** A row that may stay blank. */
  readonly isOptional?: boolean;
}

export function ActionFields(props: ActionFieldsProps) {
  const { programme, stored, problem, commitments, prefix = '', isOptional = false } = props;
  const w = useWords(WORDS);
  const t = useSay();
  const text = (name: keyof ActionTexts) => ({
    name: prefix + name,
    defaultValue: kept(problem?.values, prefix + name, stored[name]),
    problem: problem?.fields[prefix + name],
  });
  const parties = programme.parties.map((party) => ({
    value: party.organisationId,
    label: `${t(sideName(party.side))}: ${party.name}`,
  }));
  return (
    <>
      <TextField label={w.title} required={!isOptional} minLength={3} maxLength={500} {...text('title')} />
      {commitments ? (
        <SelectField
          label={w.commitment}
          {...text('commitmentId')}
          options={commitments.map(({ id, text: words }) => ({ value: id, label: shortText(words) }))}
        />
      ) : null}
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <TextField label={w.startsOn} type="date" {...text('startsOn')} />
        <TextField label={w.dueOn} type="date" required={!isOptional} {...text('dueOn')} />
        <TextField label={w.quantity} type="number" min="0.01" step="0.01" inputMode="decimal" {...text('quantity')} />
        <TextField label={w.unit} maxLength={60} {...text('unit')} />
        <SelectField label={w.owner} {...text('ownerOrganisationId')} options={parties} />
        <TextField label={w.ownerName} maxLength={200} {...text('ownerName')} />
        <SelectField label={w.partner} {...text('partnerOrganisationId')} empty={w.noPartner} options={parties} />
        <TextField label={w.partnerName} maxLength={200} {...text('partnerName')} />
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label={w.place} maxLength={300} {...text('place')} />
        <TextField label={w.note} maxLength={2000} {...text('note')} />
      </div>
    </>
  );
}
