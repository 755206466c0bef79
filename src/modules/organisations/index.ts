// The door of the module; see README.md.
export * from './model.ts';
