// Made by scripts/generate-client.ts.
// @ts-nocheck

import { client } from './client.gen.ts';
import type { Client, ClientMeta, Options as Options2, RequestResult, ServerSentEventsResult, TDataShape } from './client/index.ts';
import type { ChangeUserData, ChangeUserErrors, ChangeUserResponses, CompleteOnboardingData, CompleteOnboardingErrors, CompleteOnboardingResponses, ConfirmStructureData, ConfirmStructureErrors, ConfirmStructureResponses, CreateBookData, CreateBookErrors, CreateBookResponses, DeleteAvatarData, DeleteAvatarErrors, DeleteAvatarResponses, DeleteBookData, DeleteBookErrors, DeleteBookResponses, DeleteChapterData, DeleteChapterErrors, DeleteChapterResponses, DeleteCoverData, DeleteCoverErrors, DeleteCoverResponses, DeleteProfileData, DeleteProfileErrors, DeleteProfileResponses, DeleteStructureDraftData, DeleteStructureDraftErrors, DeleteStructureDraftResponses, DownloadExportData, DownloadExportErrors, FollowLinkData, FollowLinkErrors, GetAdminUserData, GetAdminUserErrors, GetAdminUserResponses, GetAuthHealthData, GetAuthHealthErrors, GetAuthHealthResponses, GetAuthUserData, GetAuthUserErrors, GetAuthUserResponses, GetAvatarData, GetAvatarErrors, GetAvatarResponses, GetBookData, GetBookErrors, GetBookResponses, GetChapterData, GetChapterErrors, GetChapterResponses, GetCoverData, GetCoverErrors, GetCoverResponses, GetDocsAssetData, GetDocsAssetErrors, GetDocsAssetResponses, GetDocsPageData, GetDocsPageErrors, GetDocsPageResponses, GetExportData, GetExportErrors, GetExportResponses, GetHealthData, GetHealthErrors, GetHealthResponses, GetKeysData, GetKeysErrors, GetKeysResponses, GetOpenapiDocumentData, GetOpenapiDocumentErrors, GetOpenapiDocumentResponses, GetProblemsPageData, GetProblemsPageErrors, GetProblemsPageResponses, GetProfileData, GetProfileErrors, GetProfileResponses, GetReadinessData, GetReadinessErrors, GetReadinessResponses, GetSettingsData, GetSettingsErrors, GetSettingsResponses, GetStructureData, GetStructureErrors, GetStructureResponses, GrantRoleData, GrantRoleErrors, GrantRoleResponses, IssueTokenData, IssueTokenErrors, IssueTokenResponses, ListAuditEventsData, ListAuditEventsErrors, ListAuditEventsResponses, ListBooksData, ListBooksErrors, ListBooksResponses, ListChaptersData, ListChaptersErrors, ListChaptersResponses, ListExportsData, ListExportsErrors, ListExportsResponses, ListSimilarChaptersData, ListSimilarChaptersErrors, ListSimilarChaptersResponses, ListUsersData, ListUsersErrors, ListUsersResponses, LockUserData, LockUserErrors, LockUserResponses, MailCodeData, MailCodeErrors, MailCodeResponses, PatchBookData, PatchBookErrors, PatchBookResponses, PatchChapterData, PatchChapterErrors, PatchChapterResponses, PatchProfileData, PatchProfileErrors, PatchProfileResponses, PermitAvatarData, PermitAvatarErrors, PermitAvatarResponses, PermitCoverData, PermitCoverErrors, PermitCoverResponses, PermitUploadData, PermitUploadErrors, PermitUploadResponses, PutAvatarData, PutAvatarErrors, PutAvatarResponses, PutCoverData, PutCoverErrors, PutCoverResponses, PutStructureData, PutStructureErrors, PutStructureResponses, RecoverAccountData, RecoverAccountErrors, RecoverAccountResponses, ReingestBookData, ReingestBookErrors, ReingestBookResponses, RequestExportData, RequestExportErrors, RequestExportResponses, ResendMailData, ResendMailErrors, ResendMailResponses, RevokeRoleData, RevokeRoleErrors, RevokeRoleResponses, SearchBookData, SearchBookErrors, SearchBookResponses, SearchBooksData, SearchBooksErrors, SearchBooksResponses, ShowDoneData, ShowDoneErrors, ShowDoneResponses, SignOutData, SignOutErrors, SignOutResponses, SignUpData, SignUpErrors, SignUpResponses, UnlockUserData, UnlockUserErrors, UnlockUserResponses, VerifyCodeData, VerifyCodeErrors, VerifyCodeResponses, WatchBookData, WatchBookErrors, WatchBookResponse, WatchBookResponses } from './types.gen.ts';

