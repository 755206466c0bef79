// What every later step of the reading stands on: the lines and sentences of the text, the bodies and people it names,
// who the parties are, and how each of them is called in it.
import { layOut, type Laid } from './blocks.ts';
import { findBodies, type Mention } from './body-mentions.ts';
import type { Span } from './model.ts';
import { findPaper, type Paper } from './paper-head.ts';
import { partiesOfText } from './parties-of-text.ts';
import type { FoundParty } from './party-names.ts';
import { findPeople, type Person } from './people.ts';
import { assignPeople, type KnownPerson } from './representatives.ts';
import { cutSentences, type TextSentence } from './sentences.ts';
import { sideHeads } from './side-heads.ts';
import { findSubjects, type Subjects } from './subjects.ts';
import { listWords } from './word-list.ts';

export interface Looked {
  readonly laid: Laid;
  readonly bodies: readonly Mention[];
  readonly sentences: readonly TextSentence[];
  /** Without the line of day and place. */
  readonly story: readonly TextSentence[];
  /** Only what tells the story itself. */
  readonly told: readonly TextSentence[];
  /** Of a text that is the agreement itself. */
  readonly paper: Paper | null;
  readonly parties: readonly FoundParty[];
  readonly found: readonly Person[];
  readonly people: readonly KnownPerson[];
  readonly subjects: Subjects;
}

export function lookInto(text: string): Looked {
  const laid = layOut(text);
  const { source } = laid;
  const list = listWords(source);
  const paper = findPaper(laid);
  const bodies = findBodies(source, list).filter(
    (body) => isStory(laid, body) && (paper !== null || !isMasthead(laid, body)),
  );
  const sentences = cutSentences(laid, ['title', 'heading', 'dateline', 'body', 'caption']);
  const story = sentences.filter((one) => one.block.kind !== 'dateline');
  // A page of pictures tells everything in its captions.
  const inCaptions = !laid.blocks.some((one) => one.kind === 'body' && one.end - one.start > 60);
  const told = story
    .filter(
      (one) =>
        one.block.kind === 'body' || one.block.kind === 'heading' || (inCaptions && one.block.kind === 'caption'),
    )
    .map((one) =>
      inCaptions && one.block.kind === 'caption' ? { ...one, block: { ...one.block, kind: 'body' as const } } : one,
    );
  const parties = partiesOfText({ laid, list, story, bodies, paper });
  const heads = sideHeads(laid, bodies).slice(0, 20);
  const found = findPeople(source, list, story, bodies);
  const people = assignPeople(source, found, parties, bodies, story, heads);
  const subjects = findSubjects(source, parties, bodies, heads);
  return { laid, bodies, sentences, story, told, paper, parties, found, people, subjects };
}

/** "CỔNG THÔNG TIN ĐIỆN TỬ PHƯỜNG X" over the day of a page: whose site it is, and no side of what the page tells. */
function isMasthead(laid: Laid, body: Mention): boolean {
  const [first, second] = laid.blocks;
  if (!first || !second || body.kind !== 'press' || body.start > first.end) return false;
  const alone = body.end - body.start > (first.end - first.start) * 0.8;
  return alone && second.kind === 'dateline';
}

function isStory(laid: Laid, span: Span): boolean {
  let low = 0;
  let high = laid.blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (laid.blocks[middle]!.end <= span.start) low = middle + 1;
    else high = middle;
  }
  const kind = laid.blocks[low]?.kind;
  return kind !== undefined && kind !== 'boilerplate' && kind !== 'credit' && kind !== 'dateline';
}
