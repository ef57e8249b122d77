import type { NameEvidence } from "#core/providers/text.ts";

type Telling = NameEvidence["telling"][number];

/** Signs of what a sentence tells of somebody, each pattern worth a point. */
const SIGNS: Readonly<Record<Exclude<Telling["of"], "deed">, readonly RegExp[]>> = {
  want: [
    /\b(?:want(?:s|ed)?|wish(?:es|ed)?|long(?:s|ed) (?:to|for)|desired?|yearn(?:s|ed)|crav(?:es|ed))\b/i,
    /\b(?:look(?:ing|ed)? for|search(?:ing|ed)? for|seek(?:ing|s)?|sought|hunt(?:ing|ed)?|chas(?:e|ing|ed))\b/i,
    /\b(?:determined|resolved|intend(?:s|ed)?|mean(?:s|t)? to|would give|must (?:find|have|go|see)|hop(?:es|ed) (?:to|for))\b/i,
  ],
  need: [
    /\b(?:needs?|needed|must|ought|should)\b/i,
    /\b(?:cannot|can't|could not|couldn't)\b.*\bwithout\b/i,
    /\b(?:lonely|alone|lacked|wanting in|friendless|for want of|missed)\b/i,
  ],
  lie: [
    /\b(?:believ(?:es?|ed)|suppos(?:es?|ed)|imagined?|fancied|thought|was (?:sure|certain|convinced|persuaded))\b/i,
    /\b(?:always|never|nobody|no one|nothing|every(?:thing|body|one))\b/i,
    /\b(?:quite legal|no right|no use|impossible|deserv(?:es?|ed)|belongs? to)\b/i,
  ],
  ghost: [
    /\b(?:ago|in (?:my|his|her) (?:youth|childhood)|when (?:i|he|she) was (?:a|young)|as a (?:boy|girl|child))\b/i,
    /\b(?:remember(?:s|ed)?|forg(?:et|ot|otten)|for (?:\w+ )?(?:\w+ )?years|once)\b/i,
    /\b(?:lost|died|dead|drowned|killed|left (?:me|him|her)|orphan|wreck(?:ed)?|had (?:been|never))\b/i,
  ],
};

/** Somebody named sets out to do something. */
const DEED =
  /^(?:But |Then |So )?(?!(?:He|She|It|They|There|We|This|That) )(?:\p{Lu}[\p{L}.]+ ){1,3}(?:did not|would not|refused|untied|climbed|took|opened|ran|set out|rowed|followed|went|fought|pulled|leaped|stood up|threw|snatched|swore|rode|fled|seized|resolved|hurried|called|gave|held|turned)\b/u;

/** A sentence shorter or longer than this, in characters, is not worth quoting. */
const SHORTEST = 28;
const LONGEST = 220;

/** What a sentence about somebody tells of them, where it tells it clearly. */
export function tellingOf(sentence: string, isOwnSpeech: boolean): Telling | undefined {
  const text = sentence.trim();
  if (text.length < SHORTEST || text.length > LONGEST || /[?:,;—]$/.test(text)) return undefined;
  // What people say of others is not about themselves.
  if (isOwnSpeech && !/\b(?:I|me|my|we)\b/.test(text)) return undefined;
  // A cry is about the moment.
  const lasting = text.endsWith("!") ? (["want"] as const) : (["want", "ghost", "lie", "need"] as const);
  let best: Telling | undefined = !isOwnSpeech && DEED.test(text) ? { of: "deed", sentence: text } : undefined;
  let most = 0;
  for (const kind of lasting) {
    const points = SIGNS[kind].filter((sign) => sign.test(text)).length;
    if (points > most) [best, most] = [{ of: kind, sentence: isOwnSpeech ? `“${text}”` : text }, points];
  }
  return best;
}