export type Options<TData extends TDataShape = TDataShape, ThrowOnError extends boolean = boolean, TResponse = unknown> = Options2<TData, ThrowOnError, TResponse> & {
    /**
     * You can provide a client instance returned by `createClient()` instead of
     * individual options. This might be also useful if you want to implement a
     * custom client.
     */
    client?: Client;
    /**
     * You can pass arbitrary values through the `meta` object. This can be
     * used to access values that aren't defined as part of the SDK function.
     */
    meta?: keyof ClientMeta extends never ? Record<string, unknown> : ClientMeta;
};

/**
 * The keys that verify access tokens (RFC 7517)
 */
export const getKeys = <ThrowOnError extends boolean = false>(options?: Options<GetKeysData, ThrowOnError>): RequestResult<GetKeysResponses, GetKeysErrors, ThrowOnError> => (options?.client ?? client).get<GetKeysResponses, GetKeysErrors, ThrowOnError>({ url: '/auth/v1/.well-known/jwks.json', ...options });

/**
 * The page after a link was followed
 */
export const showDone = <ThrowOnError extends boolean = false>(options?: Options<ShowDoneData, ThrowOnError>): RequestResult<ShowDoneResponses, ShowDoneErrors, ThrowOnError> => (options?.client ?? client).get<ShowDoneResponses, ShowDoneErrors, ThrowOnError>({ url: '/auth/v1/done', ...options });

/**
 * Whether accounts can be reached
 */
export const getAuthHealth = <ThrowOnError extends boolean = false>(options?: Options<GetAuthHealthData, ThrowOnError>): RequestResult<GetAuthHealthResponses, GetAuthHealthErrors, ThrowOnError> => (options?.client ?? client).get<GetAuthHealthResponses, GetAuthHealthErrors, ThrowOnError>({ url: '/auth/v1/health', ...options });

/**
 * Sign out
 */
export const signOut = <ThrowOnError extends boolean = false>(options?: Options<SignOutData, ThrowOnError>): RequestResult<SignOutResponses, SignOutErrors, ThrowOnError> => (options?.client ?? client).post<SignOutResponses, SignOutErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/auth/v1/logout',
    ...options
});

/**
 * Have a code mailed that shows who one is
 */
export const mailCode = <ThrowOnError extends boolean = false>(options?: Options<MailCodeData, ThrowOnError>): RequestResult<MailCodeResponses, MailCodeErrors, ThrowOnError> => (options?.client ?? client).get<MailCodeResponses, MailCodeErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/auth/v1/reauthenticate',
    ...options
});

/**
 * Ask for a new password by mail
 *
 * The answer is the same whether there is such an account or not.
 */
