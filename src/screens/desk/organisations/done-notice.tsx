import { useSearchParams } from 'react-router';
import { useWords } from '../../language.ts';
import { Notice } from '../../ui/index.ts';
import { DONE_WORDS } from './words.ts';

/** Says what was just done, after coming back from a form. */
export function DoneNotice() {
  const done: Partial<Record<string, string>> = useWords(DONE_WORDS);
  const [params] = useSearchParams();
  const said = done[params.get('da') ?? ''];
  return said ? <Notice tone="done">{said}</Notice> : null;
}
