// Made by scripts/generate-client.ts.
// @ts-nocheck

import { client } from './client.gen.ts';
import type { Client, ClientMeta, Options as Options2, RequestResult, TDataShape } from './client/index.ts';
import type { ChangeUserData, ChangeUserErrors, ChangeUserResponses, CompleteOnboardingData, CompleteOnboardingErrors, CompleteOnboardingResponses, DeleteAvatarData, DeleteAvatarErrors, DeleteAvatarResponses, DeleteProfileData, DeleteProfileErrors, DeleteProfileResponses, DownloadExportData, DownloadExportErrors, FollowLinkData, FollowLinkErrors, GetAdminUserData, GetAdminUserErrors, GetAdminUserResponses, GetAuthHealthData, GetAuthHealthErrors, GetAuthHealthResponses, GetAuthUserData, GetAuthUserErrors, GetAuthUserResponses, GetAvatarData, GetAvatarErrors, GetAvatarResponses, GetDocsAssetData, GetDocsAssetErrors, GetDocsAssetResponses, GetDocsPageData, GetDocsPageErrors, GetDocsPageResponses, GetExportData, GetExportErrors, GetExportResponses, GetHealthData, GetHealthErrors, GetHealthResponses, GetKeysData, GetKeysErrors, GetKeysResponses, GetOpenapiDocumentData, GetOpenapiDocumentErrors, GetOpenapiDocumentResponses, GetProblemsPageData, GetProblemsPageErrors, GetProblemsPageResponses, GetProfileData, GetProfileErrors, GetProfileResponses, GetReadinessData, GetReadinessErrors, GetReadinessResponses, GetSettingsData, GetSettingsErrors, GetSettingsResponses, GrantRoleData, GrantRoleErrors, GrantRoleResponses, IssueTokenData, IssueTokenErrors, IssueTokenResponses, ListAuditEventsData, ListAuditEventsErrors, ListAuditEventsResponses, ListExportsData, ListExportsErrors, ListExportsResponses, ListUsersData, ListUsersErrors, ListUsersResponses, LockUserData, LockUserErrors, LockUserResponses, MailCodeData, MailCodeErrors, MailCodeResponses, PatchProfileData, PatchProfileErrors, PatchProfileResponses, PermitAvatarData, PermitAvatarErrors, PermitAvatarResponses, PutAvatarData, PutAvatarErrors, PutAvatarResponses, RecoverAccountData, RecoverAccountErrors, RecoverAccountResponses, RequestExportData, RequestExportErrors, RequestExportResponses, ResendMailData, ResendMailErrors, ResendMailResponses, RevokeRoleData, RevokeRoleErrors, RevokeRoleResponses, ShowDoneData, ShowDoneErrors, ShowDoneResponses, SignOutData, SignOutErrors, SignOutResponses, SignUpData, SignUpErrors, SignUpResponses, UnlockUserData, UnlockUserErrors, UnlockUserResponses, VerifyCodeData, VerifyCodeErrors, VerifyCodeResponses } from './types.gen.ts';

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