export const recoverAccount = <ThrowOnError extends boolean = false>(options: Options<RecoverAccountData, ThrowOnError>): RequestResult<RecoverAccountResponses, RecoverAccountErrors, ThrowOnError> => (options.client ?? client).post<RecoverAccountResponses, RecoverAccountErrors, ThrowOnError>({
    url: '/auth/v1/recover',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Ask for a mail anew
 *
 * The answer is the same whether there was anything to mail or not.
 */
export const resendMail = <ThrowOnError extends boolean = false>(options: Options<ResendMailData, ThrowOnError>): RequestResult<ResendMailResponses, ResendMailErrors, ThrowOnError> => (options.client ?? client).post<ResendMailResponses, ResendMailErrors, ThrowOnError>({
    url: '/auth/v1/resend',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Which ways to sign in there are
 */
export const getSettings = <ThrowOnError extends boolean = false>(options?: Options<GetSettingsData, ThrowOnError>): RequestResult<GetSettingsResponses, GetSettingsErrors, ThrowOnError> => (options?.client ?? client).get<GetSettingsResponses, GetSettingsErrors, ThrowOnError>({ url: '/auth/v1/settings', ...options });

/**
 * Sign up with an e-mail address and a password
 *
 * Mails a link and a code that confirm the address. The answer is the same where there is an account already; its `id` is the account's own only after the confirmation.
 */
export const signUp = <ThrowOnError extends boolean = false>(options: Options<SignUpData, ThrowOnError>): RequestResult<SignUpResponses, SignUpErrors, ThrowOnError> => (options.client ?? client).post<SignUpResponses, SignUpErrors, ThrowOnError>({
    url: '/auth/v1/signup',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Sign in, or go on with a session
 *
 * `grant_type=password` takes `email` and `password`; `grant_type=refresh_token` takes `refresh_token`, which is good once: the answer brings the next one.
 */
export const issueToken = <ThrowOnError extends boolean = false>(options: Options<IssueTokenData, ThrowOnError>): RequestResult<IssueTokenResponses, IssueTokenErrors, ThrowOnError> => (options.client ?? client).post<IssueTokenResponses, IssueTokenErrors, ThrowOnError>({
    url: '/auth/v1/token',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * The account that is signed in
 */
export const getAuthUser = <ThrowOnError extends boolean = false>(options?: Options<GetAuthUserData, ThrowOnError>): RequestResult<GetAuthUserResponses, GetAuthUserErrors, ThrowOnError> => (options?.client ?? client).get<GetAuthUserResponses, GetAuthUserErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/auth/v1/user',
    ...options
});

/**
 * Change address, password or what one says of oneself
 *
 * A new address counts once both mailboxes have agreed. A new password ends all other sessions; where the sign-in is more than a day ago it takes `current_password`, or the code of `GET /auth/v1/reauthenticate` as `nonce`.
 */
export const changeUser = <ThrowOnError extends boolean = false>(options: Options<ChangeUserData, ThrowOnError>): RequestResult<ChangeUserResponses, ChangeUserErrors, ThrowOnError> => (options.client ?? client).put<ChangeUserResponses, ChangeUserErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/auth/v1/user',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Follow the link of a mail
 *
 * Leads to `redirect_to`, with a session in its fragment as OAuth's implicit grant has it, or with `error`, `error_code` and `error_description`.
 */
export const followLink = <ThrowOnError extends boolean = false>(options: Options<FollowLinkData, ThrowOnError>): RequestResult<unknown, FollowLinkErrors, ThrowOnError> => (options.client ?? client).get<unknown, FollowLinkErrors, ThrowOnError>({ url: '/auth/v1/verify', ...options });

/**
 * Type the code of a mail, or bring the token of its link
 *
 * A change of address takes the proof of both mailboxes; the first of them is answered without a session.
 */
export const verifyCode = <ThrowOnError extends boolean = false>(options: Options<VerifyCodeData, ThrowOnError>): RequestResult<VerifyCodeResponses, VerifyCodeErrors, ThrowOnError> => (options.client ?? client).post<VerifyCodeResponses, VerifyCodeErrors, ThrowOnError>({
    url: '/auth/v1/verify',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * The description of this API as a page to browse
 */
export const getDocsPage = <ThrowOnError extends boolean = false>(options?: Options<GetDocsPageData, ThrowOnError>): RequestResult<GetDocsPageResponses, GetDocsPageErrors, ThrowOnError> => (options?.client ?? client).get<GetDocsPageResponses, GetDocsPageErrors, ThrowOnError>({ url: '/docs', ...options });

/**
 * A file that the page loads
 */
export const getDocsAsset = <ThrowOnError extends boolean = false>(options: Options<GetDocsAssetData, ThrowOnError>): RequestResult<GetDocsAssetResponses, GetDocsAssetErrors, ThrowOnError> => (options.client ?? client).get<GetDocsAssetResponses, GetDocsAssetErrors, ThrowOnError>({ url: '/docs/assets/{file}', ...options });

/**
 * All problems explained, as a page
 */
export const getProblemsPage = <ThrowOnError extends boolean = false>(options?: Options<GetProblemsPageData, ThrowOnError>): RequestResult<GetProblemsPageResponses, GetProblemsPageErrors, ThrowOnError> => (options?.client ?? client).get<GetProblemsPageResponses, GetProblemsPageErrors, ThrowOnError>({ url: '/docs/problems', ...options });

/**
 * What was done to accounts, the latest first
 */
export const listAuditEvents = <ThrowOnError extends boolean = false>(options?: Options<ListAuditEventsData, ThrowOnError>): RequestResult<ListAuditEventsResponses, ListAuditEventsErrors, ThrowOnError> => (options?.client ?? client).get<ListAuditEventsResponses, ListAuditEventsErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/v1/admin/audit-events',
    ...options
});

/**
 * People, those who signed up last first
 */
export const listUsers = <ThrowOnError extends boolean = false>(options?: Options<ListUsersData, ThrowOnError>): RequestResult<ListUsersResponses, ListUsersErrors, ThrowOnError> => (options?.client ?? client).get<ListUsersResponses, ListUsersErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/v1/admin/users',
    ...options
});

/**
 * One person
 */
export const getAdminUser = <ThrowOnError extends boolean = false>(options: Options<GetAdminUserData, ThrowOnError>): RequestResult<GetAdminUserResponses, GetAdminUserErrors, ThrowOnError> => (options.client ?? client).get<GetAdminUserResponses, GetAdminUserErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/v1/admin/users/{userId}',
    ...options
});

/**
 * Lock an account
 *
 * All its sessions end, and nobody can sign in to it. Sent again, it changes reason and end.
 */
export const lockUser = <ThrowOnError extends boolean = false>(options: Options<LockUserData, ThrowOnError>): RequestResult<LockUserResponses, LockUserErrors, ThrowOnError> => (options.client ?? client).post<LockUserResponses, LockUserErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/v1/admin/users/{userId}/lock',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Take a role from a person
 *
 * The last administrator who can act keeps theirs.
 */
export const revokeRole = <ThrowOnError extends boolean = false>(options: Options<RevokeRoleData, ThrowOnError>): RequestResult<RevokeRoleResponses, RevokeRoleErrors, ThrowOnError> => (options.client ?? client).delete<RevokeRoleResponses, RevokeRoleErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/v1/admin/users/{userId}/roles/{role}',
    ...options
});

