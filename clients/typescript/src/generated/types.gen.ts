// Made by scripts/generate-client.ts.
// @ts-nocheck

export type ClientOptions = {
    baseUrl: `${string}://${string}` | 'http://localhost:4000' | (string & {});
};

export type AccountDeletion = {
    password: string;
};

/**
 * Something that was done to an account
 */
export type AuditEvent = {
    id: string;
    act: 'role_granted' | 'role_revoked' | 'account_locked' | 'account_unlocked' | 'account_deleted' | 'objects_deleted';
    /**
     * Who did it; null for the platform, or an account that is gone
     */
    actorId: string | null;
    /**
     * To whom; null where the account is gone
     */
    subjectId: string | null;
    /**
     * Such as the role, or the reason of a lock
     */
    details: {
        [key: string]: unknown;
    };
    requestId: string | null;
    createdAt: string;
};

export type AuditEventPage = {
    items: Array<AuditEvent>;
    nextCursor: string | null;
};

export type AuthHealth = {
    name: string;
    description: string;
};

export type AuthSession = {
    access_token: string;
    token_type: 'bearer';
    /**
     * Seconds
     */
    expires_in: number;
    /**
     * Seconds since 1970
     */
    expires_at: number;
    refresh_token: string;
    user: AuthUser;
};

export type AuthSettings = {
    /**
     * The ways to sign in
     */
    external: {
        [key: string]: boolean;
    };
    disable_signup: boolean;
    mailer_autoconfirm: boolean;
    phone_autoconfirm: boolean;
    sms_provider: string;
    saml_enabled: boolean;
};

export type AuthUser = {
    id: string;
    aud: 'authenticated';
    role: 'authenticated';
    email: string;
    phone: '';
    email_confirmed_at?: string;
    confirmed_at?: string;
    last_sign_in_at?: string;
    /**
     * The address that waits to be confirmed
     */
    new_email?: string;
    email_change_sent_at?: string;
    banned_until?: string;
    app_metadata: {
        [key: string]: unknown;
    };
    /**
     * What the person says of themselves
     */
    user_metadata: {
        [key: string]: unknown;
    };
    identities: Array<{
        identity_id: string;
        id: string;
        user_id: string;
        provider: 'email';
        identity_data: {
            [key: string]: unknown;
        };
        created_at: string;
        updated_at: string;
    }>;
    is_anonymous: false;
    created_at: string;
    updated_at: string;
};

/**
 * Where the picture can be read for a while
 */
export type Avatar = {
    url: string;
    expiresAt: string;
};

export type AvatarChoice = {
    uploadId: string;
};

/**
 * Where to send the file, and the fields of the form before it
 */
export type AvatarUpload = {
    uploadId: string;
    url: string;
    fields: {
        [key: string]: string;
    };
    expiresAt: string;
};

export type AvatarUploadRequest = {
    contentType: 'image/png' | 'image/jpeg' | 'image/webp';
};

/**
 * A book by itself
 */
export type Book = {
    id: string;
    title: string;
    description: string | null;
    bookType: BookType;
    author: string | null;
    /**
     * BCP 47 tag; null while nobody knows
     */
    language: string | null;
    /**
     * Of the file, by its bytes
     */
    format: 'epub' | 'pdf' | 'docx' | 'markdown' | 'text' | null;
    status: BookStatus;
    progress: BookProgress;
    problem: BookProblem | null;
    /**
     * The book that this file is already, where it is one
     */
    duplicateOf: string | null;
    /**
     * How it is divided: by what its outer divisions call themselves, else `hierarchical` where some hold others, `flat` where it was only cut into sections, and `linear` for one chapter after another
     */
    structureType: 'linear' | 'flat' | 'hierarchical' | 'part' | 'book' | 'act' | 'canto' | 'tablet' | 'movement' | null;
    /**
     * Front and back matter counted
     */
    chapterCount: number;
    /**
     * Without front and back matter
     */
    words: number;
    /**
     * At 230 words a minute, without front and back matter
     */
    readingMinutes: number;
    /**
     * Another one for each cover, null without one. Where it is, `/v1/books/{bookId}/cover` tells
     */
    coverVersion: string | null;
    createdAt: string;
    updatedAt: string;
    structure: {
        extractionMethod: ExtractionMethod;
        /**
         * How sure that is, 0 to 1
         */
        confidence: number | null;
        /**
         * When a person said that it is right
         */
        confirmedAt: string | null;
    } | null;
    leftOut: Array<LeftOut>;
};

/**
 * What is absent stays
 */
export type BookChange = {
    /**
     * One line
     */
    title?: string;
    description?: string | null;
    bookType?: BookType;
    author?: string | null;
    /**
     * BCP 47 tag
     */
    language?: string;
};

export type BookPage = {
    items: Array<ShelvedBook>;
    nextCursor: string | null;
};

/**
 * Why it could not be read the last time
 */
export type BookProblem = {
    /**
     * Where it is explained
     */
    type: string;
    code: string;
    /**
     * What is wrong, and what to do
     */
    detail: string;
};

/**
 * How far it is, counted from what is done
 */
export type BookProgress = {
    stage: 'waiting' | 'reading' | 'embedding' | 'ready' | 'failed';
    percent: number;
    /**
     * How many were found
     */
    chapters: number;
    /**
     * How many of them can be searched
     */
    chaptersDone: number;
};

export type BookStatus = 'draft' | 'processing' | 'ready' | 'failed';

export type BookType = 'learning' | 'entertainment';

/**
 * Where to send the file, and the fields of the form before it
 */
export type BookUpload = {
    url: string;
    fields: {
        [key: string]: string;
    };
    /**
     * What the plan allows
     */
    maxBytes: number;
    expiresAt: string;
};

export type BookUploadRequest = {
    contentType?: 'application/epub+zip' | 'application/pdf' | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' | 'text/markdown' | 'text/plain' | 'application/octet-stream';
};

/**
 * A chapter with its text, or a part of it
 */
export type Chapter = {
    id: string;
    bookId: string;
    /**
     * In reading order, front and back matter counted
     */
    number: number;
    title: string;
    contentType: ContentType;
    /**
     * Titles of the divisions around it, outermost first
     */
    path: Array<string>;
    words: number;
    /**
     * Reading time at 230 words a minute
     */
    minutes: number;
    summary: string | null;
    /**
     * Plain text and never HTML, whatever it looks like. Paragraphs are parted by an empty line; verse keeps its lines
     */
    text: string;
    /**
     * Length of the whole text in UTF-16 units, as JavaScript counts
     */
    characters: number;
    /**
     * Where this text begins in it
     */
    from: number;
    /**
     * Where it ends
     */
    to: number;
    /**
     * The `from` with which it goes on, null at the end
     */
    nextFrom: number | null;
};

/**
 * What is absent stays
 */
export type ChapterChange = {
    /**
     * One line
     */
    title?: string;
    summary?: string | null;
};

export type ChapterPage = {
    items: Array<ListedChapter>;
    nextCursor: string | null;
};

/**
 * The text proper, or what stands before or after it
 */
export type ContentType = 'chapter' | 'front_matter' | 'back_matter';

/**
 * Where the cover can be read for a while
 */
export type Cover = {
    url: string;
    expiresAt: string;
};

export type CoverChoice = {
    uploadId: string;
};

/**
 * Where to send the picture, and the fields of the form before it
 */
export type CoverUpload = {
    uploadId: string;
    url: string;
    fields: {
        [key: string]: string;
    };
    expiresAt: string;
};

export type CoverUploadRequest = {
    contentType: 'image/png' | 'image/jpeg' | 'image/webp';
};

/**
 * A book, and where its file is to be sent; null where none is wanted
 */
export type CreatedBook = {
    id: string;
    title: string;
    description: string | null;
    bookType: BookType;
    author: string | null;
    /**
     * BCP 47 tag; null while nobody knows
     */
    language: string | null;
    /**
     * Of the file, by its bytes
     */
    format: 'epub' | 'pdf' | 'docx' | 'markdown' | 'text' | null;
    status: BookStatus;
    progress: BookProgress;
    problem: BookProblem | null;
    /**
     * The book that this file is already, where it is one
     */
    duplicateOf: string | null;
    /**
     * How it is divided: by what its outer divisions call themselves, else `hierarchical` where some hold others, `flat` where it was only cut into sections, and `linear` for one chapter after another
     */
    structureType: 'linear' | 'flat' | 'hierarchical' | 'part' | 'book' | 'act' | 'canto' | 'tablet' | 'movement' | null;
    /**
     * Front and back matter counted
     */
    chapterCount: number;
    /**
     * Without front and back matter
     */
    words: number;
    /**
     * At 230 words a minute, without front and back matter
     */
    readingMinutes: number;
    /**
     * Another one for each cover, null without one. Where it is, `/v1/books/{bookId}/cover` tells
     */
    coverVersion: string | null;
    createdAt: string;
    updatedAt: string;
    structure: {
        extractionMethod: ExtractionMethod;
        /**
         * How sure that is, 0 to 1
         */
        confidence: number | null;
        /**
         * When a person said that it is right
         */
        confirmedAt: string | null;
    } | null;
    leftOut: Array<LeftOut>;
    upload: BookUpload | null;
};

/**
 * A division of a book: a chapter where it has text, a part of the book where it only holds others
 */
export type Division = {
    title: string;
    kind: DivisionKind;
    /**
     * null for one without text of its own
     */
    contentType: ContentType | null;
    /**
     * The chapter that it is or will be, from 1 in reading order; null for one that only holds others
     */
    chapterNumber: number | null;
    /**
     * null also where confirming makes a new chapter of it
     */
    chapterId: string | null;
    /**
     * Of its own text, without what it holds
     */
    words: number;
    paragraphs: number;
    /**
     * How its text begins
     */
    firstWords: string;
    sources: Array<DivisionSource>;
    children: Array<Division>;
};

/**
 * What it calls itself; `section` where it does not say
 */
export type DivisionKind = 'volume' | 'part' | 'book' | 'act' | 'movement' | 'canto' | 'tablet' | 'chapter' | 'letter' | 'stave' | 'scene' | 'section';

/**
 * A run of paragraphs, both ends included, of a chapter as it is now or of what was left out before
 */
export type DivisionSource = {
    /**
     * A chapter as it is now: its id or number
     */
    chapter: string | number;
    /**
     * The first one that counts, from 1; left out: from the start
     */
    fromParagraph?: number;
    /**
     * The last one that counts, included; left out: to the end
     */
    toParagraph?: number;
} | {
    /**
     * What was left out before, to take it back
     */
    leftOut: string;
    /**
     * The first one that counts, from 1; left out: from the start
     */
    fromParagraph?: number;
    /**
     * The last one that counts, included; left out: to the end
     */
    toParagraph?: number;
};

/**
 * A division as it shall be: with text it is a chapter; without, it holds others
 */
export type DivisionWish = {
    title: string;
    /**
     * `section` where it is left out
     */
    kind?: DivisionKind;
    /**
     * `chapter` where it is left out
     */
    contentType?: ContentType | null;
    /**
     * Its text, in this order. Several are joined.
     */
    sources?: Array<DivisionSource>;
    /**
     * As it was read. It is not looked at.
     */
    chapterNumber?: unknown;
    /**
     * As it was read. It is not looked at.
     */
    chapterId?: unknown;
    /**
     * As it was read. It is not looked at.
     */
    words?: unknown;
    /**
     * As it was read. It is not looked at.
     */
    paragraphs?: unknown;
    /**
     * As it was read. It is not looked at.
     */
    firstWords?: unknown;
    children?: Array<DivisionWish>;
};

/**
 * Everything of a person on its way into archives, or there
 */
