-- Roles and claim functions under the names that Supabase uses, so that its clients and policies fit.

create extension if not exists vector;

do $$
declare wanted text;
begin
  foreach wanted in array array['anon', 'authenticated', 'service_role'] loop
    if not exists (select 1 from pg_roles where rolname = wanted) then
      begin
        execute format('create role %I nologin noinherit', wanted);
      exception when duplicate_object or unique_violation then
        -- Roles belong to the whole server: the migration of another of its databases was faster.
        null;
      end;
    end if;
    -- Whoever migrates is whoever connects, and must be able to act as each of them. Only trying tells: since
    -- Postgres 16 the maker of a role is its member and still may not set it.
    begin
      execute format('set local role %I', wanted);
      reset role;
    exception when insufficient_privilege then
      execute format('grant %I to current_user', wanted);
    end;
  end loop;
end $$;

create schema if not exists auth;

-- After a transaction that set it, the setting is '' and not null, hence nullif.
create function auth.jwt() returns jsonb language sql stable as $$
  select coalesce(nullif(current_setting('request.jwt.claims', true), ''), '{}')::jsonb
$$;

create function auth.uid() returns uuid language sql stable as $$
  select nullif(auth.jwt() ->> 'sub', '')::uuid
$$;

create function auth.role() returns text language sql stable as $$
  select auth.jwt() ->> 'role'
$$;

grant usage on schema auth, public to anon, authenticated, service_role;

create function public.touch_updated_at() returns trigger language plpgsql as $$
begin
  new.updated_at := now();
  return new;
end $$;
