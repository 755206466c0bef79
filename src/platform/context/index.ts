export { consult, perform, type Actor, type Context, type ReadContext, type Who } from './context.ts';