export type Export = {
    id: string;
    status: 'pending' | 'in_progress' | 'completed' | 'failed';
    /**
     * ZIP archives, once all are written
     */
    archives: Array<{
        number: number;
        bytes: number;
        /**
         * Good for a quarter of an hour; null once the time is over
         */
        url: string | null;
    }>;
    /**
     * Why it failed
     */
    problem: {
        code: string;
        detail: string;
    } | null;
    createdAt: string;
    completedAt: string | null;
    /**
     * When the archives are deleted
     */
    expiresAt: string | null;
};

export type ExportPage = {
    items: Array<Export>;
    nextCursor: string | null;
};

/**
 * How it was found: by the file's own contents or headings, by lines that look like headings, by a text model that picked such lines, or, with `chunks`, cut into sections of about 3,000 words
 */
export type ExtractionMethod = 'epub_nav' | 'epub_spine' | 'pdf_outline' | 'docx_headings' | 'markdown_headings' | 'heading_pattern' | 'model' | 'chunks';

export type GrantedRole = {
    role: RoleName;
    grantedAt: string;
    /**
     * null for the platform, or an account that is gone
     */
    grantedBy: string | null;
};

export type Health = {
    status: 'ok';
};

export type JsonWebKeySet = {
    keys: Array<{
        kty: 'EC';
        crv: 'P-256';
        x: string;
        y: string;
        alg: 'ES256';
        use: 'sig';
        kid: string;
        key_ops: Array<'verify'>;
        ext: true;
    }>;
};

/**
 * Something of the file that is in no chapter, and why
 */
export type LeftOut = {
    what: string;
    reason: string;
    characters: number;
};

/**
 * Something of the book that is in no chapter
 */
export type LeftOutPart = {
    what: string;
    reason: string;
    characters: number;
    firstWords: string;
    /**
     * Where its text is kept; empty for what has no text
     */
    sources: Array<DivisionSource>;
};

/**
 * Text that shall be in no chapter
 */
export type LeftOutWish = {
    /**
     * What to call it; the title of its chapter where it is left out
     */
    what?: string;
    sources: Array<DivisionSource>;
    /**
     * As it was read. It is not looked at.
     */
    reason?: unknown;
    /**
     * As it was read. It is not looked at.
     */
    characters?: unknown;
    /**
     * As it was read. It is not looked at.
     */
    firstWords?: unknown;
};

/**
 * A chapter without its text
 */
export type ListedChapter = {
    id: string;
    bookId: string;
    /**
     * In reading order, front and back matter counted
     */
    number: number;
    title: string;
    contentType: ContentType;
    /**
     * Titles of the divisions around it, outermost first
     */
    path: Array<string>;
    words: number;
    /**
     * Reading time at 230 words a minute
     */
    minutes: number;
    summary: string | null;
};

export type Lock = {
    /**
     * For the record; deleted with the account
     */
    reason: string;
    /**
     * Without it the lock has no end
     */
    until?: string;
};

export type NewBookInput = {
    /**
     * One line
     */
    title?: string;
    bookType?: BookType;
    /**
     * What the file is called; without a title the book is called after it until it is read
     */
    fileName?: string;
    /**
     * What the form will say that the file is. What it is, its bytes tell
     */
    contentType?: 'application/epub+zip' | 'application/pdf' | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' | 'text/markdown' | 'text/plain' | 'application/octet-stream';
    /**
     * The book itself, as plain text or Markdown, instead of a file
     */
    text?: string;
};

/**
 * Who somebody is, and what they are here for
 */
export type Onboarding = {
    /**
     * What the person wants to be called: one line
     */
    displayName: string;
    userMode: UserMode;
};

export type OpenApiDocument = {
    openapi: string;
    info: {
        title: string;
        version: string;
        [key: string]: unknown;
    };
    paths: {
        [key: string]: unknown;
    };
    [key: string]: unknown;
};

/**
 * A passage that was found
 */
export type PassageHit = {
    passageId: string;
    book: {
        id: string;
        title: string;
    };
    chapter: {
        id: string;
        number: number;
        title: string;
        /**
         * What was looked for: [from, to) in `title`, in UTF-16 code units
         */
        highlights: Array<[
            number,
            number
        ]>;
        /**
         * Around the chapter, such as parts, outermost first
         */
        divisions: Array<{
            title: string;
            /**
             * What was looked for: [from, to) in `title`, in UTF-16 code units
             */
            highlights: Array<[
                number,
                number
            ]>;
        }>;
    };
    /**
     * From 1 within the chapter
     */
    passageNumber: number;
    /**
     * Where the passage begins in the chapter's text, in UTF-16 code units
     */
    position: number;
    /**
     * Of the passage, in UTF-16 code units
     */
    length: number;
    snippet: Snippet;
    scores: SearchScores;
};

/**
 * A person as administrators see them
 */
export type Person = {
    id: string;
    email: string;
    emailVerified: boolean;
    displayName: string | null;
    roles: Array<GrantedRole>;
    /**
     * The tier of the subscription
     */
    plan: string;
    /**
     * null where the account is not locked
     */
    lockedUntil: string | null;
    lastSignInAt: string | null;
    createdAt: string;
};

export type PersonPage = {
    items: Array<Person>;
    nextCursor: string | null;
};

export type Problem = {
    /**
     * Where this kind of problem is explained
     */
    type: string;
    /**
     * The kind of problem, the same for each of them
     */
    title: string;
    status: number;
    /**
     * What went wrong this time, and what to do
     */
    detail: string;
    /**
     * The kind of problem, for programs
     */
    code: string;
    requestId: string;
    /**
     * What is wrong with which field
     */
    errors?: Array<{
        field: string;
        reason: string;
    }>;
    [key: string]: unknown;
};

/**
 * A person as they see themselves
 */
export type Profile = {
    id: string;
    email: string;
    emailVerified: boolean;
    displayName: string | null;
    userMode: UserMode;
    onboardingComplete: boolean;
    /**
     * Another one for each picture, null without one. The picture itself is at `/v1/profile/avatar`
     */
    avatarVersion: string | null;
    /**
     * Granted by administrators
     */
    roles: Array<string>;
    /**
     * The tier of the subscription
     */
    plan: string;
    createdAt: string;
    updatedAt: string;
};

/**
 * What is absent stays
 */
export type ProfileChange = {
    /**
     * What the person wants to be called: one line
     */
    displayName?: string;
    userMode?: UserMode;
};

export type Readiness = {
    status: 'ready' | 'not ready';
    checks: {
        database: 'ok' | 'failing';
        store: 'ok' | 'failing';
        migrations: 'ok' | 'failing';
    };
};

export type RoleName = 'user' | 'creator' | 'admin';

export type SearchPage = {
    items: Array<PassageHit>;
    nextCursor: string | null;
    /**
     * False while a book among them is being read: more may be found then
     */
    isComplete: boolean;
};

export type SearchScores = {
    /**
     * How close together its words stand; null without them
     */
    text: number | null;
    /**
     * How near its meaning is, at most 1; null if others are nearer
     */
    vector: number | null;
    /**
     * How much of its chapter's title was said, at most 1; null where another passage stands for it
     */
    title: number | null;
    /**
     * What the list is sorted by: reciprocal rank fusion of all
     */
    fused: number;
};

/**
 * A book in a list
 */
export type ShelvedBook = {
    id: string;
    title: string;
    description: string | null;
    bookType: BookType;
    author: string | null;
    /**
     * BCP 47 tag; null while nobody knows
     */
    language: string | null;
    /**
     * Of the file, by its bytes
     */
    format: 'epub' | 'pdf' | 'docx' | 'markdown' | 'text' | null;
    status: BookStatus;
    progress: BookProgress;
    problem: BookProblem | null;
    /**
     * The book that this file is already, where it is one
     */
    duplicateOf: string | null;
    /**
     * How it is divided: by what its outer divisions call themselves, else `hierarchical` where some hold others, `flat` where it was only cut into sections, and `linear` for one chapter after another
     */
    structureType: 'linear' | 'flat' | 'hierarchical' | 'part' | 'book' | 'act' | 'canto' | 'tablet' | 'movement' | null;
    /**
     * Front and back matter counted
     */
    chapterCount: number;
    /**
     * Without front and back matter
     */
    words: number;
    /**
     * At 230 words a minute, without front and back matter
     */
    readingMinutes: number;
    /**
     * Another one for each cover, null without one. Where it is, `/v1/books/{bookId}/cover` tells
     */
    coverVersion: string | null;
    createdAt: string;
    updatedAt: string;
    cover: Cover | null;
};

export type SimilarChapter = {
    id: string;
    number: number;
    title: string;
    summary: string | null;
    book: {
        id: string;
        title: string;
    };
    /**
     * Of their meanings, at most 1
     */
    similarity: number;
};

export type SimilarChapterPage = {
    items: Array<SimilarChapter>;
    nextCursor: string | null;
};

/**
 * The stretch of some 240 characters that shows most of what was looked for
 */
export type Snippet = {
    /**
     * Plain text, to be escaped wherever it is shown
     */
    text: string;
    /**
     * Where it begins in the chapter's text, in UTF-16 code units
     */
    position: number;
    /**
     * What was looked for: [from, to) in `text`, in UTF-16 code units
     */
    highlights: Array<[
        number,
        number
    ]>;
};

/**
 * The divisions of a book in reading order, and what is in none of them
 */
export type Structure = {
    bookId: string;
    /**
     * As it was found in the file, as a person wants it but has not confirmed, or as they confirmed it
     */
    state: 'proposed' | 'draft' | 'confirmed';
    extractionMethod: ExtractionMethod;
    /**
     * How sure that is
     */
    confidence: number | null;
    confirmedAt: string | null;
    divisions: Array<Division>;
    leftOut: Array<LeftOutPart>;
};

/**
 * The divisions of a book as they shall be, in reading order, and what shall be in none of them
 */
export type StructureWish = {
    divisions: Array<DivisionWish>;
    leftOut?: Array<LeftOutWish>;
    /**
     * As it was read. It is not looked at.
     */
    bookId?: unknown;
    /**
     * As it was read. It is not looked at.
     */
    state?: unknown;
    /**
     * As it was read. It is not looked at.
     */
    extractionMethod?: unknown;
    /**
     * As it was read. It is not looked at.
     */
    confidence?: unknown;
    /**
     * As it was read. It is not looked at.
     */
    confirmedAt?: unknown;
};

export type Unlock = {
    /**
     * For the record; deleted with the account
     */
    reason: string;
};

export type UserMode = 'learning' | 'creator' | 'entertainment';

/**
 * Any text of your own, such as a UUID, new for each thing to be created. A request that comes again with its key within 24 hours creates nothing again and gets the same answer.
 */
export type IdempotencyKey = string;

/**
 * The `ETag` that it was read with: changes nothing if somebody has changed it since.
 */
export type IfMatch = string;

/**
 * The `ETag` that it was read with: answers 304 without a body if it is still the same.
 */
export type IfNoneMatch = string;

/**
 * The `id` of the event that was seen last: answers 204 if it was the last of all.
 */
export type LastEventId = string;

export type GetKeysData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/auth/v1/.well-known/jwks.json';
};

