-- A session is the chain of refresh tokens that follow each other under one session_id. It lives as long as one of them
-- was not revoked. Only digests are kept: who reads this table cannot act as anybody.

create table auth.refresh_tokens (
  id uuid primary key default gen_random_uuid(),
  session_id uuid not null,
  user_id uuid not null references auth.users (id) on delete cascade,
  token_hash varchar(64) not null unique,
  -- The token that took its place; no foreign key, so that old ones can be deleted in any order.
  replaced_by uuid,
  created_at timestamptz not null default now(),
  used_at timestamptz,
  revoked_at timestamptz,
  expires_at timestamptz not null
);
create index idx_refresh_tokens_session on auth.refresh_tokens (session_id);
create index idx_refresh_tokens_user on auth.refresh_tokens (user_id);

alter table auth.refresh_tokens enable row level security;
alter table auth.refresh_tokens force row level security;
create policy "Service manages refresh_tokens" on auth.refresh_tokens
  for all to service_role using (true) with check (true);
grant select, insert, update, delete on auth.refresh_tokens to service_role;
