// The programs that a launch starts: with its own input and output, its signals and their exit codes.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const IS_WINDOWS = process.platform === 'win32';

export const at = (...parts) => path.join(PROJECT, ...parts);

/** The Node that package.json pins. */
export const NODE = at('node_modules', 'node', 'bin', IS_WINDOWS ? 'node.exe' : 'node');

/** Something that a person can act on; said without a stack. */
export class Trouble extends Error {}

/** A line for the person at the keyboard. Standard output belongs to the command's own answer. */
export const tell = (line) => process.stderr.write(`${line}\n`);

const children = new Set();
let stopSignal = null;

/** The signal that asked this launch to end, or null. */
export const stopAsked = () => stopSignal;

function askToStop(name) {
  // Ctrl-C arrives from the terminal and again from npm; the programs below hear of it once.
  if (stopSignal !== null) return;
  stopSignal = name;
  for (const child of children) child.kill(name);
}

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => askToStop(name));

// npm passes SIGTERM to the shell that it runs scripts in, and that shell may end without passing it on. Under npm,
// losing the parent therefore means the same as the signal.
if (/\blaunch\.mjs\b/.test(process.env.npm_lifecycle_script ?? '')) {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) askToStop('SIGTERM');
  }, 200).unref();
}

export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    if (stopSignal !== null) {
      resolve({ code: 128 + constants.signals[stopSignal], output: '' });
      return;
    }
    const child = spawn(command, args, {
      cwd: PROJECT,
      stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      ...options,
    });
    children.add(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
    const end = (code, problem) => {
      children.delete(child);
      resolve({ code, output, problem });
    };
    child.on('error', (error) => end(127, error));
    child.on('close', (code, signal) => end(signal === null ? code : 128 + constants.signals[signal]));
  });
}

function environment(extra = {}) {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  return {
    ...process.env,
    [name]: [at('node_modules', '.bin'), process.env[name] ?? ''].join(path.delimiter),
    // What Node made of each file the first time, it reads again: a start takes a third less of the processor.
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? at('node_modules', '.cache', 'compiled'),
    ...extra,
  };
}

export const runNode = (args, options = {}) => run(NODE, args, { env: environment(options.extra), ...options });

export const lastLines = (text, count) => text.trimEnd().split('\n').slice(-count).join('\n');
