import { describe, expect, it } from "vitest";
import { readSampleStory } from "../sample-story.fixture.ts";
import { chapterOf, scriptBook } from "../script-book.fixture.ts";

/** Who says each line of the sample story, in order, by how it begins. */
const GOLD: Readonly<Record<string, string>> = {
  Mira: `Eleven.|I don't mean the quay|The lighthouse is dark|The light is out|What is this|Where somebody stole|I am sorry|It is a bill|
    What happened to|And how far|I am holding on|Land! Land|You took the|There are forty people|Drop nothing|We shall be too late|Twelve.|When do we start`,
  Crake: `There are eleven lamps|Then old Fenn|Good evening, child|I did.|It is all quite legal|Forty-two|Two of them|Two.|Help me|
    The Good Hope|I wrote it down`,
  Fenn: `You should not be|I know it|It is the heart-glass|Put it back|A keeper does not|My brother kept|Somebody who is paid|I drew the first|
    All the way|Someone is here|There! There is the|A hundred and twelve|I have never in my|Thirteen.|I think that one`,
  Varga: `That is Lamplighter's|I am Captain Ines|No. But I think|Nine years ago|So am I|The man who drew|And for tonight|Fetch the old man|
    Your lamp is blind|And the thief|Then say it again|Hold on to|There is no land|There has been no|Now the other one|Read it again`,
};

function speakerOf(line: string): string | undefined {
  return Object.keys(GOLD).find((name) =>
    GOLD[name]?.split("|").some((beginning) => line.startsWith(beginning.trim())),
  );
}

const linesOf = (...paragraphs: string[]) =>
  scriptBook([chapterOf(...paragraphs)])
    .flatMap(({ scenes }) => scenes)
    .flatMap(({ utterances }) => utterances)
    .map(({ speaker, text }) => `${speaker ?? "·"}: ${text}`);

