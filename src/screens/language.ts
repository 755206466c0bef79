// Which language a page is in: its address says it (/en/… is English), so no cookie and no script is needed.
import { useLocation } from 'react-router';
import type { Language, Sentence } from '../tools/sentence/index.ts';

export function languageOf(pathname: string): Language {
  return pathname === '/en' || pathname.startsWith('/en/') ? 'en' : 'vi';
}

/** The same page in that language. */
export function inLanguage(pathname: string, language: Language): string {
  const bare = pathname.replace(/^\/en(?=\/|$)/, '') || '/';
  return language === 'en' ? `/en${bare === '/' ? '' : bare}` : bare;
}

export function useLanguage(): Language {
  return languageOf(useLocation().pathname);
}

/** `const to = useTo()`; `<Link to={to('/lam-viec')}>` stays in the language of the page. */
export function useTo(): (path: string) => string {
  const language = useLanguage();
  return (path) => inLanguage(path, language);
}

/** Picks the language of a Sentence: `const t = useSay()`; `t(problem)`. */
export function useSay(): (sentence: Sentence) => string {
  const language = useLanguage();
  return (sentence) => sentence[language];
}

/**
 * A catalogue of words, checked to have the same keys in both languages:
 * `const WORDS = defineWords({ vi: { title: 'Chương trình' }, en: { title: 'Programmes' } })`; `const w = useWords(WORDS)`.
 */
export function defineWords<W extends object>(words: {
  vi: W;
  en: { [K in keyof W]: W[K] extends string ? string : W[K] };
}): {
  vi: W;
  en: W;
} {
  return words as { vi: W; en: W };
}

export function useWords<W>(words: Record<Language, W>): W {
  return words[useLanguage()];
}
