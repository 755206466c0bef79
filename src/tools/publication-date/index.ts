export { findDate, readDate, type ReadDate } from './read-date.ts';
