// What every form of the working copy has.
import { defineWords, useSay, useWords } from '../../language.ts';
import { ActionButton } from '../../ui/index.ts';
import type { AmendmentPage } from './amendment-page.ts';

const WORDS = defineWords({ vi: { save: 'Ghi vào bản nháp' }, en: { save: 'Save into the draft' } });

export function Hidden({ page, op }: { readonly page: AmendmentPage; readonly op: string }) {
  return (
    <>
      <input type="hidden" name="version" value={page.amendment.version} />
      <input type="hidden" name="op" value={op} />
    </>
  );
}

export function Save({ page, label }: { readonly page: AmendmentPage; readonly label?: string }) {
  const w = useWords(WORDS);
  const t = useSay();
  const { edit } = page.may;
  return (
    <div>
      <ActionButton name="do" value="edit" tone="plain" whyNot={edit.yes ? null : t(edit.why)}>
        {label ?? w.save}
      </ActionButton>
    </div>
  );
}
