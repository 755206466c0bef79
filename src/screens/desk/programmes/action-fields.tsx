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
    dueOn: 'Hạn',
    owner: 'Đơn vị phụ trách',
    ownerName: 'Người hoặc bộ phận phụ trách',
    quantity: 'Số lượng',
    unit: 'Đơn vị tính',
  },
  en: {
    title: 'Action',
    commitment: 'For the commitment',
    dueOn: 'Due',
    owner: 'Responsible organisation',
    ownerName: 'Responsible person or unit',
    quantity: 'Quantity',
    unit: 'Unit',
  },
});

export interface ActionTexts {
  readonly title: string;
  readonly commitmentId: string;
  readonly dueOn: string;
  readonly ownerOrganisationId: string;
  readonly ownerName: string;
  readonly quantity: string;
  readonly unit: string;
}

interface ActionFieldsProps {
  readonly programme: Pick<ProgrammeView, 'parties'>;
  readonly stored: ActionTexts;
  readonly problem: FormProblem | undefined;
  /** To choose among; absent when the commitment is settled. */
  readonly commitments?: readonly CommitmentView[];
}

export function ActionFields({ programme, stored, problem, commitments }: ActionFieldsProps) {
  const w = useWords(WORDS);
  const t = useSay();
  const text = (name: keyof ActionTexts) => ({
    name,
    defaultValue: kept(problem?.values, name, stored[name]),
    problem: problem?.fields[name],
  });
  return (
    <>
      <TextField label={w.title} required minLength={3} maxLength={500} {...text('title')} />
      {commitments ? (
        <SelectField
          label={w.commitment}
          {...text('commitmentId')}
          options={commitments.map(({ id, text: words }) => ({ value: id, label: shortText(words) }))}
        />
      ) : null}
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <TextField label={w.dueOn} type="date" required {...text('dueOn')} />
        <SelectField
          label={w.owner}
          {...text('ownerOrganisationId')}
          options={programme.parties.map((party) => ({
            value: party.organisationId,
            label: `${t(sideName(party.side))}: ${party.name}`,
          }))}
        />
        <TextField label={w.ownerName} maxLength={200} {...text('ownerName')} />
        <TextField label={w.quantity} type="number" min="0.01" step="0.01" inputMode="decimal" {...text('quantity')} />
        <TextField label={w.unit} maxLength={60} {...text('unit')} />
      </div>
    </>
  );
}
