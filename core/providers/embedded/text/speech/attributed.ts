import type { CastPerson } from "../people/cast.ts";
import type { Mention } from "../people/mention.ts";
import type { Segment } from "../reading/find-speech.ts";
import type { Paragraph } from "../reading/read-chapter.ts";
import type { Inquit } from "./find-inquit.ts";

/** A segment with who says it, and how the text says that. */
export interface AttributedSegment extends Segment {
  /** Who says it; `undefined` for what is told, and for what nobody can be found for. */
  readonly speaker: CastPerson | undefined;
  /** The words beside a quote that say who speaks, where they stand in this told segment. */
  readonly inquit: Inquit | undefined;
}

/** Somebody, at a place where a paragraph speaks of them. */
export interface Appearance {
  readonly mention: Mention;
  readonly person: CastPerson;
  readonly isSubject: boolean;
}

/** A paragraph of which it is known who is in it and who says what. */
export interface AttributedParagraph {
  readonly paragraph: Paragraph;
  readonly segments: readonly AttributedSegment[];
  readonly appearances: readonly Appearance[];
}

/** The mentions that begin within a stretch of a paragraph. */
export function mentionsIn(
  { tokens }: Paragraph,
  { start, end }: { readonly start: number; readonly end: number },
  mentions: readonly Mention[],
): Mention[] {
  return mentions.filter(({ from }) => {
    const at = tokens[from]?.start ?? -1;
    return at >= start && at < end;
  });
}
