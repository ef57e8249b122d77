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
  granted_at timestamptz default now(),
  granted_by uuid references public.profiles (id) on delete set null,
  constraint unique_user_role unique (user_id, role_name),
  constraint valid_role_name check (role_name in ('user', 'creator', 'admin'))
);

create table public.email_verifications (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  token varchar(255) unique not null,
  expires_at timestamptz not null,
  verified boolean default false,
  verified_at timestamptz,
  created_at timestamptz default now()
);
create index idx_email_verifications_user on public.email_verifications (user_id);

-- user_roles is the truth; the column on the profile follows it, with "user" for everybody.
create function public.mirror_roles() returns trigger language plpgsql as $$
begin
  update public.profiles p
  set roles = (
    select jsonb_agg(name order by name)
    from (select 'user' as name union select role_name from public.user_roles where user_id = p.id) as held
  )
  where p.id = coalesce(new.user_id, old.user_id);
  return null;
end $$;
create trigger mirror_roles after insert or update or delete on public.user_roles
  for each row execute function public.mirror_roles();

create trigger touch_updated_at before update on auth.users for each row execute function public.touch_updated_at();
create trigger touch_updated_at before update on public.profiles
  for each row execute function public.touch_updated_at();
