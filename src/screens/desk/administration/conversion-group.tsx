import { Form } from 'react-router';
import { CHANGE_KINDS, CHANGE_WORDS } from '../../../modules/organisations/model.ts';
import type { PlannedUnit } from '../../../modules/organisations/index.ts';
import { formatDate } from '../../../tools/vietnamese/index.ts';
import type { FormProblem } from '../../forms.ts';
import { useSay, useWords } from '../../language.ts';
import {
  ActionButton,
  Badge,
  Card,
  CheckField,
  Disclosure,
  FormNotice,
  Notice,
  SelectField,
  TextField,
} from '../../ui/index.ts';
import { WhatFollowsLine } from '../organisations/what-follows-list.tsx';
import type { ShownGroup } from './conversion-desk.ts';
import { CONVERSION_WORDS } from './conversion-words.ts';

interface ConversionGroupProps {
  readonly group: ShownGroup;
  readonly version: number;
  readonly problem: FormProblem | null;
}

/** What one group of the table would do, and the form that settles it. */
export function ConversionGroup({ group, version, problem }: ConversionGroupProps) {
  const w = useWords(CONVERSION_WORDS);
  const t = useSay();
  const mine = problem?.values['group'] === group.key ? problem : null;
  const refused = group.answer && !group.answer.yes ? group.answer.why : null;
  const tone = group.state === 'skipped' ? 'neutral' : group.state === 'choose' || refused ? 'caution' : 'done';
  const label = group.state === 'skipped' ? w.skipped : tone === 'caution' ? w.choose : w.ready;
  return (
    <Card>
      <div id={group.key} className="flex flex-col gap-2">
        <p className="flex flex-wrap items-center gap-2">
          <strong>{t(CHANGE_WORDS[group.kind])}</strong>
          {group.effectiveOn ? <span>{`${w.from} ${formatDate(group.effectiveOn)}`}</span> : null}
          <Badge tone={tone}>{label}</Badge>
          <span className="text-sm text-quiet">{`${w.lines} ${group.lines.join(', ')}`}</span>
        </p>
        <div className="grid gap-3 md:grid-cols-2">
          <Units title={w.old} units={group.old} />
          <Units title={w.fresh} units={group.fresh} main={group.fresh.length > 1 ? group.main : null} />
        </div>
        {group.legalBasis ? <p className="text-sm text-quiet">{group.legalBasis}</p> : null}
        {group.state === 'skipped' ? null : (
          <p className="text-sm">
            <strong>{`${w.follows}: `}</strong>
            <WhatFollowsLine follows={group.follows} />
          </p>
        )}
        {group.why || refused ? <Notice tone="caution">{t((group.why ?? refused)!)}</Notice> : null}
        <FormNotice problem={mine ? t(mine.problem) : null} />
        <Disclosure title={w.settle} open={mine !== null}>
          <Form method="post" className="flex flex-col gap-3">
            <input type="hidden" name="viec" value="nhom" />
            <input type="hidden" name="version" value={version} />
            <input type="hidden" name="group" value={group.key} />
            <SelectField
              label={w.kind}
              name="kind"
              options={CHANGE_KINDS.map((kind) => ({ value: kind, label: t(CHANGE_WORDS[kind]) }))}
              defaultValue={group.kind}
            />
            <TextField label={w.effectiveOn} name="effectiveOn" type="date" defaultValue={group.effectiveOn ?? ''} />
            <TextField label={w.legalBasis} name="legalBasis" maxLength={1000} defaultValue={group.legalBasis ?? ''} />
            {[...group.old, ...group.fresh].map((unit, at) => (
              <UnitChoice key={unit.key} unit={unit} at={at} isNew={at >= group.old.length} />
            ))}
            {group.fresh.length > 1 ? (
              <SelectField
                label={w.main}
                name="main"
                options={group.fresh.map((unit) => ({ value: unit.key, label: unit.name }))}
                defaultValue={group.main ?? ''}
              />
            ) : null}
            <CheckField
              label={w.skip}
              name="skip"
              value="true"
              defaultChecked={group.state === 'skipped' && group.old.some((unit) => unit.candidates.length > 0)}
            />
            <div>
              <ActionButton tone="plain">{w.save}</ActionButton>
            </div>
          </Form>
        </Disclosure>
      </div>
    </Card>
  );
}

function Units({
  title,
  units,
  main = null,
}: {
  readonly title: string;
  readonly units: readonly PlannedUnit[];
  readonly main?: string | null;
}) {
  const w = useWords(CONVERSION_WORDS);
  const said = (unit: PlannedUnit) => {
    if (unit.chosen === 'new') return w.toRegister;
    const body = unit.candidates.find((one) => one.id === unit.chosen);
    if (body) return `${body.name} (${body.by === 'code' ? w.byCode : w.byName})`;
    return unit.candidates.length > 1 ? w.pick : w.notKnown;
  };
  return (
    <div>
      <h3 className="font-semibold">{title}</h3>
      <ul className="flex flex-col gap-1">
        {units.map((unit) => (
          <li key={unit.key}>
            {[unit.name, ...unit.where].join(', ')}
            {main === unit.key ? <Badge tone="info">{w.main}</Badge> : null}
            <span className="block text-sm text-quiet">{`→ ${said(unit)}`}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function UnitChoice({ unit, at, isNew }: { readonly unit: PlannedUnit; readonly at: number; readonly isNew: boolean }) {
  const w = useWords(CONVERSION_WORDS);
  if (unit.candidates.length === 0) return null;
  return (
    <>
      <input type="hidden" name={`don-vi.${at}`} value={unit.key} />
      <SelectField
        label={`${w.pick}: ${unit.name}`}
        name={`chon.${at}`}
        empty="—"
        options={[
          ...unit.candidates.map((body) => ({
            value: body.id,
            label: [body.name, body.parentName ?? body.place].filter(Boolean).join(' – '),
          })),
          isNew ? { value: 'new', label: w.registerNew } : { value: 'none', label: w.nobody },
        ]}
        defaultValue={unit.chosen ?? ''}
      />
    </>
  );
}
