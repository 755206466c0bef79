/** Columns of the form of people; every row has all of them. */
export const PEOPLE_COLUMNS = [
  'role',
  'organisationId',
  'name',
  'title',
  'authority',
  'documentId',
  'documentNumber',
  'documentDate',
  'documentWhat',
] as const;
export type PeopleRow = Readonly<Record<(typeof PEOPLE_COLUMNS)[number], string>>;