describe("who says a line", () => {
  it("is right for every line of the sample story", () => {
    const lines = scriptBook(readSampleStory())
      .flatMap(({ scenes }) => scenes)
      .flatMap(({ utterances }) => utterances)
      .filter(({ speaker }) => speaker !== null);
    const wrong = lines.filter(
      ({ speaker, text }) =>
        !speaker?.endsWith(speakerOf(text) ?? "nobody") && !(speakerOf(text) === "Mira" && speaker === "Mira Tolland"),
    );
    expect(wrong.map(({ speaker, text }) => `${speaker}: ${text}`)).toEqual([]);
    expect(lines).toHaveLength(Object.values(GOLD).join("|").split("|").length);
  });

  it("alternates between two who talk without being named", () => {
    expect(
      linesOf(
        "Anna met Peter at the gate.",
        "“Are you late?” asked Anna.",
        "“No,” said Peter.",
        "“I think you are.”",
        "“I never am.”",
        "“Then the clock is wrong.”",
      ),
    ).toEqual([
      "·: Anna met Peter at the gate.",
      "Anna: Are you late?",
      "Peter: No.",
      "Anna: I think you are.",
      "Peter: I never am.",
      "Anna: Then the clock is wrong.",
    ]);
  });

  it("alternates on after a paragraph in which nobody acts", () => {
    expect(
      linesOf(
        "“Is it late?” said Anna to Peter.",
        "“It is,” said Peter.",
        "There was a long silence.",
        "“Then let us go.”",
      ).at(-1),
    ).toBe("Anna: Then let us go.");
  });

  it("is by his wife, where the text says so", () => {
    expect(
      linesOf("Mr. Reed read his paper, and Mrs. Reed knitted.", "“My dear,” said his wife, “it rains.”").slice(1),
    ).toEqual(["Mrs. Reed: My dear, it rains."]);
  });

  it("is whoever acts beside it, and never whom it addresses", () => {
    expect(
      linesOf("Anna said: “Come in, Peter.”", "“I am glad to, Anna.” He took off his hat. “Is it raining?”"),
    ).toEqual([
      "Anna: Come in, Peter.",
      "Peter: I am glad to, Anna.",
      "·: He took off his hat.",
      "Peter: Is it raining?",
    ]);
  });

  it("stays the same through a speech of several paragraphs", () => {
    expect(
      linesOf(
        "“Listen,” said Peter. “I was born at sea.",
        "“My father was a cook.",
        "“He is dead.”",
        "“I am sorry,” said Anna.",
      ),
    ).toEqual([
      "Peter: Listen. I was born at sea.",
      "Peter: My father was a cook.",
      "Peter: He is dead.",
      "Anna: I am sorry.",
    ]);
  });

  it("is told by single quotes, dashes, guillemets and the parts of a play alike", () => {
    expect(linesOf("‘It’s Anna’s,’ said Peter. ‘Don’t touch it.’")).toEqual(["Peter: It’s Anna’s. Don’t touch it."]);
    expect(
      scriptBook([chapterOf("— Où est Paul ? demanda Anne.", "— Il dort, répondit Luc.")], { language: "fr" })[0]
        ?.scenes[0]?.utterances,
    ).toMatchObject([
      { speaker: "Anne", text: "Où est Paul?" },
      { speaker: "Luc", text: "Il dort." },
    ]);
    expect(
      scriptBook([chapterOf("»Komm«, sagte Anna.", "»Nein«, antwortete Herr Krüger.")], { language: "de" })[0]
        ?.scenes[0]?.utterances,
    ).toMatchObject([
      { speaker: "Anna", text: "Komm." },
      { speaker: "Herr Krüger", text: "Nein." },
    ]);
    expect(linesOf("HAMLET. To be, or not to be.", "OPHELIA. Good my lord!", "HAMLET. (aside) Soft you now.")).toEqual([
      "Hamlet: To be, or not to be.",
      "Ophelia: Good my lord!",
      "Hamlet: Soft you now.",
    ]);
  });

  it("does not take words in quotes for speech", () => {
    expect(linesOf("The ship was called “the Old Lady” by all.", "“She leaks,” said Peter.")).toEqual([
      "·: The ship was called “the Old Lady” by all.",
      "Peter: She leaks.",
    ]);
  });

  it("is the one who tells the story where that is “I”", () => {
    const lines = linesOf(
      "Call me Walter. I came home late, and I found my brother at my door.",
      "“Where were you?” he asked me.",
      "“At sea,” I said, and I gave him my bag.",
    );
    expect(lines).toEqual([
      "·: Call me Walter. I came home late, and I found my brother at my door.",
      "My brother: Where were you?",
      "Walter: At sea.",
      "·: I gave him my bag.",
    ]);
  });

  it("is nobody where the text names a stranger, and the narrator reads it", () => {
    expect(
      linesOf(
        "I told the soldiers what I had seen on the hill, and Anna and Peter listened.",
        "“Crawl up under cover,” said one.",
        "“Get out!” said another.",
        "“Blow your trenches!”",
        "“I have seen enough,” I said.",
      ).slice(1),
    ).toEqual([
      "·: “Crawl up under cover,” said one.",
      "·: “Get out!” said another.",
      "·: “Blow your trenches!”",
      "The narrator: I have seen enough.",
    ]);
    expect(
      scriptBook([chapterOf("»Ich komme«, sagte Jakob.", "»Wohin gehst du?«, fragte das Mädchen.")], {
        language: "de",
      })[0]?.scenes[0]?.utterances,
    ).toMatchObject([
      { speaker: "Jakob", text: "Ich komme." },
      { speaker: null, text: "»Wohin gehst du?«, fragte das Mädchen." },
    ]);
  });

  it("is whom the quote before addressed, and never whom the quote itself speaks of", () => {
    expect(
      linesOf(
        "Anna met Peter and Walter in the street.",
        "“Peter, that Walter is a dangerous man,” said Anna.",
        "“He pays well.” He lighted a candle.",
      ).slice(1),
    ).toEqual(["Anna: Peter, that Walter is a dangerous man.", "Peter: He pays well.", "·: He lighted a candle."]);
    expect(linesOf("Anna thought of Peter, and Peter of Anna.", "“I have changed my mind about Peter.”")[1]).toBe(
      "Anna: I have changed my mind about Peter.",
    );
  });

  it("tells whose deed stands beside a quote without a subject", () => {
    expect(
      linesOf(
        "“Good night, Anna,” said Peter.",
        "“May be not”—taking out a stick—“but I think it is late.”",
        "“Fire!” cried Peter, and “Help!” cried Anna.",
      ).slice(1, 4),
    ).toEqual(["Anna: May be not.", "·: Anna was taking out a stick—", "Anna: But I think it is late."]);
  });

  it("tells what is done in the words beside a quote, and drops those that only say who speaks", () => {
    expect(
      linesOf(
        "“Good night,” said Anna softly.",
        "“Good night,” said the old keeper, and he blew out the lamp.",
        "“Wait,” said Anna, looking at the sea.",
        "Anna smiled and said, “I see a light.”",
      ),
    ).toEqual([
      "Anna: Good night.",
      "The keeper: Good night.",
      "·: The old keeper blew out the lamp.",
      "Anna: Wait.",
      "·: Anna was looking at the sea.",
      "·: Anna smiled.",
      "Anna: I see a light.",
    ]);
  });
});
