/** Two short scenes in two places with two people: the smallest story in which a film has everything. */
export const SMALL_STORY = `# The Lost Key

*by A. Nobody*

## Chapter One: The Garden

In the morning Anna Reed stood in the garden. She was a young woman with long black hair and a red coat.

"Where is the key?" asked Anna.

"I gave it to the old man," said Peter Hale. He smiled.

* * *

At night the library was dark. An old man with a white beard sat at the table.

"You are late," whispered the old man.

"I know," said Anna. "Give me the key."

## Chapter Two: The Door

The door stood open. Nobody was there.
`;
