// What an article of the example outlets is made of: sentence patterns of one subject. `phrase.ts` says how the braces are
// filled. All of it is invented; names of people carry the word "Mẫu".

export type SectionKey = 'thoi-su' | 'kinh-te' | 'xa-hoi' | 'van-hoa' | 'the-thao' | 'ban-doc';

export interface Subject {
  readonly key: string;
  /** The topic of a programme that such an article serves; null for subjects that no programme of the workspace has. */
  readonly topic: string | null;
  /** True when the same resident goes through the whole article. */
  readonly onePerson?: true;
  /**
   * How many different stories the subject can tell. A pattern that starts with "[0]" or "[12]" belongs only to these
   * stories, and `{v:a|b}` takes the word of the story told, so that one article does not mix two events.
   */
  readonly stories?: number;
  /** Who speaks in place of the locality's officials, as "huấn luyện viên đội chủ nhà". */
  readonly speaker?: string;
  /** What the article is, when it is more than coverage of a topic. */
  readonly kind?: 'correction' | 'training' | 'joint';
  readonly section: SectionKey;
  readonly titles: readonly string[];
  readonly ledes: readonly string[];
  readonly facts: readonly string[];
  /** What an official says, without quotation marks. */
  readonly official: readonly string[];
  /** What a resident says. */
  readonly resident: readonly string[];
  readonly closings: readonly string[];
}
