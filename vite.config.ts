import { relative, resolve, sep } from 'node:path';
import { reactRouter } from '@react-router/dev/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, type Plugin } from 'vite';

const SERVER_ROOMS = ['src/modules', 'src/platform', 'src/start'].map((room) => resolve(room) + sep);

/** What modules throw and screens catch must be one class on both sides, so it stays outside the server's bundle too. */
const SAID_BY_BOTH = resolve('src/tools/sentence') + sep;

/**
 * Keeps the floors apart in the bundles. On the server, modules and platform stay outside: Node runs their TypeScript
 * directly, so web, worker and command line share one copy of each (one pool, one registry). In the browser's bundle
 * they must not appear at all, except a module's pure `model.ts`.
 */
function keepFloorsApart(): Plugin {
  return {
    name: 'keep-floors-apart',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!importer || !/^\.{1,2}\//.test(source)) return null;
      const target = resolve(importer, '..', source);
      if (options.ssr && target.startsWith(SAID_BY_BOTH)) return outside(target);
      if (!SERVER_ROOMS.some((room) => target.startsWith(room))) return null;
      if (SERVER_ROOMS.some((room) => importer.startsWith(room))) return null;
      if (target.endsWith(`${sep}model.ts`)) return null;
      if (options.ssr) return outside(target);
      return this.error(
        `${relative('.', importer)} imports ${relative('.', target)}, which belongs to the server. ` +
          "Only a loader or an action may use it, or take what you need from the module's model.ts.",
      );
    },
  };
}

/** Left for Node to load, by its place as seen from the built server. */
function outside(target: string) {
  return { id: relative(resolve('build/server'), target).split(sep).join('/'), external: true };
}

export default defineConfig({
  plugins: [keepFloorsApart(), tailwindcss(), reactRouter()],
  build: { target: 'es2022', sourcemap: false, chunkSizeWarningLimit: 1500 },
  ssr: { target: 'node' },
});