/**
 * Give a person a role
 */
export const grantRole = <ThrowOnError extends boolean = false>(options: Options<GrantRoleData, ThrowOnError>): RequestResult<GrantRoleResponses, GrantRoleErrors, ThrowOnError> => (options.client ?? client).put<GrantRoleResponses, GrantRoleErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/v1/admin/users/{userId}/roles/{role}',
    ...options
});

/**
 * Take the lock off an account
 */
export const unlockUser = <ThrowOnError extends boolean = false>(options: Options<UnlockUserData, ThrowOnError>): RequestResult<UnlockUserResponses, UnlockUserErrors, ThrowOnError> => (options.client ?? client).post<UnlockUserResponses, UnlockUserErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/v1/admin/users/{userId}/unlock',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Your books, the latest first
 */
export const listBooks = <ThrowOnError extends boolean = false>(options?: Options<ListBooksData, ThrowOnError>): RequestResult<ListBooksResponses, ListBooksErrors, ThrowOnError> => (options?.client ?? client).get<ListBooksResponses, ListBooksErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/v1/books',
    ...options
});

/**
 * Bring a book in
 *
 * POST the `fields` of `upload` and then the `file` as multipart/form-data to its `url`, within ten minutes: EPUB, PDF, DOCX, Markdown or text, as large as your plan allows.
 *
 * With `text` there is nothing to upload. Either way reading begins by itself, and the book tells how far it is.
 *
 * A draft without a file goes after a day. `POST /v1/books/{bookId}/upload` permits the upload anew, also where this answer was kept for its `Idempotency-Key` for longer than its upload was good for.
 */
export const createBook = <ThrowOnError extends boolean = false>(options: Options<CreateBookData, ThrowOnError>): RequestResult<CreateBookResponses, CreateBookErrors, ThrowOnError> => (options.client ?? client).post<CreateBookResponses, CreateBookErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/v1/books',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Delete a book with all that was made of it
 *
 * Its chapters, scripts and films are gone with the answer; all files are gone within half an hour. A book that is being read can be deleted as well. It cannot be undone.
 */
export const deleteBook = <ThrowOnError extends boolean = false>(options: Options<DeleteBookData, ThrowOnError>): RequestResult<DeleteBookResponses, DeleteBookErrors, ThrowOnError> => (options.client ?? client).delete<DeleteBookResponses, DeleteBookErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/v1/books/{bookId}',
    ...options
});

/**
 * One book: what it is, how far it is, and what was left out of it
 */
export const getBook = <ThrowOnError extends boolean = false>(options: Options<GetBookData, ThrowOnError>): RequestResult<GetBookResponses, GetBookErrors, ThrowOnError> => (options.client ?? client).get<GetBookResponses, GetBookErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/v1/books/{bookId}',
    ...options
});

/**
 * Change what you decide of a book
 *
 * Title, author and language stay as you give them, also when the file is read again.
 */
export const patchBook = <ThrowOnError extends boolean = false>(options: Options<PatchBookData, ThrowOnError>): RequestResult<PatchBookResponses, PatchBookErrors, ThrowOnError> => (options.client ?? client).patch<PatchBookResponses, PatchBookErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/v1/books/{bookId}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * The chapters of a book in reading order
 */
export const listChapters = <ThrowOnError extends boolean = false>(options: Options<ListChaptersData, ThrowOnError>): RequestResult<ListChaptersResponses, ListChaptersErrors, ThrowOnError> => (options.client ?? client).get<ListChaptersResponses, ListChaptersErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/v1/books/{bookId}/chapters',
    ...options
});

/**
 * Take your cover off, back to the book's own
 */
export const deleteCover = <ThrowOnError extends boolean = false>(options: Options<DeleteCoverData, ThrowOnError>): RequestResult<DeleteCoverResponses, DeleteCoverErrors, ThrowOnError> => (options.client ?? client).delete<DeleteCoverResponses, DeleteCoverErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/v1/books/{bookId}/cover',
    ...options
});

