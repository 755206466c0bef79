// The door of the module; see README.md. Screens in the browser take ./model.ts instead.
export * from './model.ts';
export * from './input.ts';
export type { HubFigures, HubGroupRow, HubMonth, HubOverview, HubRow } from './view.ts';
export { hubGroups, HUB_PER_PAGE, hubOverview, hubRows, whereWaits } from './queries.ts';
export { keepStandings, rebuildStandings } from './keep.ts';
export { hubReactions, hubTasks } from './tasks.ts';
