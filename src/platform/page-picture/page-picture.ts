// A browser is the largest program that reads hostile bytes for us, so it gets a process group, a folder, a clock and a
// memory limit of its own, and no network: everything it asks for goes to a proxy that knows one page.
import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { Refusal, say } from '../../tools/sentence/index.ts';
import { devToolsOver, type DevTools } from './devtools-pipe.ts';

export interface PictureOrder {
  /** The browser's program. */
  readonly browser: string;
  readonly body: Uint8Array;
  /** As the server of the page said it; `text/html` when it said nothing. */
  readonly mediaType: string | null;
  /** 30 s when left out. */
  readonly timeoutMs?: number;
  /** Resident memory of the browser with all its processes, on Linux; 1,024 when left out. */
  readonly mostMb?: number;
  /** More for the browser's environment, such as where its fonts are. */
  readonly environment?: Readonly<Record<string, string>>;
}

export interface Picture {
  readonly png: Buffer;
  /** As it calls itself, such as "HeadlessChrome/149.0.7827.0". */
  readonly browser: string;
}

const WIDTH = 1280;
/** Long pages are cut here. */
const MOST_HEIGHT = 8_000;
const LARGEST_PNG = 20 * 1024 * 1024;
const PAGE_BYTES = 4096;
/** `sandbox` also turns off refreshing to another address; only what stands in the page itself is used. */
const POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

/**
 * Throws Refusal: `no-browser` (the program cannot be started), `too-heavy` (more time or memory than allowed), `no-picture`
 * (it ended without one).
 */
export async function takePicture(order: PictureOrder): Promise<Picture> {
  const folder = await mkdtemp(join(tmpdir(), 'caunoi-picture-'));
  const host = `${randomUUID()}.invalid`;
  const proxy = onePageProxy(order, host);
  try {
    proxy.listen(0, '127.0.0.1');
    await once(proxy, 'listening');
    const address = proxy.address();
    if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
    const picture = await withBrowser(order, folder, address.port, (tools) => pictureOf(tools, `http://${host}/`));
    if (picture.png.length > LARGEST_PNG) throw noPicture();
    return picture;
  } finally {
    proxy.closeAllConnections();
    proxy.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

const ANYTHING = z.unknown();

async function pictureOf(tools: DevTools, address: string): Promise<Picture> {
  const { product } = await tools.ask('Browser.getVersion', {}, z.object({ product: z.string() }));
  const blank = { url: 'about:blank', width: WIDTH, height: 900 };
  const { targetId } = await tools.ask('Target.createTarget', blank, z.object({ targetId: z.string() }));
  const attached = z.object({ sessionId: z.string() });
  const { sessionId } = await tools.ask('Target.attachToTarget', { targetId, flatten: true }, attached);
  const ask = <S extends z.ZodType>(method: string, params: object, answer: S) =>
    tools.ask(method, params, answer, sessionId);
  await ask('Page.enable', {}, ANYTHING);
  await ask('Emulation.setScriptExecutionDisabled', { value: true }, ANYTHING);
  const loaded = tools.event('Page.loadEventFired');
  const { errorText } = await ask('Page.navigate', { url: address }, z.object({ errorText: z.string().optional() }));
  if (errorText !== undefined) throw noPicture();
  await loaded;
  const layout = z.object({ cssContentSize: z.object({ height: z.number() }) });
  const { cssContentSize } = await ask('Page.getLayoutMetrics', {}, layout);
  const height = Math.max(1, Math.min(MOST_HEIGHT, Math.ceil(cssContentSize.height)));
  const clip = { x: 0, y: 0, width: WIDTH, height, scale: 1 };
  const shot = { format: 'png', captureBeyondViewport: true, clip };
  const { data } = await ask('Page.captureScreenshot', shot, z.object({ data: z.string() }));
  return { png: Buffer.from(data, 'base64'), browser: product.slice(0, 100) };
}

/** Answers for one host with the page, and for everything else with 403. */
function onePageProxy({ body, mediaType }: PictureOrder, host: string): Server {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== `http://${host}/`) {
      response.writeHead(403).end();
      return;
    }
    response.writeHead(200, {
      'content-type': mediaType ?? 'text/html',
      'content-length': body.length,
      'content-security-policy': POLICY,
      'cache-control': 'no-store',
    });
    response.end(body);
  });
  // Encrypted and web socket connections would be tunnels.
  server.on('connect', (_request, socket) => socket.end('HTTP/1.1 403 Forbidden\r\n\r\n'));
  server.on('upgrade', (_request, socket) => socket.end('HTTP/1.1 403 Forbidden\r\n\r\n'));
  return server;
}