/**
 * Where the cover of a book is
 *
 * The address is good for a quarter of an hour; `coverVersion` of the book tells whether it changed.
 */
export const getCover = <ThrowOnError extends boolean = false>(options: Options<GetCoverData, ThrowOnError>): RequestResult<GetCoverResponses, GetCoverErrors, ThrowOnError> => (options.client ?? client).get<GetCoverResponses, GetCoverErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/v1/books/{bookId}/cover',
    ...options
});

/**
 * Ask where to upload a cover
 *
 * POST the `fields` and then the `file` as multipart/form-data to `url`: at most 10 MB, of the type that was asked for. Then PUT the `uploadId` here.
 */
export const permitCover = <ThrowOnError extends boolean = false>(options: Options<PermitCoverData, ThrowOnError>): RequestResult<PermitCoverResponses, PermitCoverErrors, ThrowOnError> => (options.client ?? client).post<PermitCoverResponses, PermitCoverErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/v1/books/{bookId}/cover',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Take an uploaded picture as the cover
 *
 * A PNG, JPEG or WebP by its bytes, at most 6000 pixels a side. What is refused is deleted.
 */
export const putCover = <ThrowOnError extends boolean = false>(options: Options<PutCoverData, ThrowOnError>): RequestResult<PutCoverResponses, PutCoverErrors, ThrowOnError> => (options.client ?? client).put<PutCoverResponses, PutCoverErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/v1/books/{bookId}/cover',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Watch a book while it is read
 *
 * Server-sent events, each the whole book: the first as it is, then one whenever it has changed, until it is `ready` or `failed`. A stream ends after five minutes at the latest; ask again with the last `id` as `Last-Event-ID`. It is answered with 204 when nothing more will come.
 */
export const watchBook = <ThrowOnError extends boolean = false>(options: Options<WatchBookData, ThrowOnError, WatchBookResponse>): Promise<ServerSentEventsResult<WatchBookResponses>> => (options.client ?? client).sse.get<WatchBookResponses, WatchBookErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/v1/books/{bookId}/events',
    ...options
});

/**
 * Read the file of a book again
 *
 * With all that has been learnt about reading files since. The structure is found anew: one that was confirmed, and a draft, go with the old one. Chapters with the same text, or else the same title, stay what they are, with what was made of them. So do the titles and summaries that you have given them; only where the file by now calls a chapter something else than before, its title is taken.
 *
 * The book is `processing` meanwhile, and `Location` tells how far it is. Where it fails, the book stays as it was and its `problem` says why: also where a chapter would be gone that films were made of.
 */
export const reingestBook = <ThrowOnError extends boolean = false>(options: Options<ReingestBookData, ThrowOnError>): RequestResult<ReingestBookResponses, ReingestBookErrors, ThrowOnError> => (options.client ?? client).post<ReingestBookResponses, ReingestBookErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/v1/books/{bookId}/reingest',
    ...options
});

/**
 * Passages of a book that fit a query, the best first
 *
 * Passages are ranked by their words, in the language of each book, and by their meaning, and chapters by their titles and those
 * of the divisions around them; the rankings are fused. A chapter whose title has all that is looked for is there by the passage
 * that fits best, before others if that is all of its title. Words are found without their accents too, after those that have
 * them as they were asked for. Phrases in quotes must be there as they stand, and what has a minus must not. In Chinese,
 * Japanese, Korean, Thai, Lao, Khmer and Burmese any part of a text is found. Some 300 passages are found at most. A page goes on below the score of the last passage of the one before:
 * where books change between the two, a passage may come again or be missed.
 */
export const searchBook = <ThrowOnError extends boolean = false>(options: Options<SearchBookData, ThrowOnError>): RequestResult<SearchBookResponses, SearchBookErrors, ThrowOnError> => (options.client ?? client).get<SearchBookResponses, SearchBookErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/v1/books/{bookId}/search',
    ...options
});

/**
 * How a book is divided
 *
 * As it was found in the file, until its owner has said how it shall be. Change it with PUT, then confirm it.
 */
export const getStructure = <ThrowOnError extends boolean = false>(options: Options<GetStructureData, ThrowOnError>): RequestResult<GetStructureResponses, GetStructureErrors, ThrowOnError> => (options.client ?? client).get<GetStructureResponses, GetStructureErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/v1/books/{bookId}/structure',
    ...options
});

