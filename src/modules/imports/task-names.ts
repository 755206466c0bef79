export const CARRY_OUT = 'imports.carry-out';
