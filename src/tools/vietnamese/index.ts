export { foldAccents, foldTones, nfc, searchKey, sameText } from './fold.ts';
export { visible } from './hidden.ts';
export { syllables } from './syllables.ts';
export { formatDate, formatLongDate, formatNumber, formatDateTime } from './format.ts';
