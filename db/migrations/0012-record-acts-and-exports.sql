-- What is done to an account is recorded: by whom, to whom, and when. A record is only ever added. Where an account is
-- deleted its id goes out of the records, and with it the words that somebody wrote of the person: what is left tells
-- that it was done, and to nobody.

create table public.audit_events (
  id uuid primary key default gen_random_uuid(),
  -- Null where the platform itself did it, or whoever runs it by a command.
  actor_id uuid references auth.users (id) on delete set null,
  subject_id uuid references auth.users (id) on delete set null,
  act varchar(50) not null,
  details jsonb not null default '{}'::jsonb,
  request_id varchar(255),
  created_at timestamptz not null default now(),
  constraint valid_act check (
    act in ('role_granted', 'role_revoked', 'account_locked', 'account_unlocked', 'account_deleted', 'objects_deleted')
  )
);
create index idx_audit_events_created on public.audit_events (created_at desc, id desc);
create index idx_audit_events_actor on public.audit_events (actor_id);
create index idx_audit_events_subject on public.audit_events (subject_id);

-- The foreign keys are the only ones that may change a record, and no more of it than whom it names.
create function public.keep_audit_event() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'A record of what was done is never deleted.';
  end if;
  if (new.id, new.act, new.details, new.request_id, new.created_at)
      is distinct from (old.id, old.act, old.details, old.request_id, old.created_at)
    or (new.actor_id is not null and new.actor_id is distinct from old.actor_id)
    or (new.subject_id is not null and new.subject_id is distinct from old.subject_id) then
    raise exception 'A record of what was done is never changed.';
  end if;
  if new.subject_id is null and old.subject_id is not null then
    new.details := new.details - 'reason';
  end if;
  return new;
end $$;
create trigger keep_audit_event before update or delete on public.audit_events
  for each row execute function public.keep_audit_event();

alter table public.audit_events enable row level security;
alter table public.audit_events force row level security;
create policy "Service reads audit_events" on public.audit_events for select to service_role using (true);
create policy "Service adds audit_events" on public.audit_events for insert to service_role with check (true);
grant select, insert on public.audit_events to service_role;

-- Everything of a person, on its way into ZIP archives in the store.
create table public.account_exports (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references auth.users (id) on delete cascade,
  status varchar(20) not null default 'pending',
  -- [{"number": 1, "bytes": 12345}, …]: the archives, as far as they are written.
  parts jsonb not null default '[]'::jsonb,
  -- Where the API answered whoever asked for it: the mail links there.
  base_url text not null,
  -- SHA-256 of what the links in the mail have in them.
  token_hash varchar(64),
  error_code varchar(100),
  error_message text,
  created_at timestamptz not null default now(),
  completed_at timestamptz,
  mailed_at timestamptz,
  expires_at timestamptz,
  constraint valid_export_status check (status in ('pending', 'in_progress', 'completed', 'failed'))
);
create index idx_account_exports_user on public.account_exports (user_id, created_at desc, id desc);
create index idx_account_exports_expiry on public.account_exports (expires_at);
create unique index one_export_at_a_time on public.account_exports (user_id)
  where status in ('pending', 'in_progress');

alter table public.account_exports enable row level security;
alter table public.account_exports force row level security;
create policy "Service manages account_exports" on public.account_exports
  for all to service_role using (true) with check (true);
grant select, insert, update, delete on public.account_exports to service_role;
create policy "Users view own exports" on public.account_exports
  for select to authenticated using ((select auth.uid()) = user_id);
grant select on public.account_exports to authenticated;

-- Accounts whose rows are gone and whose objects are not yet. A row goes with the last of its objects.
create table public.account_deletions (
  id uuid primary key default gen_random_uuid(),
  -- ["uploads/…/", …]: all that lies under these in the store is to go.
  prefixes jsonb not null,
  created_at timestamptz not null default now()
);

alter table public.account_deletions enable row level security;
alter table public.account_deletions force row level security;
create policy "Service manages account_deletions" on public.account_deletions
  for all to service_role using (true) with check (true);
grant select, insert, update, delete on public.account_deletions to service_role;

-- Lists of accounts: the newest first, and by the beginning of the address.
create index idx_users_created on auth.users (created_at desc, id desc);
create index idx_users_email_prefix on auth.users (email varchar_pattern_ops);