export type GetKeysErrors = {
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type GetKeysError = GetKeysErrors[keyof GetKeysErrors];

export type GetKeysResponses = {
    /**
     * Done.
     */
    200: JsonWebKeySet;
};

export type GetKeysResponse = GetKeysResponses[keyof GetKeysResponses];

export type ShowDoneData = {
    body?: never;
    path?: never;
    query?: {
        error?: string;
        error_code?: string;
        error_description?: string;
    };
    url: '/auth/v1/done';
};

export type ShowDoneErrors = {
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type ShowDoneError = ShowDoneErrors[keyof ShowDoneErrors];

export type ShowDoneResponses = {
    /**
     * Done.
     */
    200: string;
};

export type ShowDoneResponse = ShowDoneResponses[keyof ShowDoneResponses];

export type GetAuthHealthData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/auth/v1/health';
};

export type GetAuthHealthErrors = {
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type GetAuthHealthError = GetAuthHealthErrors[keyof GetAuthHealthErrors];

export type GetAuthHealthResponses = {
    /**
     * Done.
     */
    200: AuthHealth;
};

export type GetAuthHealthResponse = GetAuthHealthResponses[keyof GetAuthHealthResponses];

export type SignOutData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * All sessions, this one, or all but this one
         */
        scope?: 'global' | 'local' | 'others';
    };
    url: '/auth/v1/logout';
};

export type SignOutErrors = {
    /**
     * `not-signed-in`: This needs an access token in the Authorization header. Sign in first.
     *
     * `token-invalid`: The access token is not valid, or not any more. Sign in again.
     */
    401: Problem;
    /**
     * `account-locked`: This account is locked. Ask whoever runs the platform why.
     */
    403: Problem;
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type SignOutError = SignOutErrors[keyof SignOutErrors];

export type SignOutResponses = {
    /**
     * Done. There is nothing to tell.
     */
    204: void;
};

export type SignOutResponse = SignOutResponses[keyof SignOutResponses];

export type MailCodeData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/auth/v1/reauthenticate';
};

