import { copyAsJson, copyAsPage, type DataCopy } from '../../../modules/privacy/index.ts';
import { fileAnswer } from '../file-answer.ts';

/** `json` to carry elsewhere; anything else: a page to read. */
export function copyAnswer(copy: DataCopy, format: FormDataEntryValue | null): Response {
  return format === 'json'
    ? fileAnswer({
        bytes: copyAsJson(copy),
        mediaType: 'application/json; charset=utf-8',
        name: 'du-lieu-ca-nhan.json',
      })
    : fileAnswer({ bytes: copyAsPage(copy), mediaType: 'text/html; charset=utf-8', name: 'du-lieu-ca-nhan.html' });
}
