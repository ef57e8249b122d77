/**
 * The one catalogue of what can go wrong: a code, the status an API client gets, and a sentence that a person can act
 * on. `{name}` in a sentence is filled from the problem's parameters.
 */
const catalogue = {
  "book-not-found": [404, "There is no book {bookId}."],
  "film-not-found": [404, "There is no film {filmId}."],
  "chapter-not-found": [404, "There is no chapter {chapterId}."],
  "no-such-chapter": [404, "The book has no chapter {chapter}. It has {count}; --list shows them."],
  "chapter-has-films": [
    409,
    "Films were made of what would be gone: {chapters}. Delete these films first, or keep the chapter whole.",
  ],
  "book-has-file": [
    409,
    "This book has its file, and it was read or is being read. Make another book for another file.",
  ],
  "cover-not-found": [404, "This book has no cover."],
  "cover-not-uploaded": [404, "No picture was uploaded under this id. Ask for an upload, and send the file first."],
  "cover-unfit": [422, "The picture cannot be taken: {reason}. Choose another one."],
  "structure-not-found": [404, "The book {bookId} has no structure yet. It has one once its file was read."],
  "structure-unconfirmed": [
    409,
    "A draft of the structure waits to be confirmed. Confirm it first, or leave the chapter out in it.",
  ],
  "only-chapter": [409, "This is the only chapter of its book. Delete the book instead."],
  "structure-invalid": [422, "This is no structure of the book: {faults}."],
  "book-busy": [409, "The book is being worked on. Wait until it is ready, and ask again."],
  "book-file-gone": [409, "The file of this book is not there any more. Upload it as a new book."],
  "file-not-found": [404, "There is no file at {path}."],
  "not-a-book": [422, "This file is no book that can be read: {reason}. EPUB, PDF, DOCX, Markdown and plain text can."],
  "book-empty": [422, "The file is empty. Choose one with text in it."],
  "book-broken": [422, "The book is damaged: {reason}. Get the file again from where it came from."],
  "book-too-large": [422, "The book is too large: {reason}."],
  "book-protected": [
    422,
    "The book is protected by DRM or a password, so it cannot be read. Use a copy without protection.",
  ],
  "book-unsafe": [422, "The book holds something unsafe: {reason}. It was not opened further."],
  "book-already-there": [409, "This is the same file as your book “{title}”. It was not read a second time."],
  "no-text-found": [422, "No text was found in the book. Run text recognition (OCR) over a scan, or upload an EPUB."],
  "language-not-spoken": [422, "The embedded voice does not speak {language}: the film has subtitles and music only."],
  "plot-not-planned": [409, "The plot of the book {bookId} was not planned yet. Plan it first."],
  "script-not-found": [404, "There is no script {scriptId}."],
  "script-faulty": [
    502,
    "The script is not fit to be filmed: {findings}. Have another one written, of another length.",
  ],
  "clip-failed": [502, "The video model could not make the clip: {reason}."],
  "quota-exceeded": [402, "The {tier} plan has no film left in this period. Upgrade, or wait for the next period."],
  "call-unresolved": [409, "An earlier paid call ({capability}) has no known end, so it is not made again by itself."],
  "database-unreachable": [503, "The database cannot be reached: {reason}. Check DATABASE_URL."],
  "migration-changed": [
    409,
    "The migration {file} was applied before and has been changed since. Add a new one instead.",
  ],
  "pgvector-missing": [
    503,
    "The Postgres server of DATABASE_URL lacks the extension pgvector. Install it there first.",
  ],
  "migration-failed": [500, "The migration {file} could not be applied: {reason}"],
  "definition-refused": [500, "The state machine {machine} cannot be run: {reasons}"],
  "object-missing": [500, "The store lacks {key}, which should be there. Run it again: what can be made is made anew."],
  "bad-request": [400, "{reason}"],
  "malformed-body": [400, "The body of the request is no JSON: {reason}."],
  "invalid-request": [422, "The request is not as it should be: {faults}."],
  "not-signed-in": [401, "This needs an access token in the Authorization header. Sign in first."],
  "token-invalid": [401, "The access token is not valid, or not any more. Sign in again."],
  "credentials-wrong": [400, "The e-mail address or the password is wrong."],
  "email-not-confirmed": [
    400,
    "This address was not confirmed yet. Follow the link in the mail, or ask for a new one.",
  ],
  "sign-in-locked": [
    429,
    "These were too many wrong passwords. Wait {minutes} min, or ask for a new password by mail.",
  ],
  "password-length": [422, "A password has 8 to 256 characters."],
  "password-guessable": [422, "This password is easy to guess: {reason}. Take another one."],
  "password-unchanged": [422, "This is the password that you have. Take another one."],
  "mailed-proof-invalid": [403, "This link or code is wrong, was used, or is too old. Ask for a new one."],
  "reauthentication-needed": [
    400,
    "Your sign-in is a while ago. Send your password too, or a code that is mailed to you.",
  ],
  "reauthentication-failed": [422, "This code is wrong, was used, or is too old. Ask for a new one."],
  "refresh-token-invalid": [400, "The refresh token is not valid, or not any more. Sign in again."],
  "refresh-token-reused": [400, "The refresh token was used before, so its session was ended. Sign in again."],
  "email-taken": [422, "There is an account with this address by now. Choose another one."],
  "too-many-mails": [429, "These were too many mails. Wait {minutes} min and ask again."],
  "mail-not-sent": [503, "The mail could not be sent. Ask for it again in a moment."],
  "account-not-found": [404, "There is no confirmed account {email}. Its owner has to sign up first."],
  "user-not-found": [404, "There is no user {userId}."],
  "last-admin": [409, "This is the last administrator who can act. Make somebody else one first."],
  "password-wrong": [403, "The password is wrong."],
  "avatar-not-found": [404, "There is no picture on this profile."],
  "avatar-not-uploaded": [404, "No picture was uploaded under this id. Ask for an upload, and send the file first."],
  "avatar-unfit": [422, "The picture cannot be taken: {reason}. Choose another one."],
  "export-not-found": [404, "There is no export {exportId}, or its time is over."],
  "account-locked": [403, "This account is locked. Ask whoever runs the platform why."],
  "admins-only": [403, "Only an administrator may do this."],
  "nothing-here": [404, "There is nothing at this address."],
  "method-not-allowed": [405, "This address answers {methods} only."],
  "gone-meanwhile": [409, "What this belongs to was deleted meanwhile. Look again at what is there."],
  "precondition-failed": [412, "It was changed since it was read. Read it again, and then change it."],
  "body-too-large": [413, "The body of the request is larger than {limit}."],
  "media-type-unsupported": [415, "The body has to be {expected}, by its Content-Type too."],
  "idempotency-key-reused": [422, "This Idempotency-Key was used for another request. Take a new one for each."],
  "request-in-progress": [409, "The request with this Idempotency-Key is still going on. Ask again in a moment."],
  "too-many-requests": [429, "These were too many requests. Wait {seconds} s and go on."],
  unavailable: [503, "The platform cannot be reached just now. Ask again in a moment."],
  "timed-out": [504, "This took too long and was given up. Ask again."],
  "home-locked": [409, "Another process ({pid}) is using {home}. Stop it, or set LITINK_HOME to another folder."],
  "port-in-use": [409, "Port {port} is taken or not allowed. Set PORT to another one; the two after it are used too."],
  "home-damaged": [500, "{file} is damaged: {reason}. Bring it back from a copy, or remove it to begin anew."],
  "cannot-write": [409, "Nothing can be written at {path}. Choose another place, or see who may write there."],
  "disk-full": [507, "There is no room left on the disk. Free some space and run the same command again to go on."],
  "film-faulty": [500, "The finished film did not pass its check: {findings}."],
  "scenes-missing": [
    500,
    "Of {total} parts of the film {missing} could not be made: {reasons} Run it again to make only those.",
  ],
  "ffmpeg-failed": [500, "ffmpeg could not do its work: {said}"],
  "ffmpeg-killed": [503, "ffmpeg was ended by {signal}. Run the same command again to go on."],
  interrupted: [503, "Interrupted. Run the same command again to go on where it stopped."],
  "execution-failed": [500, "{machine} failed with {error}: {cause}"],
  "budget-exceeded": [402, "This would cost {costUsd} USD, and less is left of the budget. Nothing was spent on it."],
  "internal-error": [
    500,
    "Something went wrong on our side. Run it again; if it stays, report it with this time: {at}.",
  ],
} as const satisfies Record<string, readonly [status: number, sentence: string]>;