export type MailCodeErrors = {
    /**
     * `not-signed-in`: This needs an access token in the Authorization header. Sign in first.
     *
     * `token-invalid`: The access token is not valid, or not any more. Sign in again.
     */
    401: Problem;
    /**
     * `account-locked`: This account is locked. Ask whoever runs the platform why.
     */
    403: Problem;
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `too-many-mails`: These were too many mails. Wait *minutes* min and ask again.
     */
    429: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `mail-not-sent`: The mail could not be sent. Ask for it again in a moment.
     *
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type MailCodeError = MailCodeErrors[keyof MailCodeErrors];

export type MailCodeResponses = {
    /**
     * Done.
     */
    200: {
        [key: string]: never;
    };
};

export type MailCodeResponse = MailCodeResponses[keyof MailCodeResponses];

export type RecoverAccountData = {
    body: {
        gotrue_meta_security?: {
            captcha_token?: string | null;
            [key: string]: unknown;
        } | null;
        code_challenge?: string | null;
        code_challenge_method?: string | null;
        /**
         * An e-mail address; upper and lower case are one
         */
        email: string;
    };
    path?: never;
    query?: {
        /**
         * Where the link in the mail leads in the end. Another origin than those allowed is ignored
         */
        redirect_to?: string;
    };
    url: '/auth/v1/recover';
};

export type RecoverAccountErrors = {
    /**
     * `malformed-body`: The body of the request is no JSON: *reason*.
     */
    400: Problem;
    /**
     * `body-too-large`: The body of the request is larger than *limit*.
     */
    413: Problem;
    /**
     * `media-type-unsupported`: The body has to be *expected*, by its Content-Type too.
     */
    415: Problem;
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `too-many-mails`: These were too many mails. Wait *minutes* min and ask again.
     */
    429: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `mail-not-sent`: The mail could not be sent. Ask for it again in a moment.
     *
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type RecoverAccountError = RecoverAccountErrors[keyof RecoverAccountErrors];

export type RecoverAccountResponses = {
    /**
     * Done.
     */
    200: {
        [key: string]: never;
    };
};

export type RecoverAccountResponse = RecoverAccountResponses[keyof RecoverAccountResponses];

export type ResendMailData = {
    body: {
        gotrue_meta_security?: {
            captcha_token?: string | null;
            [key: string]: unknown;
        } | null;
        code_challenge?: string | null;
        code_challenge_method?: string | null;
        type: 'signup' | 'email_change';
        /**
         * An e-mail address; upper and lower case are one
         */
        email: string;
    };
    path?: never;
    query?: {
        /**
         * Where the link in the mail leads in the end. Another origin than those allowed is ignored
         */
        redirect_to?: string;
    };
    url: '/auth/v1/resend';
};

export type ResendMailErrors = {
    /**
     * `malformed-body`: The body of the request is no JSON: *reason*.
     */
    400: Problem;
    /**
     * `body-too-large`: The body of the request is larger than *limit*.
     */
    413: Problem;
    /**
     * `media-type-unsupported`: The body has to be *expected*, by its Content-Type too.
     */
    415: Problem;
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `too-many-mails`: These were too many mails. Wait *minutes* min and ask again.
     */
    429: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `mail-not-sent`: The mail could not be sent. Ask for it again in a moment.
     *
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type ResendMailError = ResendMailErrors[keyof ResendMailErrors];

export type ResendMailResponses = {
    /**
     * Done.
     */
    200: {
        [key: string]: never;
    };
};

export type ResendMailResponse = ResendMailResponses[keyof ResendMailResponses];

export type GetSettingsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/auth/v1/settings';
};

export type GetSettingsErrors = {
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type GetSettingsError = GetSettingsErrors[keyof GetSettingsErrors];

export type GetSettingsResponses = {
    /**
     * Done.
     */
    200: AuthSettings;
};

export type GetSettingsResponse = GetSettingsResponses[keyof GetSettingsResponses];

export type SignUpData = {
    body: {
        gotrue_meta_security?: {
            captcha_token?: string | null;
            [key: string]: unknown;
        } | null;
        code_challenge?: string | null;
        code_challenge_method?: string | null;
        /**
         * An e-mail address; upper and lower case are one
         */
        email: string;
        password: string;
        data?: {
            [key: string]: unknown;
        } | null;
    };
    path?: never;
    query?: {
        /**
         * Where the link in the mail leads in the end. Another origin than those allowed is ignored
         */
        redirect_to?: string;
    };
    url: '/auth/v1/signup';
};

export type SignUpErrors = {
    /**
     * `malformed-body`: The body of the request is no JSON: *reason*.
     */
    400: Problem;
    /**
     * `body-too-large`: The body of the request is larger than *limit*.
     */
    413: Problem;
    /**
     * `media-type-unsupported`: The body has to be *expected*, by its Content-Type too.
     */
    415: Problem;
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     *
     * `password-guessable`: This password is easy to guess: *reason*. Take another one.
     *
     * `password-length`: A password has 8 to 256 characters.
     */
    422: Problem;
    /**
     * `too-many-mails`: These were too many mails. Wait *minutes* min and ask again.
     */
    429: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `mail-not-sent`: The mail could not be sent. Ask for it again in a moment.
     *
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type SignUpError = SignUpErrors[keyof SignUpErrors];

export type SignUpResponses = {
    /**
     * Done.
     */
    200: AuthUser;
};

export type SignUpResponse = SignUpResponses[keyof SignUpResponses];

export type IssueTokenData = {
    body: {
        gotrue_meta_security?: {
            captcha_token?: string | null;
            [key: string]: unknown;
        } | null;
        code_challenge?: string | null;
        code_challenge_method?: string | null;
        /**
         * An e-mail address; upper and lower case are one
         */
        email?: string;
        password?: string;
        refresh_token?: string;
    };
    path?: never;
    query: {
        grant_type: 'password' | 'refresh_token';
    };
    url: '/auth/v1/token';
};

export type IssueTokenErrors = {
    /**
     * `credentials-wrong`: The e-mail address or the password is wrong.
     *
     * `email-not-confirmed`: This address was not confirmed yet. Follow the link in the mail, or ask for a new one.
     *
     * `malformed-body`: The body of the request is no JSON: *reason*.
     *
     * `refresh-token-invalid`: The refresh token is not valid, or not any more. Sign in again.
     *
     * `refresh-token-reused`: The refresh token was used before, so its session was ended. Sign in again.
     */
    400: Problem;
    /**
     * `account-locked`: This account is locked. Ask whoever runs the platform why.
     */
    403: Problem;
    /**
     * `body-too-large`: The body of the request is larger than *limit*.
     */
    413: Problem;
    /**
     * `media-type-unsupported`: The body has to be *expected*, by its Content-Type too.
     */
    415: Problem;
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `sign-in-locked`: These were too many wrong passwords. Wait *minutes* min, or ask for a new password by mail.
     *
     * `too-many-requests`: These were too many requests. Wait *seconds* s and go on.
     */
    429: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type IssueTokenError = IssueTokenErrors[keyof IssueTokenErrors];

export type IssueTokenResponses = {
    /**
     * Done.
     */
    200: AuthSession;
};

export type IssueTokenResponse = IssueTokenResponses[keyof IssueTokenResponses];

export type GetAuthUserData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/auth/v1/user';
};

export type GetAuthUserErrors = {
    /**
     * `not-signed-in`: This needs an access token in the Authorization header. Sign in first.
     *
     * `token-invalid`: The access token is not valid, or not any more. Sign in again.
     */
    401: Problem;
    /**
     * `account-locked`: This account is locked. Ask whoever runs the platform why.
     */
    403: Problem;
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type GetAuthUserError = GetAuthUserErrors[keyof GetAuthUserErrors];

export type GetAuthUserResponses = {
    /**
     * Done.
     */
    200: AuthUser;
};

export type GetAuthUserResponse = GetAuthUserResponses[keyof GetAuthUserResponses];

export type ChangeUserData = {
    body: {
        gotrue_meta_security?: {
            captcha_token?: string | null;
            [key: string]: unknown;
        } | null;
        code_challenge?: string | null;
        code_challenge_method?: string | null;
        email?: string | null;
        password?: string | null;
        current_password?: string | null;
        nonce?: string | null;
        data?: {
            [key: string]: unknown;
        } | null;
    };
    path?: never;
    query?: {
        /**
         * Where the link in the mail leads in the end. Another origin than those allowed is ignored
         */
        redirect_to?: string;
    };
    url: '/auth/v1/user';
};

export type ChangeUserErrors = {
    /**
     * `credentials-wrong`: The e-mail address or the password is wrong.
     *
     * `malformed-body`: The body of the request is no JSON: *reason*.
     *
     * `reauthentication-needed`: Your sign-in is a while ago. Send your password too, or a code that is mailed to you.
     */
    400: Problem;
    /**
     * `not-signed-in`: This needs an access token in the Authorization header. Sign in first.
     *
     * `token-invalid`: The access token is not valid, or not any more. Sign in again.
     */
    401: Problem;
    /**
     * `account-locked`: This account is locked. Ask whoever runs the platform why.
     */
    403: Problem;
    /**
     * `body-too-large`: The body of the request is larger than *limit*.
     */
    413: Problem;
    /**
     * `media-type-unsupported`: The body has to be *expected*, by its Content-Type too.
     */
    415: Problem;
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     *
     * `password-guessable`: This password is easy to guess: *reason*. Take another one.
     *
     * `password-length`: A password has 8 to 256 characters.
     *
     * `password-unchanged`: This is the password that you have. Take another one.
     *
     * `reauthentication-failed`: This code is wrong, was used, or is too old. Ask for a new one.
     */
    422: Problem;
    /**
     * `sign-in-locked`: These were too many wrong passwords. Wait *minutes* min, or ask for a new password by mail.
     *
     * `too-many-mails`: These were too many mails. Wait *minutes* min and ask again.
     */
    429: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `mail-not-sent`: The mail could not be sent. Ask for it again in a moment.
     *
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type ChangeUserError = ChangeUserErrors[keyof ChangeUserErrors];

export type ChangeUserResponses = {
    /**
     * Done.
     */
    200: AuthUser;
};

export type ChangeUserResponse = ChangeUserResponses[keyof ChangeUserResponses];

export type FollowLinkData = {
    body?: never;
    path?: never;
    query: {
        token: string;
        type: 'signup' | 'email' | 'recovery' | 'email_change';
        redirect_to?: string;
    };
    url: '/auth/v1/verify';
};

export type FollowLinkErrors = {
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type FollowLinkError = FollowLinkErrors[keyof FollowLinkErrors];

export type VerifyCodeData = {
    body: {
        gotrue_meta_security?: {
            captcha_token?: string | null;
            [key: string]: unknown;
        } | null;
        code_challenge?: string | null;
        code_challenge_method?: string | null;
        type: 'signup' | 'email' | 'recovery' | 'email_change';
        /**
         * To which address the code went
         */
        email?: string;
        /**
         * The code
         */
        token?: string;
        /**
         * The `token` of the link, in place of the other two
         */
        token_hash?: string;
        options?: {
            [key: string]: unknown;
        } | null;
    };
    path?: never;
    query?: {
        /**
         * Where the link in the mail leads in the end. Another origin than those allowed is ignored
         */
        redirect_to?: string;
    };
    url: '/auth/v1/verify';
};

export type VerifyCodeErrors = {
    /**
     * `malformed-body`: The body of the request is no JSON: *reason*.
     */
    400: Problem;
    /**
     * `account-locked`: This account is locked. Ask whoever runs the platform why.
     *
     * `mailed-proof-invalid`: This link or code is wrong, was used, or is too old. Ask for a new one.
     */
    403: Problem;
    /**
     * `body-too-large`: The body of the request is larger than *limit*.
     */
    413: Problem;
    /**
     * `media-type-unsupported`: The body has to be *expected*, by its Content-Type too.
     */
    415: Problem;
    /**
     * `email-taken`: There is an account with this address by now. Choose another one.
     *
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `too-many-requests`: These were too many requests. Wait *seconds* s and go on.
     */
    429: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type VerifyCodeError = VerifyCodeErrors[keyof VerifyCodeErrors];

export type VerifyCodeResponses = {
    /**
     * Done.
     */
    200: AuthSession | {
        msg: string;
        code: '200';
    };
};

export type VerifyCodeResponse = VerifyCodeResponses[keyof VerifyCodeResponses];

export type GetDocsPageData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/docs';
};

export type GetDocsPageErrors = {
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type GetDocsPageError = GetDocsPageErrors[keyof GetDocsPageErrors];

export type GetDocsPageResponses = {
    /**
     * Done.
     */
    200: string;
};

export type GetDocsPageResponse = GetDocsPageResponses[keyof GetDocsPageResponses];

export type GetDocsAssetData = {
    body?: never;
    headers?: {
        /**
         * The `ETag` that it was read with: answers 304 without a body if it is still the same.
         */
        'If-None-Match'?: string;
    };
    path: {
        file: string;
    };
    query?: never;
    url: '/docs/assets/{file}';
};

export type GetDocsAssetErrors = {
    /**
     * `nothing-here`: There is nothing at this address.
     */
    404: Problem;
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type GetDocsAssetError = GetDocsAssetErrors[keyof GetDocsAssetErrors];

export type GetDocsAssetResponses = {
    /**
     * Done.
     */
    200: string;
};

export type GetDocsAssetResponse = GetDocsAssetResponses[keyof GetDocsAssetResponses];

export type GetProblemsPageData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/docs/problems';
};

export type GetProblemsPageErrors = {
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type GetProblemsPageError = GetProblemsPageErrors[keyof GetProblemsPageErrors];

export type GetProblemsPageResponses = {
    /**
     * Done.
     */
    200: string;
};

export type GetProblemsPageResponse = GetProblemsPageResponses[keyof GetProblemsPageResponses];

export type ListAuditEventsData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Items on the page, at most 100
         */
        limit?: number;
        /**
         * `nextCursor` of the page before
         */
        cursor?: string;
        act?: 'role_granted' | 'role_revoked' | 'account_locked' | 'account_unlocked' | 'account_deleted' | 'objects_deleted';
        actorId?: string;
        subjectId?: string;
    };
    url: '/v1/admin/audit-events';
};

export type ListAuditEventsErrors = {
    /**
     * `not-signed-in`: This needs an access token in the Authorization header. Sign in first.
     *
     * `token-invalid`: The access token is not valid, or not any more. Sign in again.
     */
    401: Problem;
    /**
     * `account-locked`: This account is locked. Ask whoever runs the platform why.
     *
     * `admins-only`: Only an administrator may do this.
     */
    403: Problem;
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `too-many-requests`: These were too many requests. Wait *seconds* s and go on.
     */
    429: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type ListAuditEventsError = ListAuditEventsErrors[keyof ListAuditEventsErrors];

export type ListAuditEventsResponses = {
    /**
     * Done.
     */
    200: AuditEventPage;
};

export type ListAuditEventsResponse = ListAuditEventsResponses[keyof ListAuditEventsResponses];

export type ListUsersData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Items on the page, at most 100
         */
        limit?: number;
        /**
         * `nextCursor` of the page before
         */
        cursor?: string;
        /**
         * How the address begins, in upper or lower case
         */
        email?: string;
        role?: RoleName;
        locked?: 'true' | 'false';
    };
    url: '/v1/admin/users';
};

export type ListUsersErrors = {
    /**
     * `not-signed-in`: This needs an access token in the Authorization header. Sign in first.
     *
     * `token-invalid`: The access token is not valid, or not any more. Sign in again.
     */
    401: Problem;
    /**
     * `account-locked`: This account is locked. Ask whoever runs the platform why.
     *
     * `admins-only`: Only an administrator may do this.
     */
    403: Problem;
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `too-many-requests`: These were too many requests. Wait *seconds* s and go on.
     */
    429: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type ListUsersError = ListUsersErrors[keyof ListUsersErrors];

export type ListUsersResponses = {
    /**
     * Done.
     */
    200: PersonPage;
};

export type ListUsersResponse = ListUsersResponses[keyof ListUsersResponses];

export type GetAdminUserData = {
    body?: never;
    headers?: {
        /**
         * The `ETag` that it was read with: answers 304 without a body if it is still the same.
         */
        'If-None-Match'?: string;
    };
    path: {
        userId: string;
    };
    query?: never;
    url: '/v1/admin/users/{userId}';
};

export type GetAdminUserErrors = {
    /**
     * `not-signed-in`: This needs an access token in the Authorization header. Sign in first.
     *
     * `token-invalid`: The access token is not valid, or not any more. Sign in again.
     */
    401: Problem;
    /**
     * `account-locked`: This account is locked. Ask whoever runs the platform why.
     *
     * `admins-only`: Only an administrator may do this.
     */
    403: Problem;
    /**
     * `user-not-found`: There is no user *user id*.
     */
    404: Problem;
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `too-many-requests`: These were too many requests. Wait *seconds* s and go on.
     */
    429: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type GetAdminUserError = GetAdminUserErrors[keyof GetAdminUserErrors];

export type GetAdminUserResponses = {
    /**
     * Done.
     */
    200: Person;
};

export type GetAdminUserResponse = GetAdminUserResponses[keyof GetAdminUserResponses];

export type LockUserData = {
    body: Lock;
    path: {
        userId: string;
    };
    query?: never;
    url: '/v1/admin/users/{userId}/lock';
};

export type LockUserErrors = {
    /**
     * `malformed-body`: The body of the request is no JSON: *reason*.
     */
    400: Problem;
    /**
     * `not-signed-in`: This needs an access token in the Authorization header. Sign in first.
     *
     * `token-invalid`: The access token is not valid, or not any more. Sign in again.
     */
    401: Problem;
    /**
     * `account-locked`: This account is locked. Ask whoever runs the platform why.
     *
     * `admins-only`: Only an administrator may do this.
     */
    403: Problem;
    /**
     * `user-not-found`: There is no user *user id*.
     */
    404: Problem;
    /**
     * `last-admin`: This is the last administrator who can act. Make somebody else one first.
     */
    409: Problem;
    /**
     * `body-too-large`: The body of the request is larger than *limit*.
     */
    413: Problem;
    /**
     * `media-type-unsupported`: The body has to be *expected*, by its Content-Type too.
     */
    415: Problem;
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `too-many-requests`: These were too many requests. Wait *seconds* s and go on.
     */
    429: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type LockUserError = LockUserErrors[keyof LockUserErrors];

export type LockUserResponses = {
    /**
     * Done.
     */
    200: Person;
};

export type LockUserResponse = LockUserResponses[keyof LockUserResponses];

export type RevokeRoleData = {
    body?: never;
    path: {
        userId: string;
        role: 'creator' | 'admin';
    };
    query?: never;
    url: '/v1/admin/users/{userId}/roles/{role}';
};

export type RevokeRoleErrors = {
    /**
     * `not-signed-in`: This needs an access token in the Authorization header. Sign in first.
     *
     * `token-invalid`: The access token is not valid, or not any more. Sign in again.
     */
    401: Problem;
    /**
     * `account-locked`: This account is locked. Ask whoever runs the platform why.
     *
     * `admins-only`: Only an administrator may do this.
     */
    403: Problem;
    /**
     * `user-not-found`: There is no user *user id*.
     */
    404: Problem;
    /**
     * `last-admin`: This is the last administrator who can act. Make somebody else one first.
     */
    409: Problem;
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `too-many-requests`: These were too many requests. Wait *seconds* s and go on.
     */
    429: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type RevokeRoleError = RevokeRoleErrors[keyof RevokeRoleErrors];

export type RevokeRoleResponses = {
    /**
     * Done.
     */
    200: Person;
};

export type RevokeRoleResponse = RevokeRoleResponses[keyof RevokeRoleResponses];

export type GrantRoleData = {
    body?: never;
    path: {
        userId: string;
        role: 'creator' | 'admin';
    };
    query?: never;
    url: '/v1/admin/users/{userId}/roles/{role}';
};

export type GrantRoleErrors = {
    /**
     * `not-signed-in`: This needs an access token in the Authorization header. Sign in first.
     *
     * `token-invalid`: The access token is not valid, or not any more. Sign in again.
     */
    401: Problem;
    /**
     * `account-locked`: This account is locked. Ask whoever runs the platform why.
     *
     * `admins-only`: Only an administrator may do this.
     */
    403: Problem;
    /**
     * `user-not-found`: There is no user *user id*.
     */
    404: Problem;
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `too-many-requests`: These were too many requests. Wait *seconds* s and go on.
     */
    429: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type GrantRoleError = GrantRoleErrors[keyof GrantRoleErrors];

export type GrantRoleResponses = {
    /**
     * Done.
     */
    200: Person;
};

export type GrantRoleResponse = GrantRoleResponses[keyof GrantRoleResponses];

export type UnlockUserData = {
    body: Unlock;
    path: {
        userId: string;
    };
    query?: never;
    url: '/v1/admin/users/{userId}/unlock';
};

export type UnlockUserErrors = {
    /**
     * `malformed-body`: The body of the request is no JSON: *reason*.
     */
    400: Problem;
    /**
     * `not-signed-in`: This needs an access token in the Authorization header. Sign in first.
     *
     * `token-invalid`: The access token is not valid, or not any more. Sign in again.
     */
    401: Problem;
    /**
     * `account-locked`: This account is locked. Ask whoever runs the platform why.
     *
     * `admins-only`: Only an administrator may do this.
     */
    403: Problem;
    /**
     * `user-not-found`: There is no user *user id*.
     */
    404: Problem;
    /**
     * `body-too-large`: The body of the request is larger than *limit*.
     */
    413: Problem;
    /**
     * `media-type-unsupported`: The body has to be *expected*, by its Content-Type too.
     */
    415: Problem;
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `too-many-requests`: These were too many requests. Wait *seconds* s and go on.
     */
    429: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type UnlockUserError = UnlockUserErrors[keyof UnlockUserErrors];

export type UnlockUserResponses = {
    /**
     * Done.
     */
    200: Person;
};

export type UnlockUserResponse = UnlockUserResponses[keyof UnlockUserResponses];

export type ListBooksData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Items on the page, at most 100
         */
        limit?: number;
        /**
         * `nextCursor` of the page before
         */
        cursor?: string;
        status?: BookStatus;
        bookType?: BookType;
        /**
         * What stands somewhere in the title, in upper or lower case
         */
        q?: string;
    };
    url: '/v1/books';
};

export type ListBooksErrors = {
    /**
     * `not-signed-in`: This needs an access token in the Authorization header. Sign in first.
     *
     * `token-invalid`: The access token is not valid, or not any more. Sign in again.
     */
    401: Problem;
    /**
     * `account-locked`: This account is locked. Ask whoever runs the platform why.
     */
    403: Problem;
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `too-many-requests`: These were too many requests. Wait *seconds* s and go on.
     */
    429: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type ListBooksError = ListBooksErrors[keyof ListBooksErrors];

export type ListBooksResponses = {
    /**
     * Done.
     */
    200: BookPage;
};

export type ListBooksResponse = ListBooksResponses[keyof ListBooksResponses];

export type CreateBookData = {
    body: NewBookInput;
    headers?: {
        /**
         * Any text of your own, such as a UUID, new for each thing to be created. A request that comes again with its key within 24 hours creates nothing again and gets the same answer.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/v1/books';
};

export type CreateBookErrors = {
    /**
     * `malformed-body`: The body of the request is no JSON: *reason*.
     */
    400: Problem;
    /**
     * `not-signed-in`: This needs an access token in the Authorization header. Sign in first.
     *
     * `token-invalid`: The access token is not valid, or not any more. Sign in again.
     */
    401: Problem;
    /**
     * `account-locked`: This account is locked. Ask whoever runs the platform why.
     */
    403: Problem;
    /**
     * `request-in-progress`: The request with this Idempotency-Key is still going on. Ask again in a moment.
     */
    409: Problem;
    /**
     * `body-too-large`: The body of the request is larger than *limit*.
     */
    413: Problem;
    /**
     * `media-type-unsupported`: The body has to be *expected*, by its Content-Type too.
     */
    415: Problem;
    /**
     * `idempotency-key-reused`: This Idempotency-Key was used for another request. Take a new one for each.
     *
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `too-many-requests`: These were too many requests. Wait *seconds* s and go on.
     */
    429: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type CreateBookError = CreateBookErrors[keyof CreateBookErrors];

export type CreateBookResponses = {
    /**
     * Created.
     */
    201: CreatedBook;
};

export type CreateBookResponse = CreateBookResponses[keyof CreateBookResponses];

export type DeleteBookData = {
    body?: never;
    path: {
        bookId: string;
    };
    query?: never;
    url: '/v1/books/{bookId}';
};

export type DeleteBookErrors = {
    /**
     * `not-signed-in`: This needs an access token in the Authorization header. Sign in first.
     *
     * `token-invalid`: The access token is not valid, or not any more. Sign in again.
     */
    401: Problem;
    /**
     * `account-locked`: This account is locked. Ask whoever runs the platform why.
     */
    403: Problem;
    /**
     * `book-not-found`: There is no book *book id*.
     */
    404: Problem;
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `too-many-requests`: These were too many requests. Wait *seconds* s and go on.
     */
    429: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type DeleteBookError = DeleteBookErrors[keyof DeleteBookErrors];

export type DeleteBookResponses = {
    /**
     * Done. There is nothing to tell.
     */
    204: void;
};

export type DeleteBookResponse = DeleteBookResponses[keyof DeleteBookResponses];

export type GetBookData = {
    body?: never;
    headers?: {
        /**
         * The `ETag` that it was read with: answers 304 without a body if it is still the same.
         */
        'If-None-Match'?: string;
    };
    path: {
        bookId: string;
    };
    query?: never;
    url: '/v1/books/{bookId}';
};

export type GetBookErrors = {
    /**
     * `not-signed-in`: This needs an access token in the Authorization header. Sign in first.
     *
     * `token-invalid`: The access token is not valid, or not any more. Sign in again.
     */
    401: Problem;
    /**
     * `account-locked`: This account is locked. Ask whoever runs the platform why.
     */
    403: Problem;
    /**
     * `book-not-found`: There is no book *book id*.
     */
    404: Problem;
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `too-many-requests`: These were too many requests. Wait *seconds* s and go on.
     */
    429: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type GetBookError = GetBookErrors[keyof GetBookErrors];

export type GetBookResponses = {
    /**
     * Done.
     */
    200: Book;
};

export type GetBookResponse = GetBookResponses[keyof GetBookResponses];

export type PatchBookData = {
    body: BookChange;
    headers?: {
        /**
         * The `ETag` that it was read with: changes nothing if somebody has changed it since.
         */
        'If-Match'?: string;
    };
    path: {
        bookId: string;
    };
    query?: never;
    url: '/v1/books/{bookId}';
};

export type PatchBookErrors = {
    /**
     * `malformed-body`: The body of the request is no JSON: *reason*.
     */
    400: Problem;
    /**
     * `not-signed-in`: This needs an access token in the Authorization header. Sign in first.
     *
     * `token-invalid`: The access token is not valid, or not any more. Sign in again.
     */
    401: Problem;
    /**
     * `account-locked`: This account is locked. Ask whoever runs the platform why.
     */
    403: Problem;
    /**
     * `book-not-found`: There is no book *book id*.
     */
    404: Problem;
    /**
     * `precondition-failed`: It was changed since it was read. Read it again, and then change it.
     */
    412: Problem;
    /**
     * `body-too-large`: The body of the request is larger than *limit*.
     */
    413: Problem;
    /**
     * `media-type-unsupported`: The body has to be *expected*, by its Content-Type too.
     */
    415: Problem;
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `too-many-requests`: These were too many requests. Wait *seconds* s and go on.
     */
    429: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type PatchBookError = PatchBookErrors[keyof PatchBookErrors];

export type PatchBookResponses = {
    /**
     * Done.
     */
    200: Book;
};

export type PatchBookResponse = PatchBookResponses[keyof PatchBookResponses];

export type ListChaptersData = {
    body?: never;
    path: {
        bookId: string;
    };
    query?: {
        /**
         * Items on the page, at most 100
         */
        limit?: number;
        /**
         * `nextCursor` of the page before
         */
        cursor?: string;
    };
    url: '/v1/books/{bookId}/chapters';
};

export type ListChaptersErrors = {
    /**
     * `not-signed-in`: This needs an access token in the Authorization header. Sign in first.
     *
     * `token-invalid`: The access token is not valid, or not any more. Sign in again.
     */
    401: Problem;
    /**
     * `account-locked`: This account is locked. Ask whoever runs the platform why.
     */
    403: Problem;
    /**
     * `book-not-found`: There is no book *book id*.
     */
    404: Problem;
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `too-many-requests`: These were too many requests. Wait *seconds* s and go on.
     */
    429: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type ListChaptersError = ListChaptersErrors[keyof ListChaptersErrors];

export type ListChaptersResponses = {
    /**
     * Done.
     */
    200: ChapterPage;
};

export type ListChaptersResponse = ListChaptersResponses[keyof ListChaptersResponses];

export type DeleteCoverData = {
    body?: never;
    path: {
        bookId: string;
    };
    query?: never;
    url: '/v1/books/{bookId}/cover';
};

export type DeleteCoverErrors = {
    /**
     * `not-signed-in`: This needs an access token in the Authorization header. Sign in first.
     *
     * `token-invalid`: The access token is not valid, or not any more. Sign in again.
     */
    401: Problem;
    /**
     * `account-locked`: This account is locked. Ask whoever runs the platform why.
     */
    403: Problem;
    /**
     * `book-not-found`: There is no book *book id*.
     */
    404: Problem;
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `too-many-requests`: These were too many requests. Wait *seconds* s and go on.
     */
    429: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type DeleteCoverError = DeleteCoverErrors[keyof DeleteCoverErrors];

export type DeleteCoverResponses = {
    /**
     * Done. There is nothing to tell.
     */
    204: void;
};

export type DeleteCoverResponse = DeleteCoverResponses[keyof DeleteCoverResponses];

export type GetCoverData = {
    body?: never;
    path: {
        bookId: string;
    };
    query?: never;
    url: '/v1/books/{bookId}/cover';
};

export type GetCoverErrors = {
    /**
     * `not-signed-in`: This needs an access token in the Authorization header. Sign in first.
     *
     * `token-invalid`: The access token is not valid, or not any more. Sign in again.
     */
    401: Problem;
    /**
     * `account-locked`: This account is locked. Ask whoever runs the platform why.
     */
    403: Problem;
    /**
     * `book-not-found`: There is no book *book id*.
     *
     * `cover-not-found`: This book has no cover.
     */
    404: Problem;
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `too-many-requests`: These were too many requests. Wait *seconds* s and go on.
     */
    429: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type GetCoverError = GetCoverErrors[keyof GetCoverErrors];

export type GetCoverResponses = {
    /**
     * Done.
     */
    200: Cover;
};

export type GetCoverResponse = GetCoverResponses[keyof GetCoverResponses];

export type PermitCoverData = {
    body: CoverUploadRequest;
    path: {
        bookId: string;
    };
    query?: never;
    url: '/v1/books/{bookId}/cover';
};

export type PermitCoverErrors = {
    /**
     * `malformed-body`: The body of the request is no JSON: *reason*.
     */
    400: Problem;
    /**
     * `not-signed-in`: This needs an access token in the Authorization header. Sign in first.
     *
     * `token-invalid`: The access token is not valid, or not any more. Sign in again.
     */
    401: Problem;
    /**
     * `account-locked`: This account is locked. Ask whoever runs the platform why.
     */
    403: Problem;
    /**
     * `book-not-found`: There is no book *book id*.
     */
    404: Problem;
    /**
     * `body-too-large`: The body of the request is larger than *limit*.
     */
    413: Problem;
    /**
     * `media-type-unsupported`: The body has to be *expected*, by its Content-Type too.
     */
    415: Problem;
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `too-many-requests`: These were too many requests. Wait *seconds* s and go on.
     */
    429: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type PermitCoverError = PermitCoverErrors[keyof PermitCoverErrors];

export type PermitCoverResponses = {
    /**
     * Done.
     */
    200: CoverUpload;
};

export type PermitCoverResponse = PermitCoverResponses[keyof PermitCoverResponses];

export type PutCoverData = {
    body: CoverChoice;
    headers?: {
        /**
         * The `ETag` that it was read with: changes nothing if somebody has changed it since.
         */
        'If-Match'?: string;
    };
    path: {
        bookId: string;
    };
    query?: never;
    url: '/v1/books/{bookId}/cover';
};

export type PutCoverErrors = {
    /**
     * `malformed-body`: The body of the request is no JSON: *reason*.
     */
    400: Problem;
    /**
     * `not-signed-in`: This needs an access token in the Authorization header. Sign in first.
     *
     * `token-invalid`: The access token is not valid, or not any more. Sign in again.
     */
    401: Problem;
    /**
     * `account-locked`: This account is locked. Ask whoever runs the platform why.
     */
    403: Problem;
    /**
     * `book-not-found`: There is no book *book id*.
     *
     * `cover-not-uploaded`: No picture was uploaded under this id. Ask for an upload, and send the file first.
     */
    404: Problem;
    /**
     * `precondition-failed`: It was changed since it was read. Read it again, and then change it.
     */
    412: Problem;
    /**
     * `body-too-large`: The body of the request is larger than *limit*.
     */
    413: Problem;
    /**
     * `media-type-unsupported`: The body has to be *expected*, by its Content-Type too.
     */
    415: Problem;
    /**
     * `cover-unfit`: The picture cannot be taken: *reason*. Choose another one.
     *
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `too-many-requests`: These were too many requests. Wait *seconds* s and go on.
     */
    429: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type PutCoverError = PutCoverErrors[keyof PutCoverErrors];

export type PutCoverResponses = {
    /**
     * Done.
     */
    200: Book;
};

export type PutCoverResponse = PutCoverResponses[keyof PutCoverResponses];

export type WatchBookData = {
    body?: never;
    headers?: {
        /**
         * The `id` of the event that was seen last: answers 204 if it was the last of all.
         */
        'Last-Event-ID'?: string;
    };
    path: {
        bookId: string;
    };
    query?: never;
    url: '/v1/books/{bookId}/events';
};

export type WatchBookErrors = {
    /**
     * `not-signed-in`: This needs an access token in the Authorization header. Sign in first.
     *
     * `token-invalid`: The access token is not valid, or not any more. Sign in again.
     */
    401: Problem;
    /**
     * `account-locked`: This account is locked. Ask whoever runs the platform why.
     */
    403: Problem;
    /**
     * `book-not-found`: There is no book *book id*.
     */
    404: Problem;
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `too-many-requests`: These were too many requests. Wait *seconds* s and go on.
     */
    429: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type WatchBookError = WatchBookErrors[keyof WatchBookErrors];

export type WatchBookResponses = {
    /**
     * Done.
     */
    200: Book;
    /**
     * Done. There is nothing to tell.
     */
    204: void;
};

export type WatchBookResponse = WatchBookResponses[keyof WatchBookResponses];

export type ReingestBookData = {
    body?: never;
    headers?: {
        /**
         * Any text of your own, such as a UUID, new for each thing to be created. A request that comes again with its key within 24 hours creates nothing again and gets the same answer.
         */
        'Idempotency-Key'?: string;
    };
    path: {
        bookId: string;
    };
    query?: never;
    url: '/v1/books/{bookId}/reingest';
};

export type ReingestBookErrors = {
    /**
     * `not-signed-in`: This needs an access token in the Authorization header. Sign in first.
     *
     * `token-invalid`: The access token is not valid, or not any more. Sign in again.
     */
    401: Problem;
    /**
     * `account-locked`: This account is locked. Ask whoever runs the platform why.
     */
    403: Problem;
    /**
     * `book-not-found`: There is no book *book id*.
     */
    404: Problem;
    /**
     * `book-busy`: The book is being worked on. Wait until it is ready, and ask again.
     *
     * `book-file-gone`: The file of this book is not there any more. Upload it as a new book.
     *
     * `request-in-progress`: The request with this Idempotency-Key is still going on. Ask again in a moment.
     */
    409: Problem;
    /**
     * `idempotency-key-reused`: This Idempotency-Key was used for another request. Take a new one for each.
     *
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `too-many-requests`: These were too many requests. Wait *seconds* s and go on.
     */
    429: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type ReingestBookError = ReingestBookErrors[keyof ReingestBookErrors];

export type ReingestBookResponses = {
    /**
     * Accepted: it is being made.
     */
    202: Book;
};

export type ReingestBookResponse = ReingestBookResponses[keyof ReingestBookResponses];

export type SearchBookData = {
    body?: never;
    path: {
        bookId: string;
    };
    query: {
        /**
         * What to look for: words, "phrases", -unwanted words, `OR`
         */
        q: string;
        /**
         * Items on the page, at most 100
         */
        limit?: number;
        /**
         * `nextCursor` of the page before
         */
        cursor?: string;
    };
    url: '/v1/books/{bookId}/search';
};

export type SearchBookErrors = {
    /**
     * `not-signed-in`: This needs an access token in the Authorization header. Sign in first.
     *
     * `token-invalid`: The access token is not valid, or not any more. Sign in again.
     */
    401: Problem;
    /**
     * `account-locked`: This account is locked. Ask whoever runs the platform why.
     */
    403: Problem;
    /**
     * `book-not-found`: There is no book *book id*.
     */
    404: Problem;
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `too-many-requests`: These were too many requests. Wait *seconds* s and go on.
     */
    429: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type SearchBookError = SearchBookErrors[keyof SearchBookErrors];

export type SearchBookResponses = {
    /**
     * Done.
     */
    200: SearchPage;
};

export type SearchBookResponse = SearchBookResponses[keyof SearchBookResponses];

export type GetStructureData = {
    body?: never;
    headers?: {
        /**
         * The `ETag` that it was read with: answers 304 without a body if it is still the same.
         */
        'If-None-Match'?: string;
    };
    path: {
        bookId: string;
    };
    query?: never;
    url: '/v1/books/{bookId}/structure';
};

export type GetStructureErrors = {
    /**
     * `not-signed-in`: This needs an access token in the Authorization header. Sign in first.
     *
     * `token-invalid`: The access token is not valid, or not any more. Sign in again.
     */
    401: Problem;
    /**
     * `account-locked`: This account is locked. Ask whoever runs the platform why.
     */
    403: Problem;
    /**
     * `book-not-found`: There is no book *book id*.
     *
     * `structure-not-found`: The book *book id* has no structure yet. It has one once its file was read.
     */
    404: Problem;
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `too-many-requests`: These were too many requests. Wait *seconds* s and go on.
     */
    429: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type GetStructureError = GetStructureErrors[keyof GetStructureErrors];

export type GetStructureResponses = {
    /**
     * Done.
     */
    200: Structure;
};

export type GetStructureResponse = GetStructureResponses[keyof GetStructureResponses];

export type PutStructureData = {
    body: StructureWish;
    headers?: {
        /**
         * The `ETag` that it was read with: changes nothing if somebody has changed it since.
         */
        'If-Match'?: string;
    };
    path: {
        bookId: string;
    };
    query?: never;
    url: '/v1/books/{bookId}/structure';
};

export type PutStructureErrors = {
    /**
     * `malformed-body`: The body of the request is no JSON: *reason*.
     */
    400: Problem;
    /**
     * `not-signed-in`: This needs an access token in the Authorization header. Sign in first.
     *
     * `token-invalid`: The access token is not valid, or not any more. Sign in again.
     */
    401: Problem;
    /**
     * `account-locked`: This account is locked. Ask whoever runs the platform why.
     */
    403: Problem;
    /**
     * `book-not-found`: There is no book *book id*.
     *
     * `structure-not-found`: The book *book id* has no structure yet. It has one once its file was read.
     */
    404: Problem;
    /**
     * `book-busy`: The book is being worked on. Wait until it is ready, and ask again.
     */
    409: Problem;
    /**
     * `precondition-failed`: It was changed since it was read. Read it again, and then change it.
     */
    412: Problem;
    /**
     * `body-too-large`: The body of the request is larger than *limit*.
     */
    413: Problem;
    /**
     * `media-type-unsupported`: The body has to be *expected*, by its Content-Type too.
     */
    415: Problem;
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     *
     * `structure-invalid`: This is no structure of the book: *faults*.
     */
    422: Problem;
    /**
     * `too-many-requests`: These were too many requests. Wait *seconds* s and go on.
     */
    429: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type PutStructureError = PutStructureErrors[keyof PutStructureErrors];

export type PutStructureResponses = {
    /**
     * Done.
     */
    200: Structure;
};

export type PutStructureResponse = PutStructureResponses[keyof PutStructureResponses];

export type ConfirmStructureData = {
    body?: never;
    headers?: {
        /**
         * Any text of your own, such as a UUID, new for each thing to be created. A request that comes again with its key within 24 hours creates nothing again and gets the same answer.
         */
        'Idempotency-Key'?: string;
        /**
         * The `ETag` that it was read with: changes nothing if somebody has changed it since.
         */
        'If-Match'?: string;
    };
    path: {
        bookId: string;
    };
    query?: never;
    url: '/v1/books/{bookId}/structure/confirm';
};

export type ConfirmStructureErrors = {
    /**
     * `not-signed-in`: This needs an access token in the Authorization header. Sign in first.
     *
     * `token-invalid`: The access token is not valid, or not any more. Sign in again.
     */
    401: Problem;
    /**
     * `account-locked`: This account is locked. Ask whoever runs the platform why.
     */
    403: Problem;
    /**
     * `book-not-found`: There is no book *book id*.
     *
     * `structure-not-found`: The book *book id* has no structure yet. It has one once its file was read.
     */
    404: Problem;
    /**
     * `book-busy`: The book is being worked on. Wait until it is ready, and ask again.
     *
     * `chapter-has-films`: Films were made of what would be gone: *chapters*. Delete these films first, or keep the chapter whole.
     *
     * `request-in-progress`: The request with this Idempotency-Key is still going on. Ask again in a moment.
     */
    409: Problem;
    /**
     * `precondition-failed`: It was changed since it was read. Read it again, and then change it.
     */
    412: Problem;
    /**
     * `idempotency-key-reused`: This Idempotency-Key was used for another request. Take a new one for each.
     *
     * `invalid-request`: The request is not as it should be: *faults*.
     *
     * `structure-invalid`: This is no structure of the book: *faults*.
     */
    422: Problem;
    /**
     * `too-many-requests`: These were too many requests. Wait *seconds* s and go on.
     */
    429: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type ConfirmStructureError = ConfirmStructureErrors[keyof ConfirmStructureErrors];

export type ConfirmStructureResponses = {
    /**
     * Done.
     */
    200: Structure;
    /**
     * Accepted: it is being made.
     */
    202: Structure;
};

export type ConfirmStructureResponse = ConfirmStructureResponses[keyof ConfirmStructureResponses];

export type DeleteStructureDraftData = {
    body?: never;
    headers?: {
        /**
         * The `ETag` that it was read with: changes nothing if somebody has changed it since.
         */
        'If-Match'?: string;
    };
    path: {
        bookId: string;
    };
    query?: never;
    url: '/v1/books/{bookId}/structure/draft';
};

export type DeleteStructureDraftErrors = {
    /**
     * `not-signed-in`: This needs an access token in the Authorization header. Sign in first.
     *
     * `token-invalid`: The access token is not valid, or not any more. Sign in again.
     */
    401: Problem;
    /**
     * `account-locked`: This account is locked. Ask whoever runs the platform why.
     */
    403: Problem;
    /**
     * `book-not-found`: There is no book *book id*.
     *
     * `structure-not-found`: The book *book id* has no structure yet. It has one once its file was read.
     */
    404: Problem;
    /**
     * `book-busy`: The book is being worked on. Wait until it is ready, and ask again.
     */
    409: Problem;
    /**
     * `precondition-failed`: It was changed since it was read. Read it again, and then change it.
     */
    412: Problem;
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `too-many-requests`: These were too many requests. Wait *seconds* s and go on.
     */
    429: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type DeleteStructureDraftError = DeleteStructureDraftErrors[keyof DeleteStructureDraftErrors];

export type DeleteStructureDraftResponses = {
    /**
     * Done.
     */
    200: Structure;
};

export type DeleteStructureDraftResponse = DeleteStructureDraftResponses[keyof DeleteStructureDraftResponses];

export type PermitUploadData = {
    body: BookUploadRequest;
    path: {
        bookId: string;
    };
    query?: never;
    url: '/v1/books/{bookId}/upload';
};

export type PermitUploadErrors = {
    /**
     * `malformed-body`: The body of the request is no JSON: *reason*.
     */
    400: Problem;
    /**
     * `not-signed-in`: This needs an access token in the Authorization header. Sign in first.
     *
     * `token-invalid`: The access token is not valid, or not any more. Sign in again.
     */
    401: Problem;
    /**
     * `account-locked`: This account is locked. Ask whoever runs the platform why.
     */
    403: Problem;
    /**
     * `book-not-found`: There is no book *book id*.
     */
    404: Problem;
    /**
     * `book-has-file`: This book has its file, and it was read or is being read. Make another book for another file.
     */
    409: Problem;
    /**
     * `body-too-large`: The body of the request is larger than *limit*.
     */
    413: Problem;
    /**
     * `media-type-unsupported`: The body has to be *expected*, by its Content-Type too.
     */
    415: Problem;
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `too-many-requests`: These were too many requests. Wait *seconds* s and go on.
     */
    429: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type PermitUploadError = PermitUploadErrors[keyof PermitUploadErrors];

export type PermitUploadResponses = {
    /**
     * Done.
     */
    200: BookUpload;
};

export type PermitUploadResponse = PermitUploadResponses[keyof PermitUploadResponses];

export type DeleteChapterData = {
    body?: never;
    path: {
        chapterId: string;
    };
    query?: never;
    url: '/v1/chapters/{chapterId}';
};

export type DeleteChapterErrors = {
    /**
     * `not-signed-in`: This needs an access token in the Authorization header. Sign in first.
     *
     * `token-invalid`: The access token is not valid, or not any more. Sign in again.
     */
    401: Problem;
    /**
     * `account-locked`: This account is locked. Ask whoever runs the platform why.
     */
    403: Problem;
    /**
     * `book-not-found`: There is no book *book id*.
     *
     * `chapter-not-found`: There is no chapter *chapter id*.
     *
     * `structure-not-found`: The book *book id* has no structure yet. It has one once its file was read.
     */
    404: Problem;
    /**
     * `book-busy`: The book is being worked on. Wait until it is ready, and ask again.
     *
     * `chapter-has-films`: Films were made of what would be gone: *chapters*. Delete these films first, or keep the chapter whole.
     *
     * `only-chapter`: This is the only chapter of its book. Delete the book instead.
     *
     * `structure-unconfirmed`: A draft of the structure waits to be confirmed. Confirm it first, or leave the chapter out in it.
     */
    409: Problem;
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `too-many-requests`: These were too many requests. Wait *seconds* s and go on.
     */
    429: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type DeleteChapterError = DeleteChapterErrors[keyof DeleteChapterErrors];

export type DeleteChapterResponses = {
    /**
     * Done. There is nothing to tell.
     */
    204: void;
};

export type DeleteChapterResponse = DeleteChapterResponses[keyof DeleteChapterResponses];

export type GetChapterData = {
    body?: never;
    headers?: {
        /**
         * The `ETag` that it was read with: answers 304 without a body if it is still the same.
         */
        'If-None-Match'?: string;
    };
    path: {
        chapterId: string;
    };
    query?: {
        /**
         * Where to begin, in UTF-16 units
         */
        from?: number;
        /**
         * Where to end, at most 100,000 further
         */
        to?: number;
    };
    url: '/v1/chapters/{chapterId}';
};

export type GetChapterErrors = {
    /**
     * `not-signed-in`: This needs an access token in the Authorization header. Sign in first.
     *
     * `token-invalid`: The access token is not valid, or not any more. Sign in again.
     */
    401: Problem;
    /**
     * `account-locked`: This account is locked. Ask whoever runs the platform why.
     */
    403: Problem;
    /**
     * `chapter-not-found`: There is no chapter *chapter id*.
     */
    404: Problem;
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `too-many-requests`: These were too many requests. Wait *seconds* s and go on.
     */
    429: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type GetChapterError = GetChapterErrors[keyof GetChapterErrors];

export type GetChapterResponses = {
    /**
     * Done.
     */
    200: Chapter;
};

export type GetChapterResponse = GetChapterResponses[keyof GetChapterResponses];

export type PatchChapterData = {
    body: ChapterChange;
    headers?: {
        /**
         * The `ETag` that it was read with: changes nothing if somebody has changed it since.
         */
        'If-Match'?: string;
    };
    path: {
        chapterId: string;
    };
    query?: never;
    url: '/v1/chapters/{chapterId}';
};

export type PatchChapterErrors = {
    /**
     * `malformed-body`: The body of the request is no JSON: *reason*.
     */
    400: Problem;
    /**
     * `not-signed-in`: This needs an access token in the Authorization header. Sign in first.
     *
     * `token-invalid`: The access token is not valid, or not any more. Sign in again.
     */
    401: Problem;
    /**
     * `account-locked`: This account is locked. Ask whoever runs the platform why.
     */
    403: Problem;
    /**
     * `chapter-not-found`: There is no chapter *chapter id*.
     */
    404: Problem;
    /**
     * `precondition-failed`: It was changed since it was read. Read it again, and then change it.
     */
    412: Problem;
    /**
     * `body-too-large`: The body of the request is larger than *limit*.
     */
    413: Problem;
    /**
     * `media-type-unsupported`: The body has to be *expected*, by its Content-Type too.
     */
    415: Problem;
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `too-many-requests`: These were too many requests. Wait *seconds* s and go on.
     */
    429: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type PatchChapterError = PatchChapterErrors[keyof PatchChapterErrors];

export type PatchChapterResponses = {
    /**
     * Done.
     */
    200: Chapter;
};

export type PatchChapterResponse = PatchChapterResponses[keyof PatchChapterResponses];

export type ListSimilarChaptersData = {
    body?: never;
    path: {
        chapterId: string;
    };
    query?: {
        /**
         * `book` for chapters of the same book alone
         */
        within?: 'book' | 'all';
        /**
         * Items on the page, at most 100
         */
        limit?: number;
        /**
         * `nextCursor` of the page before
         */
        cursor?: string;
    };
    url: '/v1/chapters/{chapterId}/similar';
};

export type ListSimilarChaptersErrors = {
    /**
     * `not-signed-in`: This needs an access token in the Authorization header. Sign in first.
     *
     * `token-invalid`: The access token is not valid, or not any more. Sign in again.
     */
    401: Problem;
    /**
     * `account-locked`: This account is locked. Ask whoever runs the platform why.
     */
    403: Problem;
    /**
     * `chapter-not-found`: There is no chapter *chapter id*.
     */
    404: Problem;
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `too-many-requests`: These were too many requests. Wait *seconds* s and go on.
     */
    429: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type ListSimilarChaptersError = ListSimilarChaptersErrors[keyof ListSimilarChaptersErrors];

export type ListSimilarChaptersResponses = {
    /**
     * Done.
     */
    200: SimilarChapterPage;
};

export type ListSimilarChaptersResponse = ListSimilarChaptersResponses[keyof ListSimilarChaptersResponses];

export type DownloadExportData = {
    body?: never;
    path: {
        exportId: string;
        part: number;
    };
    query: {
        token: string;
    };
    url: '/v1/exports/{exportId}/parts/{part}';
};

export type DownloadExportErrors = {
    /**
     * `export-not-found`: There is no export *export id*, or its time is over.
     */
    404: Problem;
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type DownloadExportError = DownloadExportErrors[keyof DownloadExportErrors];

export type GetHealthData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/v1/health';
};

export type GetHealthErrors = {
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type GetHealthError = GetHealthErrors[keyof GetHealthErrors];

export type GetHealthResponses = {
    /**
     * Done.
     */
    200: Health;
};

export type GetHealthResponse = GetHealthResponses[keyof GetHealthResponses];

export type GetOpenapiDocumentData = {
    body?: never;
    headers?: {
        /**
         * The `ETag` that it was read with: answers 304 without a body if it is still the same.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: never;
    url: '/v1/openapi.json';
};

export type GetOpenapiDocumentErrors = {
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type GetOpenapiDocumentError = GetOpenapiDocumentErrors[keyof GetOpenapiDocumentErrors];

export type GetOpenapiDocumentResponses = {
    /**
     * Done.
     */
    200: OpenApiDocument;
};

export type GetOpenapiDocumentResponse = GetOpenapiDocumentResponses[keyof GetOpenapiDocumentResponses];

export type DeleteProfileData = {
    body: AccountDeletion;
    path?: never;
    query?: never;
    url: '/v1/profile';
};

export type DeleteProfileErrors = {
    /**
     * `malformed-body`: The body of the request is no JSON: *reason*.
     */
    400: Problem;
    /**
     * `not-signed-in`: This needs an access token in the Authorization header. Sign in first.
     *
     * `token-invalid`: The access token is not valid, or not any more. Sign in again.
     */
    401: Problem;
    /**
     * `account-locked`: This account is locked. Ask whoever runs the platform why.
     *
     * `password-wrong`: The password is wrong.
     */
    403: Problem;
    /**
     * `last-admin`: This is the last administrator who can act. Make somebody else one first.
     */
    409: Problem;
    /**
     * `body-too-large`: The body of the request is larger than *limit*.
     */
    413: Problem;
    /**
     * `media-type-unsupported`: The body has to be *expected*, by its Content-Type too.
     */
    415: Problem;
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `sign-in-locked`: These were too many wrong passwords. Wait *minutes* min, or ask for a new password by mail.
     *
     * `too-many-requests`: These were too many requests. Wait *seconds* s and go on.
     */
    429: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type DeleteProfileError = DeleteProfileErrors[keyof DeleteProfileErrors];

export type DeleteProfileResponses = {
    /**
     * Done. There is nothing to tell.
     */
    204: void;
};

export type DeleteProfileResponse = DeleteProfileResponses[keyof DeleteProfileResponses];

export type GetProfileData = {
    body?: never;
    headers?: {
        /**
         * The `ETag` that it was read with: answers 304 without a body if it is still the same.
         */
        'If-None-Match'?: string;
    };
    path?: never;
    query?: never;
    url: '/v1/profile';
};

export type GetProfileErrors = {
    /**
     * `not-signed-in`: This needs an access token in the Authorization header. Sign in first.
     *
     * `token-invalid`: The access token is not valid, or not any more. Sign in again.
     */
    401: Problem;
    /**
     * `account-locked`: This account is locked. Ask whoever runs the platform why.
     */
    403: Problem;
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `too-many-requests`: These were too many requests. Wait *seconds* s and go on.
     */
    429: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type GetProfileError = GetProfileErrors[keyof GetProfileErrors];

export type GetProfileResponses = {
    /**
     * Done.
     */
    200: Profile;
};

export type GetProfileResponse = GetProfileResponses[keyof GetProfileResponses];

export type PatchProfileData = {
    body: ProfileChange;
    headers?: {
        /**
         * The `ETag` that it was read with: changes nothing if somebody has changed it since.
         */
        'If-Match'?: string;
    };
    path?: never;
    query?: never;
    url: '/v1/profile';
};

export type PatchProfileErrors = {
    /**
     * `malformed-body`: The body of the request is no JSON: *reason*.
     */
    400: Problem;
    /**
     * `not-signed-in`: This needs an access token in the Authorization header. Sign in first.
     *
     * `token-invalid`: The access token is not valid, or not any more. Sign in again.
     */
    401: Problem;
    /**
     * `account-locked`: This account is locked. Ask whoever runs the platform why.
     */
    403: Problem;
    /**
     * `precondition-failed`: It was changed since it was read. Read it again, and then change it.
     */
    412: Problem;
    /**
     * `body-too-large`: The body of the request is larger than *limit*.
     */
    413: Problem;
    /**
     * `media-type-unsupported`: The body has to be *expected*, by its Content-Type too.
     */
    415: Problem;
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `too-many-requests`: These were too many requests. Wait *seconds* s and go on.
     */
    429: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type PatchProfileError = PatchProfileErrors[keyof PatchProfileErrors];

export type PatchProfileResponses = {
    /**
     * Done.
     */
    200: Profile;
};

export type PatchProfileResponse = PatchProfileResponses[keyof PatchProfileResponses];

export type DeleteAvatarData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/v1/profile/avatar';
};

export type DeleteAvatarErrors = {
    /**
     * `not-signed-in`: This needs an access token in the Authorization header. Sign in first.
     *
     * `token-invalid`: The access token is not valid, or not any more. Sign in again.
     */
    401: Problem;
    /**
     * `account-locked`: This account is locked. Ask whoever runs the platform why.
     */
    403: Problem;
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `too-many-requests`: These were too many requests. Wait *seconds* s and go on.
     */
    429: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type DeleteAvatarError = DeleteAvatarErrors[keyof DeleteAvatarErrors];

export type DeleteAvatarResponses = {
    /**
     * Done. There is nothing to tell.
     */
    204: void;
};

export type DeleteAvatarResponse = DeleteAvatarResponses[keyof DeleteAvatarResponses];

export type GetAvatarData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/v1/profile/avatar';
};

export type GetAvatarErrors = {
    /**
     * `not-signed-in`: This needs an access token in the Authorization header. Sign in first.
     *
     * `token-invalid`: The access token is not valid, or not any more. Sign in again.
     */
    401: Problem;
    /**
     * `account-locked`: This account is locked. Ask whoever runs the platform why.
     */
    403: Problem;
    /**
     * `avatar-not-found`: There is no picture on this profile.
     */
    404: Problem;
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `too-many-requests`: These were too many requests. Wait *seconds* s and go on.
     */
    429: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type GetAvatarError = GetAvatarErrors[keyof GetAvatarErrors];

export type GetAvatarResponses = {
    /**
     * Done.
     */
    200: Avatar;
};

export type GetAvatarResponse = GetAvatarResponses[keyof GetAvatarResponses];

export type PermitAvatarData = {
    body: AvatarUploadRequest;
    path?: never;
    query?: never;
    url: '/v1/profile/avatar';
};

export type PermitAvatarErrors = {
    /**
     * `malformed-body`: The body of the request is no JSON: *reason*.
     */
    400: Problem;
    /**
     * `not-signed-in`: This needs an access token in the Authorization header. Sign in first.
     *
     * `token-invalid`: The access token is not valid, or not any more. Sign in again.
     */
    401: Problem;
    /**
     * `account-locked`: This account is locked. Ask whoever runs the platform why.
     */
    403: Problem;
    /**
     * `body-too-large`: The body of the request is larger than *limit*.
     */
    413: Problem;
    /**
     * `media-type-unsupported`: The body has to be *expected*, by its Content-Type too.
     */
    415: Problem;
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `too-many-requests`: These were too many requests. Wait *seconds* s and go on.
     */
    429: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type PermitAvatarError = PermitAvatarErrors[keyof PermitAvatarErrors];

export type PermitAvatarResponses = {
    /**
     * Done.
     */
    200: AvatarUpload;
};

export type PermitAvatarResponse = PermitAvatarResponses[keyof PermitAvatarResponses];

export type PutAvatarData = {
    body: AvatarChoice;
    headers?: {
        /**
         * The `ETag` that it was read with: changes nothing if somebody has changed it since.
         */
        'If-Match'?: string;
    };
    path?: never;
    query?: never;
    url: '/v1/profile/avatar';
};

export type PutAvatarErrors = {
    /**
     * `malformed-body`: The body of the request is no JSON: *reason*.
     */
    400: Problem;
    /**
     * `not-signed-in`: This needs an access token in the Authorization header. Sign in first.
     *
     * `token-invalid`: The access token is not valid, or not any more. Sign in again.
     */
    401: Problem;
    /**
     * `account-locked`: This account is locked. Ask whoever runs the platform why.
     */
    403: Problem;
    /**
     * `avatar-not-uploaded`: No picture was uploaded under this id. Ask for an upload, and send the file first.
     */
    404: Problem;
    /**
     * `precondition-failed`: It was changed since it was read. Read it again, and then change it.
     */
    412: Problem;
    /**
     * `body-too-large`: The body of the request is larger than *limit*.
     */
    413: Problem;
    /**
     * `media-type-unsupported`: The body has to be *expected*, by its Content-Type too.
     */
    415: Problem;
    /**
     * `avatar-unfit`: The picture cannot be taken: *reason*. Choose another one.
     *
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `too-many-requests`: These were too many requests. Wait *seconds* s and go on.
     */
    429: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type PutAvatarError = PutAvatarErrors[keyof PutAvatarErrors];

export type PutAvatarResponses = {
    /**
     * Done.
     */
    200: Profile;
};

export type PutAvatarResponse = PutAvatarResponses[keyof PutAvatarResponses];

export type RequestExportData = {
    body?: never;
    headers?: {
        /**
         * Any text of your own, such as a UUID, new for each thing to be created. A request that comes again with its key within 24 hours creates nothing again and gets the same answer.
         */
        'Idempotency-Key'?: string;
    };
    path?: never;
    query?: never;
    url: '/v1/profile/export';
};

export type RequestExportErrors = {
    /**
     * `not-signed-in`: This needs an access token in the Authorization header. Sign in first.
     *
     * `token-invalid`: The access token is not valid, or not any more. Sign in again.
     */
    401: Problem;
    /**
     * `account-locked`: This account is locked. Ask whoever runs the platform why.
     */
    403: Problem;
    /**
     * `request-in-progress`: The request with this Idempotency-Key is still going on. Ask again in a moment.
     */
    409: Problem;
    /**
     * `idempotency-key-reused`: This Idempotency-Key was used for another request. Take a new one for each.
     *
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `too-many-requests`: These were too many requests. Wait *seconds* s and go on.
     */
    429: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type RequestExportError = RequestExportErrors[keyof RequestExportErrors];

export type RequestExportResponses = {
    /**
     * Accepted: it is being made.
     */
    202: Export;
};

export type RequestExportResponse = RequestExportResponses[keyof RequestExportResponses];

export type ListExportsData = {
    body?: never;
    path?: never;
    query?: {
        /**
         * Items on the page, at most 100
         */
        limit?: number;
        /**
         * `nextCursor` of the page before
         */
        cursor?: string;
    };
    url: '/v1/profile/exports';
};

export type ListExportsErrors = {
    /**
     * `not-signed-in`: This needs an access token in the Authorization header. Sign in first.
     *
     * `token-invalid`: The access token is not valid, or not any more. Sign in again.
     */
    401: Problem;
    /**
     * `account-locked`: This account is locked. Ask whoever runs the platform why.
     */
    403: Problem;
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `too-many-requests`: These were too many requests. Wait *seconds* s and go on.
     */
    429: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type ListExportsError = ListExportsErrors[keyof ListExportsErrors];

export type ListExportsResponses = {
    /**
     * Done.
     */
    200: ExportPage;
};

export type ListExportsResponse = ListExportsResponses[keyof ListExportsResponses];

export type GetExportData = {
    body?: never;
    path: {
        exportId: string;
    };
    query?: never;
    url: '/v1/profile/exports/{exportId}';
};

export type GetExportErrors = {
    /**
     * `not-signed-in`: This needs an access token in the Authorization header. Sign in first.
     *
     * `token-invalid`: The access token is not valid, or not any more. Sign in again.
     */
    401: Problem;
    /**
     * `account-locked`: This account is locked. Ask whoever runs the platform why.
     */
    403: Problem;
    /**
     * `export-not-found`: There is no export *export id*, or its time is over.
     */
    404: Problem;
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `too-many-requests`: These were too many requests. Wait *seconds* s and go on.
     */
    429: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type GetExportError = GetExportErrors[keyof GetExportErrors];

export type GetExportResponses = {
    /**
     * Done.
     */
    200: Export;
};

export type GetExportResponse = GetExportResponses[keyof GetExportResponses];

export type CompleteOnboardingData = {
    body: Onboarding;
    headers?: {
        /**
         * The `ETag` that it was read with: changes nothing if somebody has changed it since.
         */
        'If-Match'?: string;
    };
    path?: never;
    query?: never;
    url: '/v1/profile/onboarding';
};

export type CompleteOnboardingErrors = {
    /**
     * `malformed-body`: The body of the request is no JSON: *reason*.
     */
    400: Problem;
    /**
     * `not-signed-in`: This needs an access token in the Authorization header. Sign in first.
     *
     * `token-invalid`: The access token is not valid, or not any more. Sign in again.
     */
    401: Problem;
    /**
     * `account-locked`: This account is locked. Ask whoever runs the platform why.
     */
    403: Problem;
    /**
     * `precondition-failed`: It was changed since it was read. Read it again, and then change it.
     */
    412: Problem;
    /**
     * `body-too-large`: The body of the request is larger than *limit*.
     */
    413: Problem;
    /**
     * `media-type-unsupported`: The body has to be *expected*, by its Content-Type too.
     */
    415: Problem;
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `too-many-requests`: These were too many requests. Wait *seconds* s and go on.
     */
    429: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type CompleteOnboardingError = CompleteOnboardingErrors[keyof CompleteOnboardingErrors];

export type CompleteOnboardingResponses = {
    /**
     * Done.
     */
    200: Profile;
};

export type CompleteOnboardingResponse = CompleteOnboardingResponses[keyof CompleteOnboardingResponses];

export type GetReadinessData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/v1/ready';
};

export type GetReadinessErrors = {
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type GetReadinessError = GetReadinessErrors[keyof GetReadinessErrors];

export type GetReadinessResponses = {
    /**
     * Done.
     */
    200: Readiness;
};

export type GetReadinessResponse = GetReadinessResponses[keyof GetReadinessResponses];

export type SearchBooksData = {
    body?: never;
    path?: never;
    query: {
        /**
         * What to look for: words, "phrases", -unwanted words, `OR`
         */
        q: string;
        /**
         * Items on the page, at most 100
         */
        limit?: number;
        /**
         * `nextCursor` of the page before
         */
        cursor?: string;
        bookType?: 'learning' | 'entertainment';
        /**
         * Of the book, as a BCP 47 tag; `en` stands for `en-GB` as well
         */
        language?: string;
    };
    url: '/v1/search';
};

export type SearchBooksErrors = {
    /**
     * `not-signed-in`: This needs an access token in the Authorization header. Sign in first.
     *
     * `token-invalid`: The access token is not valid, or not any more. Sign in again.
     */
    401: Problem;
    /**
     * `account-locked`: This account is locked. Ask whoever runs the platform why.
     */
    403: Problem;
    /**
     * `invalid-request`: The request is not as it should be: *faults*.
     */
    422: Problem;
    /**
     * `too-many-requests`: These were too many requests. Wait *seconds* s and go on.
     */
    429: Problem;
    /**
     * `internal-error`: Something went wrong on our side. Run it again; if it stays, report it with this time: *at*.
     */
    500: Problem;
    /**
     * `unavailable`: The platform cannot be reached just now. Ask again in a moment.
     */
    503: Problem;
    /**
     * `timed-out`: This took too long and was given up. Ask again.
     */
    504: Problem;
};

export type SearchBooksError = SearchBooksErrors[keyof SearchBooksErrors];

export type SearchBooksResponses = {
    /**
     * Done.
     */
    200: SearchPage;
};

export type SearchBooksResponse = SearchBooksResponses[keyof SearchBooksResponses];
