// How likely a name found in a text means a registered body, with the reason in words. Pure; it never decides.
import { say, type Sentence } from '../../tools/sentence/index.ts';
import { headAndCore, nameKey, withoutExampleMark } from './name-key.ts';

export interface NamedBody {
  readonly name: string;
  readonly place: string | null;
  readonly parentName: string | null;
  readonly aliases: readonly string[];
}

export interface Likeness {
  /** 1: the same words; 0.8 and more: hardly anything else; below 0.4 is not worth showing. */
  readonly score: number;
  readonly reason: Sentence;
}

export const LEAST_LIKENESS = 0.4;

export function likenessOfName(wanted: string, body: NamedBody, place: string | null): Likeness | null {
  const key = withoutExampleMark(nameKey(wanted));
  if (key === '') return null;
  const found = byWords(key, body);
  return found && inPlace(found, body, place);
}

function byWords(key: string, body: NamedBody): Likeness | null {
  const own = withoutExampleMark(nameKey(body.name));
  if (key === own) return { score: 1, reason: say('Trùng tên', 'Same name') };
  const alias = body.aliases.find((one) => withoutExampleMark(nameKey(one)) === key);
  if (alias !== undefined) {
    return {
      score: 0.95,
      reason: say(`Trùng tên khác của đơn vị: “${alias}”`, `Same as another name of it: “${alias}”`),
    };
  }
  const around = [body.place, body.parentName].map((text) => withoutExampleMark(nameKey(text ?? '')));
  const longer = rest(key, own);
  if (longer !== null) {
    return around.some((text) => text !== '' && (text.includes(longer) || longer.includes(text)))
      ? { score: 0.95, reason: say('Trùng tên và địa bàn', 'Same name and place') }
      : { score: 0.65, reason: say('Trùng tên, nhưng trong văn bản tên dài hơn', 'Same name, but longer in the text') };
  }
  return bySameCore(key, own) ?? bySharedWords(key, own);
}

function bySameCore(key: string, own: string): Likeness | null {
  const a = headAndCore(key);
  const b = headAndCore(own);
  if (a.core !== b.core || (a.head === '' && b.head === '')) return null;
  if (a.head === '' || b.head === '') {
    return { score: 0.85, reason: say('Cùng tên gọi, một bên viết gọn', 'Same name, one of them written short') };
  }
  return { score: 0.4, reason: say('Cùng địa bàn, nhưng là cơ quan khác', 'Same place, but another body') };
}

function bySharedWords(key: string, own: string): Likeness | null {
  const a = new Set(key.split(' '));
  const b = new Set(own.split(' '));
  const shared = [...a].filter((word) => b.has(word)).length;
  const dice = (2 * shared) / (a.size + b.size);
  if (dice < 0.75) return null;
  return { score: Math.round(dice * 70) / 100, reason: say('Tên gần giống', 'Similar name') };
}

/** What follows the body's name in the longer name, or null when it does not begin with it. */
function rest(key: string, own: string): string | null {
  return key.startsWith(`${own} `) ? key.slice(own.length + 1) : null;
}

function inPlace(found: Likeness, body: NamedBody, place: string | null): Likeness | null {
  if (!place || !body.place) return found;
  const wanted = nameKey(place);
  const own = nameKey(body.place);
  if (wanted === '' || own.includes(wanted) || wanted.includes(own)) return found;
  const score = Math.round(found.score * 60) / 100;
  if (score < LEAST_LIKENESS) return null;
  return {
    score,
    reason: say(
      `${found.reason.vi}; địa bàn khác (${body.place})`,
      `${found.reason.en}; another place (${body.place})`,
    ),
  };
}
