// Installs the packages and builds the screens, each only when something it depends on has changed.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { alone } from './alone.mjs';
import { NODE, Trouble, at, lastLines, run, runNode, stopAsked, tell } from './processes.mjs';

const INSTALLED = at('node_modules', '.caunoi-installed');
const BUILT = at('build', '.caunoi-built');

const hashOf = (text) => createHash('sha256').update(text).digest('hex');
const textOf = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

function isInstalled() {
  if (!existsSync(NODE)) return false;
  return textOf(INSTALLED) === hashOf(readFileSync(at('package-lock.json'))) || isInstalledByHand();
}

/** Somebody ran `npm ci` themselves: npm's own note says whether everything that is not optional is there. */
function isInstalledByHand() {
  const note = textOf(at('node_modules', '.package-lock.json'));
  if (note === '') return false;
  const present = JSON.parse(note).packages;
  const wanted = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([place, entry]) => place === '' || entry.optional || present[place]?.version === entry.version,
  );
}

async function install() {
  tell('Đang cài các gói cần thiết, chừng một phút… / Installing what is needed, about a minute…');
  let result = await npm(['ci']);
  // A registry that does not carry the packages of other platforms makes `npm ci` call a sound lock file out of step
  // (npm 11: "Missing: name@ from lock file", with no version); `npm install` takes the same lock file as it stands.
  const gaps = result.output.match(/\b(?:Missing|Invalid): .*$/gm) ?? [];
  if (result.code !== 0 && gaps.length > 0 && gaps.every((line) => /^Missing: \S+@ from lock file/.test(line))) {
    result = await npm(['install', '--no-save']);
  }
  if (stopAsked() !== null) return;
  if (result.problem?.code === 'ENOENT') {
    throw new Trouble('Không tìm thấy npm trên PATH. / npm was not found on PATH.');
  }
  if (result.code !== 0 || !existsSync(NODE)) {
    throw new Trouble(
      `Không cài được các gói; npm nói: / The packages could not be installed; npm says:\n${lastLines(result.output, 15)}`,
    );
  }
  writeFileSync(INSTALLED, hashOf(readFileSync(at('package-lock.json'))));
}

/** npm runs on the machine's own Node: the one in node_modules is about to be replaced. */
function npm(args) {
  const env = { ...process.env };
  // Everything is installed, also for tests, whatever the environment of the program is.
  delete env.NODE_ENV;
  const name = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  env[name] = (env[name] ?? '')
    .split(path.delimiter)
    .filter((folder) => !folder.endsWith(path.join('node_modules', '.bin')))
    .join(path.delimiter);
  const all = [
    ...args,
    '--include=dev',
    '--include=optional',
    '--loglevel=error',
    '--no-progress',
    '--no-audit',
    '--no-fund',
  ];
  return run('npm', all, { quiet: true, env, shell: process.platform === 'win32' });
}

function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

/** Changes when anything changes that goes into the bundles: screens, tools, the pure models of modules, settings. */
function buildFingerprint() {
  const files = [
    ...['src/screens', 'src/tools', 'public'].flatMap((folder) => filesUnder(at(folder))),
    ...filesUnder(at('src/modules')).filter((file) => path.basename(file) === 'model.ts'),
    ...['vite.config.ts', 'react-router.config.ts', 'package.json', 'package-lock.json'].map((name) => at(name)),
  ].filter((file) => !/\.test\.tsx?$|\.md$/.test(file) && existsSync(file));
  const hash = createHash('sha256');
  for (const file of files) hash.update(path.relative(at(), file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

const isBuilt = () => existsSync(at('build/server/index.js')) && textOf(BUILT) === buildFingerprint();

async function build() {
  tell('Đang dựng giao diện… / Building the screens…');
  const fingerprint = buildFingerprint();
  rmSync(BUILT, { force: true });
  const result = await runNode([at('node_modules/@react-router/dev/bin.cjs'), 'build'], {
    quiet: true,
    extra: { NODE_ENV: 'production' },
  });
  if (stopAsked() !== null) return;
  if (result.code !== 0) {
    throw new Trouble(`Không dựng được giao diện: / The screens could not be built:\n${lastLines(result.output, 40)}`);
  }
  writeFileSync(BUILT, fingerprint);
}

export async function prepare(withBuild) {
  const ready = () => isInstalled() && (!withBuild || isBuilt());
  if (ready()) return;
  await alone(async () => {
    if (!isInstalled()) await install();
    if (stopAsked() === null && withBuild && !isBuilt()) await build();
  });
}
