/** Header by which a public page says what it shows; the web server keeps such answers in memory and takes it off. */
export const PAGE_TAGS = 'X-Page-Tags';

/**
 * Headers of a public page that may be kept until one of the programmes on it changes. Pages that list programmes give
 * no ids: they are dropped at every change.
 */
export function publicPage(programmeIds: readonly string[] | 'any'): Record<string, string> {
  return { [PAGE_TAGS]: programmeIds === 'any' ? 'any' : programmeIds.map((id) => `programme:${id}`).join(' ') };
}
