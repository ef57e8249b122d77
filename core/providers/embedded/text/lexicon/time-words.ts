import type { TimeOfDay, Weather } from "#core/providers/vocabulary.ts";

/** What tells the time of day, strongest first within a sentence. The later of two that are as strong counts. */
export const TIME_SIGNS: readonly (readonly [TimeOfDay, RegExp, number])[] = [
  [
    "dawn",
    /\b(?:at |before |by |until )?(?:dawn|daybreak|sunrise|cock-?crow|first light|break of day)\b|\bsun (?:was rising|rose|came up)\b/i,
    3,
  ],
  [
    "night",
    /\bmidnight\b|\bnight (?:had |was )?(?:fallen|fell|falling|came|come|closed|dark)|\b(?:at|by|in the|that|all|of the|dead of|through the|into the|one|this|last) night\b|\bmoon(?:light|lit|rise)?\b|\b(?:bright |the )stars\b|\bstarlight\b|\bpast bedtime\b/i,
    2.5,
  ],
  [
    "dusk",
    /\b(?:dusk|twilight|sunset|sundown|nightfall|gloaming|gathering dark(?:ness)?)\b|\bsun (?:was setting|was sinking|had set|set|sank|went down|was low)\b/i,
    3,
  ],
  ["evening", /\bevening\b|\bafter (?:supper|dinner)\b|\bsupper[- ]?time\b/i, 2],
  ["afternoon", /\bafternoon\b|\b(?:luncheon|lunch|tea)[- ]?time\b|\bafter (?:lunch|luncheon)\b/i, 2.5],
  [
    "morning",
    /\b(?:in the|next|this|that|one|following|early|the|by|all|every|cold|fine|bright|till|until) (?:next |following |early |cold |fine |bright )?morning\b|\bbreakfast\b|\bforenoon\b/i,
    2,
  ],
  [
    "day",
    /\bnoon\b|\bmid-?day\b|\bnoonday\b|\b(?:broad )?daylight\b|\bsun(?:shine|light| was high| stood high| shone| beat)\b/i,
    2,
  ],
  ["night", /\b(?:by )?candle-?light\b|\blamps? (?:was|were) lit\b|\bto bed\b|\basleep\b/i, 0.8],
];

/** Greetings tell the time even in speech. */
export const GREETINGS: readonly (readonly [TimeOfDay, RegExp])[] = [
  ["morning", /\bgood morning\b/i],
  ["afternoon", /\bgood afternoon\b/i],
  ["evening", /\bgood evening\b/i],
  ["night", /\bgood[- ]night\b/i],
];

/** What tells the weather. A word for it within a comparison does not. */
export const WEATHER_SIGNS: readonly (readonly [Weather, RegExp, number])[] = [
  [
    "storm",
    /\b(?:storm(?!ed|ing|s? of)|tempest|gale|hurricane|typhoon|thunder(?!ed\b)(?:storm)?|lightning|squall)\b/gi,
    1.5,
  ],
  ["rain", /\b(?:rain(?:ed|ing|y|drops)?|drizzl(?:e|ing)|downpour|shower(?:s|ed)?(?! of)|pouring)\b/gi, 1.2],
  ["snow", /\b(?:snow(?:ed|ing|y|flakes?|fall|drifts?)?|blizzard|sleet)\b/gi, 1.2],
  ["fog", /\b(?:fog(?:gy)?|mists?|misty|haze|hazy)\b/gi, 1.2],
  ["wind", /\b(?:wind(?:y|s)?|breeze|gusts?|blew|blowing|blast)\b/gi, 0.6],
  [
    "clear",
    /\b(?:clear (?:sky|day|night|morning|evening)|sky was (?:so )?(?:clear|blue)|cloudless|blue sky|sunshine|sunny|fine (?:day|morning|evening|weather)|bright sun|sun (?:shone|was shining|was bright)|stars (?:shone|turned|were bright))\b/gi,
    1.6,
  ],
];
