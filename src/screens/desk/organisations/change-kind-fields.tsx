import {
  HEADING_WORDS,
  HEADINGS,
  KIND_WORDS,
  LEVEL_WORDS,
  LEVELS,
  ORGANISATION_KINDS,
} from '../../../modules/organisations/model.ts';
import { defineWords, useSay, useWords } from '../../language.ts';
import { SelectField, TextField } from '../../ui/index.ts';
import type { ChangeDesk } from './change-desk.ts';

const WORDS = defineWords({
  vi: {
    name: 'Tên mới',
    shortName: 'Tên viết tắt mới',
    symbol: 'Chữ viết tắt trong số, ký hiệu',
    officialCode: 'Mã mới trong danh mục',
    parentName: 'Cơ quan cấp trên ghi ở đầu văn bản',
    newKind: 'Loại mới',
    heading: 'Thể thức văn bản',
    level: 'Cấp',
    noLevel: 'Không nêu',
  },
  en: {
    name: 'New name',
    shortName: 'New short name',
    symbol: 'Abbreviation in document symbols',
    officialCode: 'New number in the list',
    parentName: 'Body above, as in the heading of papers',
    newKind: 'New kind',
    heading: 'Layout of papers',
    level: 'Level',
    noLevel: 'Not stated',
  },
});

/** What only some kinds of change ask for. */
export function ChangeKindFields({
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
