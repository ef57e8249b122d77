import { draftStructure, Structure, StructureWish } from "#core/books/index.ts";
import { route } from "#core/http/route.ts";
import { BookParams } from "./book-params.ts";

const EXAMPLE = {
  divisions: [
    { title: "Preface", kind: "section", contentType: "front_matter", sources: [{ chapter: 1 }] },
    {
      title: "Part One",
      kind: "part",
      children: [
        { title: "I. The Sea", kind: "chapter", sources: [{ chapter: 2 }, { chapter: 3 }] },
        { title: "II. The Ship", kind: "chapter", sources: [{ chapter: 4, toParagraph: 20 }] },
        { title: "III. The Chase", kind: "chapter", sources: [{ chapter: 4, fromParagraph: 21 }] },
      ],
    },
  ],
  leftOut: [{ sources: [{ chapter: 5 }] }],
};

export const putStructure = route(
  {
    method: "PUT",
    path: "/v1/books/{bookId}/structure",
    auth: "user",
    single: true,
    summary: "Say how a book shall be divided",
    description: [
      "Send the whole structure as it shall be: what GET answers can be changed and sent back. It is kept as a draft, and nothing of the book changes before it is confirmed. The next PUT takes its place.",
      "A division names its text by `sources`, which are runs of paragraphs of the chapters as they are now. So there is one form for all: rename by another `title`, join by several sources in one division, split by two divisions with a part of one chapter each, reorder by their order, nest by `children`, and mark front and back matter by `contentType`. The paragraphs of a chapter are counted from 1, as the empty lines of its text part them.",
      "Each paragraph of the book has to be in one division or in `leftOut`. What is left out keeps its text: once it is confirmed, GET tells it with a source of its own, `{ leftOut: id }`, which a division may name to take it back. What was left out before stays so where nothing names it.",
      `\`\`\`json\n${JSON.stringify(EXAMPLE, null, 2)}\n\`\`\``,
      "Here chapters 2 and 3 are joined, chapter 4 is split before its paragraph 21, and chapter 5 is left out.",
    ].join("\n\n"),
    params: BookParams,
    body: StructureWish,
    response: Structure,
    errors: ["book-not-found", "structure-not-found", "structure-invalid", "book-busy"],
  },
  ({ user, params, body, requireMatch }) => draftStructure(user.id, params.bookId, body, requireMatch),
);
