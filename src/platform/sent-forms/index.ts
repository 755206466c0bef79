export { once, type Sending } from './once.ts';
