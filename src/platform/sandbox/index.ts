export { closeSandbox, inSandbox, type SandboxLimits } from './sandbox.ts';
export type { SandboxTasks } from './tasks.ts';
