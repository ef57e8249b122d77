/** How tight a close shot is: `bust` from the chest up, `face` from the shoulders up. */
export type CloseSize = "bust" | "face";

/** What a shot shows. */
export type Subject =
  /** The whole place with everybody in it. */
  | { readonly kind: "wide" }
  /** A part of the place, for a scene that nobody is in. */
  | { readonly kind: "vista"; readonly side: "left" | "right" }
  /** A thing in the place: the index of one of the stage's details. */
  | { readonly kind: "detail"; readonly index: number }
  /** Some people from the knees up: a two-shot, or one person alone. */
  | { readonly kind: "group"; readonly names: readonly string[] }
  | { readonly kind: "close"; readonly name: string; readonly size: CloseSize };

/** The camera's move through a shot: towards what it shows, away from it, or sideways past it. */
export type Move = "push" | "pull" | "left" | "right";

/** One shot of a scene, from its first frame up to, not including, the first of the next. */
export interface Shot {
  readonly fromFrame: number;
  readonly toFrame: number;
  readonly subject: Subject;
  readonly move: Move;
}

/** What is equal for two shots that look alike. */
export function subjectKey(subject: Subject): string {
  switch (subject.kind) {
    case "wide":
      return "wide";
    case "vista":
      return `vista ${subject.side}`;
    case "detail":
      return `detail ${subject.index}`;
    case "group":
      return `group ${[...subject.names].sort().join(", ")}`;
    case "close":
      return `close ${subject.size} ${subject.name}`;
  }
}