/**
 * Say how a book shall be divided
 *
 * Send the whole structure as it shall be: what GET answers can be changed and sent back. It is kept as a draft, and nothing of the book changes before it is confirmed. The next PUT takes its place.
 *
 * A division names its text by `sources`, which are runs of paragraphs of the chapters as they are now. So there is one form for all: rename by another `title`, join by several sources in one division, split by two divisions with a part of one chapter each, reorder by their order, nest by `children`, and mark front and back matter by `contentType`. The paragraphs of a chapter are counted from 1, as the empty lines of its text part them.
 *
 * Each paragraph of the book has to be in one division or in `leftOut`. What is left out keeps its text: once it is confirmed, GET tells it with a source of its own, `{ leftOut: id }`, which a division may name to take it back. What was left out before stays so where nothing names it.
 *
 * ```json
 * {
 * "divisions": [
 * {
 * "title": "Preface",
 * "kind": "section",
 * "contentType": "front_matter",
 * "sources": [
 * {
 * "chapter": 1
 * }
 * ]
 * },
 * {
 * "title": "Part One",
 * "kind": "part",
 * "children": [
 * {
 * "title": "I. The Sea",
 * "kind": "chapter",
 * "sources": [
 * {
 * "chapter": 2
 * },
 * {
 * "chapter": 3
 * }
 * ]
 * },
 * {
 * "title": "II. The Ship",
 * "kind": "chapter",
 * "sources": [
 * {
 * "chapter": 4,
 * "toParagraph": 20
 * }
 * ]
 * },
 * {
 * "title": "III. The Chase",
 * "kind": "chapter",
 * "sources": [
 * {
 * "chapter": 4,
 * "fromParagraph": 21
 * }
 * ]
 * }
 * ]
 * }
 * ],
 * "leftOut": [
 * {
 * "sources": [
 * {
 * "chapter": 5
 * }
 * ]
 * }
 * ]
 * }
 * ```
 *
 * Here chapters 2 and 3 are joined, chapter 4 is split before its paragraph 21, and chapter 5 is left out.
 */
export const putStructure = <ThrowOnError extends boolean = false>(options: Options<PutStructureData, ThrowOnError>): RequestResult<PutStructureResponses, PutStructureErrors, ThrowOnError> => (options.client ?? client).put<PutStructureResponses, PutStructureErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/v1/books/{bookId}/structure',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Make the structure of a book so
 *
 * Applies the draft, or says that the book is right as it was found. A chapter with the same text stays the chapter that it is, with its scripts, films and summary, whatever its number and title are now. What else is in the draft becomes new chapters, and the scripts of those that are gone go with them. A chapter that films were made of is not taken away: `chapter-has-films` names it.
 *
 * The chapters are there at once. Where some of them are new they are made searchable and summed up: the book is `processing` meanwhile, and `Location` tells how far it is. Where none are, the answer is 200, and the book stays ready.
 */
export const confirmStructure = <ThrowOnError extends boolean = false>(options: Options<ConfirmStructureData, ThrowOnError>): RequestResult<ConfirmStructureResponses, ConfirmStructureErrors, ThrowOnError> => (options.client ?? client).post<ConfirmStructureResponses, ConfirmStructureErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/v1/books/{bookId}/structure/confirm',
    ...options
});

/**
 * Leave a book divided as it is
 *
 * Forgets the draft, and answers the structure that the book has.
 */
export const deleteStructureDraft = <ThrowOnError extends boolean = false>(options: Options<DeleteStructureDraftData, ThrowOnError>): RequestResult<DeleteStructureDraftResponses, DeleteStructureDraftErrors, ThrowOnError> => (options.client ?? client).delete<DeleteStructureDraftResponses, DeleteStructureDraftErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/v1/books/{bookId}/structure/draft',
    ...options
});

/**
 * Ask again where to upload the file
 *
 * For a book that still waits for its file, or whose file could not be read and is to be replaced.
 */
export const permitUpload = <ThrowOnError extends boolean = false>(options: Options<PermitUploadData, ThrowOnError>): RequestResult<PermitUploadResponses, PermitUploadErrors, ThrowOnError> => (options.client ?? client).post<PermitUploadResponses, PermitUploadErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/v1/books/{bookId}/upload',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Take a chapter out of its book
 *
 * Its scripts go with it, and the chapters after it are numbered anew. Its text is among what is left out from then on: the structure of the book can take it back as a new chapter. A chapter that films were made of is not taken out.
 */
export const deleteChapter = <ThrowOnError extends boolean = false>(options: Options<DeleteChapterData, ThrowOnError>): RequestResult<DeleteChapterResponses, DeleteChapterErrors, ThrowOnError> => (options.client ?? client).delete<DeleteChapterResponses, DeleteChapterErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/v1/chapters/{chapterId}',
    ...options
});

/**
 * One chapter with its text
 *
 * At most 100,000 UTF-16 units of text an answer, as JavaScript counts: `nextFrom` tells where it goes on. A character is never cut in two. To change the chapter, take the ETag of an answer without a range.
 */
