export { addressKey, canonicalAddress } from './address.ts';
export { isFetchable, type FetchableOptions } from './fetchable.ts';
