/** Two short scenes in two places with two people: the smallest story in which a film has everything. */
export const SMALL_STORY = `# The Lost Key

*by A. Nobody*

## Chapter One: The Garden

In the morning Anna Reed stood in the garden in a red coat.

"Where is the key?" asked Anna.

"I have none," said Peter Hale.

* * *

At night the library was dark.

"You are late," whispered Peter.

"I know," said Anna.

## Chapter Two: The Door

The door stood open. Nobody was there.
`;

/** One scene of two lines, for what does not depend on what is told. */
export const TINY_STORY = `# The Key

## Chapter One

Anna stood in the garden at night. "Where is the key?" asked Anna.

## Chapter Two

The door stood open.
`;

/** The same in a language that the embedded voice does not speak. */
export const GERMAN_STORY = `# Der Schlüssel

## Kapitel Eins

Anna stand in der Nacht im Garten und suchte den alten Schlüssel, den ihr Vater dort vor vielen Jahren verloren hatte.
„Wo ist der Schlüssel?“, fragte Anna und sah sich nach allen Seiten um, aber niemand gab ihr eine Antwort.

## Kapitel Zwei

Die Tür stand offen, und im Haus war es dunkel und still.
`;