export const getChapter = <ThrowOnError extends boolean = false>(options: Options<GetChapterData, ThrowOnError>): RequestResult<GetChapterResponses, GetChapterErrors, ThrowOnError> => (options.client ?? client).get<GetChapterResponses, GetChapterErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/v1/chapters/{chapterId}',
    ...options
});

/**
 * Change the title or the summary of a chapter
 *
 * How the book is divided is changed with its structure. Both stay when the file is read again, the title unless the file has another one for the chapter by then. Without a summary of yours the platform writes one when it next sums the chapter up.
 */
export const patchChapter = <ThrowOnError extends boolean = false>(options: Options<PatchChapterData, ThrowOnError>): RequestResult<PatchChapterResponses, PatchChapterErrors, ThrowOnError> => (options.client ?? client).patch<PatchChapterResponses, PatchChapterErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/v1/chapters/{chapterId}',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Your chapters that are nearest to one of them in meaning, the nearest first
 *
 * Front and back matter is left out. There is none before the chapter is embedded.
 */
export const listSimilarChapters = <ThrowOnError extends boolean = false>(options: Options<ListSimilarChaptersData, ThrowOnError>): RequestResult<ListSimilarChaptersResponses, ListSimilarChaptersErrors, ThrowOnError> => (options.client ?? client).get<ListSimilarChaptersResponses, ListSimilarChaptersErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/v1/chapters/{chapterId}/similar',
    ...options
});

/**
 * Get an archive of an export by the link in the mail
 *
 * Leads to the file. The token is in the mail alone.
 */
export const downloadExport = <ThrowOnError extends boolean = false>(options: Options<DownloadExportData, ThrowOnError>): RequestResult<unknown, DownloadExportErrors, ThrowOnError> => (options.client ?? client).get<unknown, DownloadExportErrors, ThrowOnError>({ url: '/v1/exports/{exportId}/parts/{part}', ...options });

/**
 * Whether the API answers
 */
export const getHealth = <ThrowOnError extends boolean = false>(options?: Options<GetHealthData, ThrowOnError>): RequestResult<GetHealthResponses, GetHealthErrors, ThrowOnError> => (options?.client ?? client).get<GetHealthResponses, GetHealthErrors, ThrowOnError>({ url: '/v1/health', ...options });

/**
 * The description of this API in OpenAPI 3.1
 */
export const getOpenapiDocument = <ThrowOnError extends boolean = false>(options?: Options<GetOpenapiDocumentData, ThrowOnError>): RequestResult<GetOpenapiDocumentResponses, GetOpenapiDocumentErrors, ThrowOnError> => (options?.client ?? client).get<GetOpenapiDocumentResponses, GetOpenapiDocumentErrors, ThrowOnError>({ url: '/v1/openapi.json', ...options });

/**
 * Delete your account and everything in it
 *
 * Confirmed by the password. All rows are gone with the answer and you are signed out everywhere; all files are gone within half an hour. It cannot be undone.
 */
export const deleteProfile = <ThrowOnError extends boolean = false>(options: Options<DeleteProfileData, ThrowOnError>): RequestResult<DeleteProfileResponses, DeleteProfileErrors, ThrowOnError> => (options.client ?? client).delete<DeleteProfileResponses, DeleteProfileErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/v1/profile',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Whoever asks, as they see themselves
 */
export const getProfile = <ThrowOnError extends boolean = false>(options?: Options<GetProfileData, ThrowOnError>): RequestResult<GetProfileResponses, GetProfileErrors, ThrowOnError> => (options?.client ?? client).get<GetProfileResponses, GetProfileErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/v1/profile',
    ...options
});

/**
 * Change name or mode
 *
 * Roles, plan and address are not changed here: nothing that is sent sets them.
 */
export const patchProfile = <ThrowOnError extends boolean = false>(options: Options<PatchProfileData, ThrowOnError>): RequestResult<PatchProfileResponses, PatchProfileErrors, ThrowOnError> => (options.client ?? client).patch<PatchProfileResponses, PatchProfileErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/v1/profile',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Take your picture off
 */
export const deleteAvatar = <ThrowOnError extends boolean = false>(options?: Options<DeleteAvatarData, ThrowOnError>): RequestResult<DeleteAvatarResponses, DeleteAvatarErrors, ThrowOnError> => (options?.client ?? client).delete<DeleteAvatarResponses, DeleteAvatarErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/v1/profile/avatar',
    ...options
});

/**
 * Where your picture is
 *
 * The address is good for a quarter of an hour; `avatarVersion` of the profile tells whether it changed.
 */
