import { describe, expect, it } from 'vitest';
import { Refusal, say } from '../../tools/sentence/index.ts';
import { createPace, createRobots, type Fetched, type Outside } from './index.ts';

const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

describe('pace', () => {
  it('asks one host one thing at a time, with a pause, and others meanwhile', async () => {
    const pace = createPace(60);
    const log: string[] = [];
    const work = (name: string) => async () => {
      log.push(`+${name}`);
      await wait(20);
      log.push(`-${name}`);
    };
    const started = performance.now();
    await Promise.all([
      pace.run('a.example', work('a1')),
      pace.run('A.example', work('a2')),
      pace.run('b.example', work('b1')),
    ]);
    expect(log.indexOf('+a2')).toBeGreaterThan(log.indexOf('-a1'));
    expect(log.indexOf('+b1')).toBeLessThan(log.indexOf('-a1'));
    expect(performance.now() - started).toBeGreaterThanOrEqual(95);
    await wait(80);
    expect(pace.busy).toBe(0);
  });
  it('lets a job end only when the hosts it asked have rested, or when the worker stops', async () => {
    const pace = createPace(60);
    const begun = performance.now();
    expect(await pace.untilRested(() => pace.run('a.example', () => Promise.resolve('a')))).toBe('a');
    expect(performance.now() - begun).toBeGreaterThanOrEqual(55);
    await expect(pace.untilRested(() => pace.run('a.example', () => Promise.reject(new Error('x'))))).rejects.toThrow(
      'x',
    );
    expect(performance.now() - begun).toBeGreaterThanOrEqual(115);
    const stopping = new AbortController();
    const slow = createPace(60_000);
    const job = slow.untilRested(() => slow.run('b.example', () => Promise.resolve('b')), stopping.signal);
    setTimeout(() => stopping.abort(), 10);
    expect(await job).toBe('b');
  });
  it('goes on after a failure', async () => {
    const pace = createPace(1);
    const failing = pace.run('a.example', () => Promise.reject(new Error('hỏng')));
    const next = pace.run('a.example', () => Promise.resolve('tiếp'));
    await expect(failing).rejects.toThrow('hỏng');
    await expect(next).resolves.toBe('tiếp');
  });
});

function site(answer: { status: number; text?: string } | Refusal): Pick<Outside, 'fetch'> & { asked: number } {
  const made = {
    asked: 0,
    fetch(address: string): Promise<Fetched> {
      made.asked += 1;
      if (answer instanceof Refusal) return Promise.reject(answer);
      return Promise.resolve({
        status: answer.status,
        statusText: '',
        finalUrl: address,
        redirects: [],
        headers: {},
        body: new TextEncoder().encode(answer.text ?? ''),
        requestHead: '',
        responseHead: '',
        responseHeaders: [],
        at: '2026-11-20T00:00:00.000Z',
      });
    },
  };
  return made;
}

describe('robots', () => {
  const text =
    'User-agent: *\nDisallow: /rieng/\nCrawl-delay: 5\n\nUser-agent: CauNoi\nDisallow: /cam/\nCrawl-delay: 2\nSitemap: https://bao-mau.example/sitemap.xml';
  it('follows the rules for our name and asks once', async () => {
    const outside = site({ status: 200, text });
    const robots = createRobots({ outside, agent: 'CauNoi' });
    expect(await robots.allows('https://bao-mau.example/rieng/1')).toEqual({ answer: { yes: true }, delayMs: 2_000 });
    expect((await robots.allows('https://bao-mau.example/cam/1')).answer).toMatchObject({
      yes: false,
      code: 'robots-disallowed',
    });
    expect(await robots.sitemaps('https://bao-mau.example/')).toEqual(['https://bao-mau.example/sitemap.xml']);
    expect(outside.asked).toBe(1);
  });
  it('takes no file for yes and a failing server for no, for ten minutes', async () => {
    const free = createRobots({ outside: site({ status: 404 }), agent: 'CauNoi' });
    expect((await free.allows('https://bao-mau.example/a')).answer.yes).toBe(true);
    let clock = 0;
    const outside = site({ status: 503 });
    const failing = createRobots({ outside, agent: 'CauNoi', now: () => clock });
    expect((await failing.allows('https://bao-mau.example/a')).answer).toMatchObject({ code: 'robots-unreachable' });
    await failing.allows('https://bao-mau.example/b');
    expect(outside.asked).toBe(1);
    clock = 601_000;
    await failing.allows('https://bao-mau.example/c');
    expect(outside.asked).toBe(2);
  });
  it('passes on that a machine is private, and takes other failures for no', async () => {
    const forbidden = createRobots({
      outside: site(new Refusal('private-address', say('nội bộ', 'private'), 400)),
      agent: 'CauNoi',
    });
    await expect(forbidden.allows('https://noi-bo.example/')).rejects.toMatchObject({ code: 'private-address' });
    const down = createRobots({
      outside: site(new Refusal('connection-refused', say('từ chối', 'refused'), 503)),
      agent: 'CauNoi',
    });
    expect((await down.allows('https://bao-mau.example/')).answer.yes).toBe(false);
  });
});
