// What a field of news is.

export interface TopicField {
  /** As it is shown in a reason. */
  readonly name: string;
  /** What a topic or a commitment says when it means this field. */
  readonly named: readonly string[];
  /** The wider field: whoever promises that means this one too, unless the programme promises this one apart. */
  readonly partOf?: string;
  /** What articles say; after "|" words that count half, because other fields use them too. */
  readonly words: string;
}