export type ProblemCode = keyof typeof catalogue;

/** What is wrong with one field of a request, such as `body.email`. */
export interface FieldFault {
  readonly field: string;
  readonly reason: string;
}

/** What a client may be told beside the sentence. */
export interface ProblemOptions extends ErrorOptions {
  readonly fields?: readonly FieldFault[];
  /** Seconds after which it is worth another try. */
  readonly retryAfterS?: number;
}

/** An error that a person is meant to read. `name` is its code, so that a state machine can catch it by that. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  readonly fields: readonly FieldFault[];
  readonly retryAfterS: number | undefined;

  constructor(code: ProblemCode, message: string, status: number, options: ProblemOptions = {}) {
    super(message, options);
    this.name = code;
    this.code = code;
    this.status = status;
    this.fields = options.fields ?? [];
    this.retryAfterS = options.retryAfterS;
  }
}

/** The names in braces that a sentence has. */
type NamesIn<Sentence extends string> = Sentence extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** What the sentence of a problem is filled with. */
type ParametersOf<Code extends ProblemCode> = Readonly<Record<NamesIn<(typeof catalogue)[Code][1]>, string | number>>;

/**
 * Makes the problem `code` with its sentence filled in.
 *
 * @example throw problem("book-not-found", { bookId });
 */
export function problem<Code extends ProblemCode>(
  code: Code,
  ...[parameters, options]: object extends ParametersOf<Code>
    ? [parameters?: ParametersOf<Code>, options?: ProblemOptions]
    : [parameters: ParametersOf<Code>, options?: ProblemOptions]
): Problem {
  const [status, sentence] = catalogue[code];
  const values: Readonly<Record<string, string | number>> = { ...parameters };
  const message = sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
  return new Problem(code, message, status, options);
}

/** A problem as it was written down: the sentence is filled in already. */
export function recallProblem(code: ProblemCode, sentence: string): Problem {
  return new Problem(code, sentence, catalogue[code][0]);
}

/** Every code with its status and the sentence, its gaps still in braces: what the documentation is made from. */
export const PROBLEMS: Readonly<Record<ProblemCode, readonly [status: number, sentence: string]>> = catalogue;

/** Whether `code` is one of ours, such as the `Error` of a state machine's Catch. */
export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(catalogue, code);
}

/** The problem in what was thrown, or `undefined` for an error that nobody foresaw. */
export function problemIn(thrown: unknown): Problem | undefined {
  return thrown instanceof Problem ? thrown : undefined;
}
