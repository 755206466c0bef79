import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logTo, pathShape, scrub } from './index.ts';

const EMAIL = 'nguoi.la@noi-nao-do.example';
const NAME = 'Trần Thị Thử';
const TOKEN = 'q7Zx0aB1cD2eF3gH4iJ5kL6mN7oP8';
const PHONE = '0912 345 678';

function written(write: (log: ReturnType<typeof logTo>) => void): string {
  const lines: string[] = [];
  write(logTo({ write: (line: string) => lines.push(line) }, 'trace'));
  expect(lines.every((line) => typeof JSON.parse(line) === 'object')).toBe(true);
  return lines.join('');
}

const CANARIES = [EMAIL, NAME, 'Trần', TOKEN, PHONE, '345 678'];
/** Canaries that came through. */
const kept = (write: (log: ReturnType<typeof logTo>) => void) => {
  const text = written(write);
  return CANARIES.filter((canary) => text.includes(canary));
};

describe('the log', () => {
  it('keeps nothing of what an error quotes, nor of what hangs on it', () => {
    const error = Object.assign(new Error(`duplicate key: Key (email)=(${EMAIL}) of "${NAME}" exists`), {
      code: '23505',
      constraint: 'person_account_email_key',
      detail: `Key (email)=(${EMAIL}) already exists.`,
      where: NAME,
      parameters: [EMAIL, NAME, TOKEN],
    });
    const write = (log: ReturnType<typeof logTo>) => log.error({ err: error }, 'a request failed');
    expect(kept(write)).toEqual([]);
    const text = written(write);
    expect(text).toContain('23505');
    expect(text).toContain('person_account_email_key');
    expect(text).toContain('log.test.ts');
    expect(text).toContain('a request failed');
  });

  it('keeps nothing under a nested or telling key, in a message or a cause', () => {
    expect(
      kept((log) => {
        log.info({ person: { name: NAME, email: EMAIL }, headers: { cookie: TOKEN, 'user-agent': NAME } }, 'x');
        log.info({ list: [EMAIL, { deep: { deeper: { deepest: NAME } } }] }, 'x');
        log.warn(`sent to ${EMAIL} for ${NAME} with ${TOKEN}, ${PHONE}`);
        log.error({ err: new Error('outer', { cause: new Error(`no body is called ${NAME}, ${EMAIL}`) }) });
        log.error(new Error(`${NAME} ${PHONE}`));
        log.info({ path: `/viec/${TOKEN}` }, 'x');
        log.info('%s came', NAME);
      }),
    ).toEqual([]);
  });

  it('keeps what operators need', () => {
    const text = written((log) =>
      log.warn(
        { task: 'evidence.fetch-source', statement: 'select clipping 1f3a9c02', milliseconds: 812 },
        'a slow statement',
      ),
    );
    expect(JSON.parse(text)).toMatchObject({
      task: 'evidence.fetch-source',
      statement: 'select clipping 1f3a9c02',
      milliseconds: 812,
      msg: 'a slow statement',
    });
  });

  it('keeps no address of mail, wherever it stands', () => {
    fc.assert(
      fc.property(fc.emailAddress(), fc.string(), fc.string(), (email, before, after) => {
        expect(scrub(`${before} ${email} ${after}`)).not.toContain(email);
      }),
      { seed: 11, numRuns: 300 },
    );
  });
});

describe('the shape of an address', () => {
  it.each([
    ['/', '/'],
    ['/viec/abcdef', '/viec/:'],
    ['/en/loi-moi/abc', '/en/loi-moi/:'],
    ['/lam-viec/chuong-trinh/nguyen-van-a/ke-hoach', '/lam-viec/chuong-trinh/:'],
    ['/chuong-trinh/nguyen-van-a?tim=abc', '/chuong-trinh/:'],
    ['/Nguyen@noi.example', '/:'],
  ])('%s is %s', (path, shape) => expect(pathShape(path)).toBe(shape));
});
