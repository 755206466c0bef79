export { createRequestCounter, type RequestCounter } from './counter.ts';
