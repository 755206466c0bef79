// Where the text contradicts itself or is silent. A reader asks; it never settles.
import { say } from '../sentence/index.ts';
import { contradictions, type Findings } from './contradictions.ts';
import { isProgramme } from './document-kind.ts';
import { findAll, words, type Source } from './folded-text.ts';
import type { Warning } from './model.ts';

export function findWarnings(source: Source, found: Findings): Warning[] {
  if (found.documentKind === 'empty') {
    return [
      {
        code: 'not-an-agreement',
        sentence: say(
          'Văn bản không có chữ để đọc (có thể là bản quét).',
          'There is no text to read (it may be a scan).',
        ),
      },
    ];
  }
  if (found.documentKind === 'press-press') {
    return [
      {
        code: 'not-an-agreement',
        sentence: say(
          'Chỉ có các cơ quan báo chí ký với nhau, không có chính quyền.',
          'Only press agencies sign here; there is no authority.',
        ),
      },
    ];
  }
  if (!isProgramme(found.documentKind)) {
    return [
      {
        code: 'not-an-agreement',
        sentence: say(
          'Đây không phải là thỏa thuận truyền thông giữa chính quyền và cơ quan báo chí.',
          'This is no communication agreement between an authority and a press agency.',
        ),
      },
    ];
  }
  return [...silences(found), ...contradictions(source, found), ...remarks(source, found)];
}

function silences(found: Findings): Warning[] {
  const warnings: Warning[] = [];
  if (found.parties.length < 2)
    warnings.push({
      code: 'no-parties',
      sentence: say('Không đọc được đủ hai bên ký.', 'Both signing parties could not be read.'),
    });
  if (!found.signing)
    warnings.push({
      code: 'no-date',
      sentence: say('Văn bản không nêu ngày ký.', 'The text gives no date of signing.'),
    });
  if (!found.term)
    warnings.push({ code: 'no-term', sentence: say('Văn bản không nêu thời hạn.', 'The text gives no term.') });
  if (found.signatories.length === 0)
    warnings.push({
      code: 'no-signatories',
      sentence: say('Văn bản không nói ai đã ký.', 'The text does not say who signed.'),
    });
  if (found.commitments.length === 0)
    warnings.push({
      code: 'no-commitments',
      sentence: say('Không thấy cam kết nào trong văn bản.', 'No commitment was found in the text.'),
    });
  if (found.documentKind === 'working-session' || found.documentKind === 'letter') {
    warnings.push({
      code: 'signing-not-reported',
      sentence: say(
        'Văn bản nói đã thống nhất nhưng không nói đã ký.',
        'The text tells of an agreement reached, not of a signing.',
      ),
    });
  }
  return warnings;
}

function remarks(source: Source, found: Findings): Warning[] {
  const warnings: Warning[] = [];
  const { signing } = found;
  if (signing?.yearFrom === 'term' && !signing.afterPublication) {
    warnings.push({
      code: 'date-assumed',
      sentence: say(
        'Năm ký được lấy từ thời hạn vì văn bản chỉ nêu ngày và tháng.',
        'The year of signing is taken from the term: the text gives only day and month.',
      ),
      start: signing.start,
      end: signing.end,
    });
  }
  for (const hit of findAll(DOUBLED, source.fold, { start: 0, end: source.fold.length }).slice(0, 5)) {
    const words = source.text.slice(hit.start, hit.end);
    warnings.push({
      code: 'doubled-word',
      sentence: say(`Từ lặp: "${words}".`, `A word stands twice: "${words}".`),
      start: hit.start,
      end: hit.end,
    });
  }
  return warnings;
}

/** Only words that Vietnamese never doubles on purpose (xanh xanh, ngày ngày are good Vietnamese). */
const DOUBLED = words(
  'các các|phường phường|xã xã|huyện huyện|phối phối|và và|của của|với với|thông thông tin|truyền truyền|tuyên tuyên|được được|trong trong',
);
