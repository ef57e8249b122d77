create table auth.users (
  id uuid primary key default gen_random_uuid(),
  email varchar(255) unique not null,
  encrypted_password varchar(255),
  email_confirmed_at timestamptz,
  last_sign_in_at timestamptz,
  raw_app_meta_data jsonb,
  raw_user_meta_data jsonb,
  created_at timestamptz default now(),
  updated_at timestamptz default now()
);

create table public.profiles (
  id uuid primary key references auth.users (id) on delete cascade,
  email varchar(255) unique not null,
  display_name varchar(255),
  avatar_url text,
  roles jsonb default '["user"]'::jsonb,
  user_mode varchar(50) default 'learning',
  onboarding_complete boolean default false,
  created_at timestamptz default now(),
  updated_at timestamptz default now(),
  constraint valid_user_mode check (user_mode in ('learning', 'creator', 'entertainment'))
);
create index idx_profiles_email on public.profiles (email);
create index idx_profiles_roles on public.profiles using gin (roles);

create table public.user_roles (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  role_name varchar(50) not null,
  granted_at timestamptz not null default now(),
  granted_by uuid references public.profiles (id) on delete set null,
  constraint unique_user_role unique (user_id, role_name),
  constraint valid_role_name check (role_name in ('user', 'creator', 'admin'))
);
create index idx_user_roles_granted_by on public.user_roles (granted_by);

create table public.email_verifications (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  token varchar(255) unique not null,
  expires_at timestamptz not null,
  verified boolean not null default false,
  verified_at timestamptz,
  created_at timestamptz not null default now()
);
create index idx_email_verifications_user on public.email_verifications (user_id);

-- user_roles is the truth; the column on the profile is a copy that nobody can make differ from it.
create function public.copy_roles() returns trigger language plpgsql as $$
begin
  new.roles := (
    select coalesce(jsonb_agg(role_name order by role_name), '[]'::jsonb) from public.user_roles where user_id = new.id
  );
  return new;
end $$;
create trigger copy_roles before update of roles on public.profiles
  for each row execute function public.copy_roles();

create function public.refresh_roles() returns trigger language plpgsql as $$
begin
  update public.profiles set roles = roles where id in (old.user_id, new.user_id);
  return null;
end $$;
create trigger refresh_roles after insert or delete or update of user_id, role_name on public.user_roles
  for each row execute function public.refresh_roles();

-- Everybody starts as a user, whatever the insert of the profile says.
create function public.grant_first_role() returns trigger language plpgsql as $$
begin
  insert into public.user_roles (user_id, role_name) values (new.id, 'user');
  return null;
end $$;
create trigger grant_first_role after insert on public.profiles
  for each row execute function public.grant_first_role();

create trigger touch_updated_at before update on auth.users for each row execute function public.touch_updated_at();
create trigger touch_updated_at before update on public.profiles
  for each row execute function public.touch_updated_at();
