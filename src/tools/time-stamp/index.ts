export { newNonce, readStampRequest, REQUEST_TYPE, RESPONSE_TYPE, stampRequest, type AskedStamp } from './request.ts';
export { asCertificate, verifyStamp, type StampCheck, type TimeStamp } from './verify.ts';
