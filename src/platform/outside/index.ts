export {
  createOutside,
  type Fetched,
  type FetchOptions,
  type Outside,
  type OutsideOptions,
  type Redirect,
} from './outside.ts';
export { getBytes, judgeService, postBytes, type BytesAnswer, type PostBytes } from './post-bytes.ts';
export { postJson, type JsonAnswer, type PostJson } from './post-json.ts';
export { createServiceFetch, type ServiceFetch, type ServiceFetchOptions } from './service-fetch.ts';
export { openSocket, type OpenSocket } from './open-socket.ts';
export { createPace, type Pace } from './pace.ts';
export { createRobots, type Robots } from './robots.ts';
export { isPublicAddress, type Loopback } from './address-guard.ts';
