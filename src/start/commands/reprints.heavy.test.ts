import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exampleArticles } from '../example/content/index.ts';

const run = promisify(execFile);
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caunoi-reprints-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function command(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return run(process.execPath, ['src/start/cli.ts', 'reprints', ...args]).then(
    (said) => ({ code: 0, ...said }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
}

it('prints the pairs of a file, whatever was done to the accents, and nothing else', async () => {
  const [first, second] = exampleArticles('2026-11-20').map((article) => article.paragraphs.join('\n'));
  const notice =
    'Ngày mai phường Hoa Mẫu (mẫu) cấp căn cước lưu động tại nhà văn hóa tổ 4 từ 7 giờ 30, bà con mang theo giấy tờ.';
  const lines = [
    { id: 'một', text: first },
    { id: 'hai', text: second },
    { id: 'ba', text: `Tin đăng lại.\n${first!.normalize('NFD')}` },
    { id: 4, text: notice },
    { id: 5, text: `${notice} (Theo bản tin)` },
  ];
  const path = join(folder, 'texts.jsonl');
  await writeFile(path, lines.map((line) => JSON.stringify(line)).join('\n'));
  const { code, stdout } = await command(path, '--json');
  expect(code).toBe(0);
  expect(
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([
    { a: 'một', b: 'ba', containment: 1 },
    { a: '4', b: '5', containment: 1 },
  ]);
});

it('names lines that cannot be read, and goes on', async () => {
  const path = join(folder, 'bad.jsonl');
  const text = 'một hai ba bốn năm sáu bảy tám chín mười mười một mười hai mười ba mười bốn mười lăm';
  await writeFile(path, [JSON.stringify({ id: 1, text }), '{', '{"id":2}', JSON.stringify({ id: 3, text })].join('\n'));
  const { code, stdout, stderr } = await command(path, '--json');
  expect(code).toBe(2);
  expect(JSON.parse(stdout)).toEqual({ a: '1', b: '3', containment: 1 });
  expect(stderr).toContain('line 2, 3');
  expect((await command(join(folder, 'none.jsonl'))).stderr).toContain('There is no file');
  expect((await command()).code).toBe(2);
});

it('measures what one article costs among many', async () => {
  const { stdout } = await command('index-check', '--texts', '2000');
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { held: number; lookUpMs: { p95: number } });
  expect(rows.map((row) => row.held)).toEqual([20, 200, 2000]);
  for (const row of rows) expect(row.lookUpMs.p95).toBeGreaterThan(0);
});
