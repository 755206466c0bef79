export { exampleArticles } from './articles.ts';
export { exampleBodies, exampleBody, exampleOutlets } from './bodies.ts';
export { exampleProgrammes } from './programmes/index.ts';
export { outletSites, type OutletAnswer, type RenderOutlet } from './outlet-site.ts';
export type {
  ExampleArticle,
  ExampleBody,
  ExampleCommitment,
  ExampleEvidence,
  ExampleOutlet,
  ExamplePerson,
  ExamplePlanAction,
  ExampleProgramme,
  ExampleSuppliedText,
  ExampleTarget,
  Locality,
  Quote,
  Side,
} from './model.ts';