async function withBrowser(
  order: PictureOrder,
  folder: string,
  proxyPort: number,
  work: (tools: DevTools) => Promise<Picture>,
): Promise<Picture> {
  const { timeoutMs = 30_000, mostMb = 1_024 } = order;
  const child = spawn(order.browser, switches(folder, proxyPort), {
    // A group of its own, so that all its processes can be ended together.
    detached: true,
    cwd: folder,
    // No secret of ours is in its environment.
    env: { HOME: folder, TMPDIR: folder, LANG: 'vi_VN.UTF-8', ...order.environment },
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const started = once(child, 'spawn');
  let isTooMuch = false;
  const end = (): void => {
    isTooMuch = true;
    endGroup(child);
  };
  const clock = setTimeout(end, timeoutMs);
  const weigh = () =>
    residentMb(child.pid).then((mb) => {
      if (mb > mostMb) end();
    }, end);
  const scales = setInterval(() => void weigh(), 250);
  try {
    await started;
    const picture = await work(devToolsOver(child.stdio[3] as Writable, child.stdio[4] as Readable));
    // Once more, however quick it was: whether a page is too heavy must not depend on the speed of the machine.
    await weigh();
    if (isTooMuch) throw tooHeavy();
    return picture;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EACCES') throw noBrowser();
    throw isTooMuch ? tooHeavy() : noPicture();
  } finally {
    clearTimeout(clock);
    clearInterval(scales);
    endGroup(child);
  }
}

function switches(folder: string, proxyPort: number): string[] {
  return [
    '--headless',
    '--remote-debugging-pipe',
    `--user-data-dir=${join(folder, 'profile')}`,
    `--proxy-server=http://127.0.0.1:${proxyPort}`,
    // Loopback too goes to the proxy.
    '--proxy-bypass-list=<-loopback>',
    '--disable-quic',
    '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-extensions',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--hide-scrollbars',
    '--no-first-run',
    '--no-default-browser-check',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    // All of them have ended.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Of the whole process group; 0 where the system has no /proc. */
async function residentMb(group: number | undefined): Promise<number> {
  if (group === undefined || process.platform !== 'linux') return 0;
  let pages = 0;
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const text = await readFile(`/proc/${name}/stat`, 'utf8').catch((error: NodeJS.ErrnoException) => {
      // It has ended meanwhile.
      if (error.code === 'ENOENT' || error.code === 'ESRCH') return '';
      throw error;
    });
    // proc(5): after the name in brackets come state, parent, group …; resident pages are the 24th field.
    const fields = text.replace(/^.*\) /s, '').split(' ');
    if (Number(fields[2]) === group) pages += Number(fields[21]);
  }
  return (pages * PAGE_BYTES) / 2 ** 20;
}

function noPicture(): Refusal {
  return new Refusal(
    'no-picture',
    say('Trình duyệt không chụp được trang này.', 'The browser made no picture of this page.'),
  );
}

function noBrowser(): Refusal {
  return new Refusal(
    'no-browser',
    say(
      'Không mở được trình duyệt đã khai báo để chụp trang.',
      'The browser that is set for pictures of pages cannot be started.',
    ),
    503,
  );
}

function tooHeavy(): Refusal {
  return new Refusal(
    'too-heavy',
    say(
      'Trang quá nặng: chụp ảnh cần nhiều thời gian hoặc bộ nhớ hơn mức cho phép.',
      'The page is too heavy: its picture needs more time or memory than allowed.',
    ),
  );
}
