create table public.badges (
  id uuid primary key default gen_random_uuid(),
  name varchar(100) unique not null,
  description text,
  category varchar(50),
  rarity varchar(50) not null default 'common',
  icon_url text,
  criteria jsonb not null default '{}'::jsonb,
  xp_reward integer not null default 0,
  is_active boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint valid_rarity check (rarity in ('common', 'uncommon', 'rare', 'epic', 'legendary')),
  constraint check_xp_reward check (xp_reward >= 0)
);

create table public.user_badges (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  badge_id uuid not null references public.badges (id) on delete cascade,
  earned_at timestamptz not null default now(),
  earning_context jsonb not null default '{}'::jsonb,
  displayed boolean not null default true,
  created_at timestamptz not null default now(),
  constraint unique_user_badge unique (user_id, badge_id)
);
create index idx_user_badges_badge on public.user_badges (badge_id);

create table public.nfts (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  user_badge_id uuid unique references public.user_badges (id) on delete set null,
  asset_id varchar(255) unique,
  blockchain varchar(50) not null default 'algorand',
  transaction_id varchar(255),
  metadata_uri text,
  image_uri text,
  attributes jsonb not null default '{}'::jsonb,
  status varchar(50) not null default 'pending',
  minted_at timestamptz,
  created_at timestamptz not null default now(),
  constraint valid_nft_status check (status in ('pending', 'minting', 'minted', 'failed'))
);
create index idx_nfts_user on public.nfts (user_id);

create table public.user_progress (
  id uuid primary key default gen_random_uuid(),
  user_id uuid unique not null references public.profiles (id) on delete cascade,
  total_xp integer not null default 0,
  level integer not null default 0,
  videos_created integer not null default 0,
  books_uploaded integer not null default 0,
  quizzes_completed integer not null default 0,
  total_spent_usd numeric(12, 6) not null default 0,
  achievements jsonb not null default '[]'::jsonb,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint check_progress_values check (
    total_xp >= 0 and level >= 0 and videos_created >= 0 and books_uploaded >= 0 and quizzes_completed >= 0
    and total_spent_usd >= 0
  )
);

create trigger touch_updated_at before update on public.badges for each row execute function public.touch_updated_at();
create trigger touch_updated_at before update on public.user_progress
  for each row execute function public.touch_updated_at();
