import type { Config } from '@react-router/dev/config';

export default {
  appDirectory: 'src/screens',
  ssr: true,
  // All addresses are known to the browser at once: no request that only asks for routes.
  routeDiscovery: { mode: 'initial' },
} satisfies Config;
