-- Requests are counted here and not in a process, so that all of them agree. Not logged: after a crash the counts begin
-- anew, which harms nobody, and counting costs no wait for the disk.

create unlogged table public.request_counts (
  bucket varchar(255) primary key,
  window_starts_at timestamptz not null default now(),
  requests integer not null default 1
);
create index idx_request_counts_window on public.request_counts (window_starts_at);

alter table public.request_counts enable row level security;
alter table public.request_counts force row level security;
create policy "Service manages request_counts" on public.request_counts
  for all to service_role using (true) with check (true);
grant select, insert, update, delete on public.request_counts to service_role;

-- A window begins with the first request in it. Counting stops at a million: what is refused must not overflow.
-- In plpgsql, since a function in SQL is planned anew at each call, which costs more than what it does.
create function public.count_request(counted_bucket text, window_s integer, how_many integer)
returns table (requests integer, resets_in_s integer) language plpgsql volatile as $$
#variable_conflict use_column
begin
  return query
  insert into public.request_counts as counted (bucket, requests) values (counted_bucket, how_many)
  on conflict (bucket) do update set
    requests = case
      when counted.window_starts_at + make_interval(secs => window_s) <= now() then how_many
      else least(counted.requests + how_many, 1000000)
    end,
    window_starts_at = case
      when counted.window_starts_at + make_interval(secs => window_s) <= now() then now()
      else counted.window_starts_at
    end
  returning counted.requests,
    greatest(1, ceil(extract(epoch from counted.window_starts_at + make_interval(secs => window_s) - now())))::integer;
end $$;

-- What is asked for a request of a signed-in person, in one statement: whether the session lives, who they are, which
-- plan they are on, and how many requests they made in this minute. No row where there is no such session.
create function public.admit_request(caller uuid, caller_session uuid, how_many integer)
returns table (email text, roles text[], locked boolean, tier text, requests integer, resets_in_s integer)
language plpgsql volatile as $$
#variable_conflict use_column
begin
  return query
  select users.email::text,
    array(select role_name::text from public.user_roles where user_id = users.id order by role_name),
    coalesce((users.raw_app_meta_data ->> 'banned_until')::timestamptz > now(), false),
    coalesce(subscriptions.tier, 'free')::text,
    counted.requests,
    counted.resets_in_s
  from auth.users as users
  left join public.user_subscriptions as subscriptions on subscriptions.user_id = users.id
  cross join lateral public.count_request('user:' || users.id, 60, how_many) as counted
  where users.id = caller and exists (
    select 1 from auth.refresh_tokens as tokens
    where tokens.session_id = caller_session and tokens.user_id = caller and tokens.revoked_at is null
  );
end $$;

revoke execute on function public.count_request(text, integer, integer) from public;
revoke execute on function public.admit_request(uuid, uuid, integer) from public;
grant execute on function public.count_request(text, integer, integer), public.admit_request(uuid, uuid, integer)
  to service_role;

-- What a creating request has answered, so that the same request again creates nothing again.
create table public.idempotency_keys (
  user_id uuid not null references auth.users (id) on delete cascade,
  key varchar(255) not null,
  operation varchar(255) not null,
  request_digest varchar(64) not null,
  status varchar(20) not null default 'running',
  answer jsonb,
  claimed_until timestamptz not null,
  created_at timestamptz not null default now(),
  primary key (user_id, key),
  constraint valid_idempotency_status check (status in ('running', 'completed'))
);
create index idx_idempotency_keys_created on public.idempotency_keys (created_at);

alter table public.idempotency_keys enable row level security;
alter table public.idempotency_keys force row level security;
create policy "Service manages idempotency_keys" on public.idempotency_keys
  for all to service_role using (true) with check (true);
grant select, insert, update, delete on public.idempotency_keys to service_role;

-- Whether the database is ready is asked in the name of the service.
create policy "Service reads schema_migrations" on public.schema_migrations for select to service_role using (true);
grant select on public.schema_migrations to service_role;
