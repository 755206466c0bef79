import { formatNumber } from '../../tools/vietnamese/index.ts';
import { defineWords, useLanguage } from '../language.ts';

const WORDS = defineWords({
  vi: { of: 'trên', none: 'chưa có gì đến hạn' },
  en: { of: 'of', none: 'nothing due yet' },
});

/** "17 trên 20 (85%)": a rate with what it is a part of. Without a denominator there is no rate. */
export function rateText(part: number, of: number, language: 'vi' | 'en'): string {
  const w = WORDS[language];
  if (of === 0) return w.none;
  const number = (value: number) => formatNumber(value, language);
  return `${number(part)} ${w.of} ${number(of)} (${number(Math.round((part / of) * 100))}%)`;
}

export function Rate({ part, of }: { readonly part: number; readonly of: number }) {
  const language = useLanguage();
  return <span className="tabular-nums">{rateText(part, of, language)}</span>;
}
