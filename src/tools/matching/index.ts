export { chooseTopic, type ChosenTopic } from './choose-topic.ts';
export { decidedText, learn, type DecidedText, type Decision, type Lesson, type Lessons } from './learn.ts';
export { prepareProgramme, withLessons, type PreparedProgramme } from './prepare.ts';
export { suggest, type SuggestChoice } from './suggest.ts';
export { explainWeight, weigh, type WeightPart } from './weigh.ts';
export type {
  MatchingClipping,
  MatchingCommitment,
  MatchingParty,
  MatchingPlanAction,
  MatchingProgramme,
  Signals,
  Suggestion,
} from './programme-input.ts';
