// People who go on asking for pages while something else is measured.
export interface Asking {
  /** Milliseconds of each answer. Throws when a page failed. */
  stop(): Promise<number[]>;
}

/** 20 times a second, whether or not earlier answers are there. `web` ends with a slash. */
export function askInTurn(web: string, paths: readonly string[], cookie: string): Asking {
  const taken: number[] = [];
  const failed: string[] = [];
  const under: Promise<void>[] = [];
  let turn = 0;
  const ask = async (path: string): Promise<void> => {
    const begun = performance.now();
    try {
      const answer = await fetch(web + path, { headers: { cookie }, redirect: 'manual' });
      await answer.arrayBuffer();
      if (answer.status !== 200) failed.push(`${path} answered ${answer.status}`);
    } catch (error) {
      failed.push(`${path} did not answer: ${String(error)}`);
    }
    taken.push(performance.now() - begun);
  };
  const timer = setInterval(() => under.push(ask(paths[turn++ % paths.length]!)), 50);
  return {
    async stop() {
      clearInterval(timer);
      await Promise.all(under);
      if (failed.length > 0) throw new Error(`${failed.length} of ${taken.length} pages failed: ${failed[0]}`);
      return taken;
    },
  };
}
