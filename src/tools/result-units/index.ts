export { coversUnit, meaningsOf, sameUnit, unitAmong } from './families.ts';
export { LONGEST_NEWS, suggestUnit, type FormOfClipping, type SuggestedUnit } from './suggest-unit.ts';
