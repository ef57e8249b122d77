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
