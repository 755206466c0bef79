// What the file of a paper is called: its kind first, then what it is of; drafts say so in their name.

/** Cut at a word, since some systems refuse long names. */
const MOST_OF_SLUG = 80;

export interface FileNameParts {
  /** Kind and day or period: "ke-hoach-2026". */
  readonly what: string;
  readonly slug: string;
  readonly edition?: number;
  readonly extension: string;
  readonly isDraft: boolean;
}

/** "ban-nhap-ke-hoach-2026-chuong-trinh-phoi-hop-ban-2.docx" */
export function paperFileName({ what, slug, edition = 1, extension, isDraft }: FileNameParts): string {
  const short = slug.length <= MOST_OF_SLUG ? slug : slug.slice(0, MOST_OF_SLUG).replace(/-[^-]*$/, '');
  return `${isDraft ? 'ban-nhap-' : ''}${what}-${short}${edition > 1 ? `-ban-${edition}` : ''}.${extension}`;
}