export const getAvatar = <ThrowOnError extends boolean = false>(options?: Options<GetAvatarData, ThrowOnError>): RequestResult<GetAvatarResponses, GetAvatarErrors, ThrowOnError> => (options?.client ?? client).get<GetAvatarResponses, GetAvatarErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/v1/profile/avatar',
    ...options
});

/**
 * Ask where to upload a picture
 *
 * POST the `fields` and then the `file` as multipart/form-data to `url`: at most 5 MB, of the type that was asked for. Then PUT the `uploadId` here.
 */
export const permitAvatar = <ThrowOnError extends boolean = false>(options: Options<PermitAvatarData, ThrowOnError>): RequestResult<PermitAvatarResponses, PermitAvatarErrors, ThrowOnError> => (options.client ?? client).post<PermitAvatarResponses, PermitAvatarErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/v1/profile/avatar',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Take an uploaded picture
 *
 * A PNG, JPEG or WebP by its bytes, at most 4096 pixels a side. What is refused is deleted.
 */
export const putAvatar = <ThrowOnError extends boolean = false>(options: Options<PutAvatarData, ThrowOnError>): RequestResult<PutAvatarResponses, PutAvatarErrors, ThrowOnError> => (options.client ?? client).put<PutAvatarResponses, PutAvatarErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/v1/profile/avatar',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Have everything of yours written into ZIP archives
 *
 * All rows as JSON, and all files. `Location` tells how far it is, and a mail tells when it is ready. While one is under way it is that one; five a day may be begun.
 */
export const requestExport = <ThrowOnError extends boolean = false>(options?: Options<RequestExportData, ThrowOnError>): RequestResult<RequestExportResponses, RequestExportErrors, ThrowOnError> => (options?.client ?? client).post<RequestExportResponses, RequestExportErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/v1/profile/export',
    ...options
});

/**
 * Your exports, the latest first
 */
export const listExports = <ThrowOnError extends boolean = false>(options?: Options<ListExportsData, ThrowOnError>): RequestResult<ListExportsResponses, ListExportsErrors, ThrowOnError> => (options?.client ?? client).get<ListExportsResponses, ListExportsErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/v1/profile/exports',
    ...options
});

/**
 * How far an export is, and where its archives are
 */
export const getExport = <ThrowOnError extends boolean = false>(options: Options<GetExportData, ThrowOnError>): RequestResult<GetExportResponses, GetExportErrors, ThrowOnError> => (options.client ?? client).get<GetExportResponses, GetExportErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/v1/profile/exports/{exportId}',
    ...options
});

/**
 * Say who you are and what you are here for
 *
 * Completes the onboarding. Sent again, it changes name and mode.
 */
export const completeOnboarding = <ThrowOnError extends boolean = false>(options: Options<CompleteOnboardingData, ThrowOnError>): RequestResult<CompleteOnboardingResponses, CompleteOnboardingErrors, ThrowOnError> => (options.client ?? client).post<CompleteOnboardingResponses, CompleteOnboardingErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/v1/profile/onboarding',
    ...options,
    headers: {
        'Content-Type': 'application/json',
        ...options.headers
    }
});

/**
 * Whether requests can be served
 *
 * Answers 503 with the same body where a check fails.
 */
export const getReadiness = <ThrowOnError extends boolean = false>(options?: Options<GetReadinessData, ThrowOnError>): RequestResult<GetReadinessResponses, GetReadinessErrors, ThrowOnError> => (options?.client ?? client).get<GetReadinessResponses, GetReadinessErrors, ThrowOnError>({ url: '/v1/ready', ...options });

/**
 * Passages of all your books that fit a query, the best first
 *
 * Passages are ranked by their words, in the language of each book, and by their meaning, and chapters by their titles and those
 * of the divisions around them; the rankings are fused. A chapter whose title has all that is looked for is there by the passage
 * that fits best, before others if that is all of its title. Words are found without their accents too, after those that have
 * them as they were asked for. Phrases in quotes must be there as they stand, and what has a minus must not. In Chinese,
 * Japanese, Korean, Thai, Lao, Khmer and Burmese any part of a text is found. Some 300 passages are found at most. A page goes on below the score of the last passage of the one before:
 * where books change between the two, a passage may come again or be missed.
 */
export const searchBooks = <ThrowOnError extends boolean = false>(options: Options<SearchBooksData, ThrowOnError>): RequestResult<SearchBooksResponses, SearchBooksErrors, ThrowOnError> => (options.client ?? client).get<SearchBooksResponses, SearchBooksErrors, ThrowOnError>({
    security: [{ scheme: 'bearer', type: 'http' }],
    url: '/v1/search',
    ...options
});
