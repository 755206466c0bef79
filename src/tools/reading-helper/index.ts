export { ANSWER_SCHEMA, chatRequest, type ChatRequest } from './request.ts';
export { readAnswer, type HelperAnswer } from './answer.ts';
export { locatorIn, type Locator } from './locate.ts';
export { weighAnswer } from './weigh.ts';
export * from './model.ts';
