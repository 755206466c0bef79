export { consult, holdsLink, perform, type Actor, type Context, type ReadContext, type Who } from './context.ts';
export { FRESH_MINUTES, isFresh, needsFreshSignIn, SIGN_IN_AGAIN, signInAllows } from './fresh-sign-in.ts';
export { FOUR_EYES, secondPersonAnswers, type FourEyesAct, type FourEyesClaim } from './four-eyes.ts';
