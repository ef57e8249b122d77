create table public.user_subscriptions (
  id uuid primary key default gen_random_uuid(),
  user_id uuid unique not null references public.profiles (id) on delete cascade,
  tier varchar(50) not null default 'free',
  status varchar(50) not null default 'active',
  stripe_subscription_id varchar(255) unique,
  stripe_customer_id varchar(255),
  current_period_start timestamptz,
  current_period_end timestamptz,
  video_count_limit integer,
  video_count_used integer not null default 0,
  cancel_at_period_end boolean not null default false,
  trial_end timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint check_subscription_tier check (
    tier in ('free', 'basic', 'standard', 'premium', 'professional', 'enterprise')
  ),
  constraint valid_subscription_status check (status in ('trialing', 'active', 'past_due', 'canceled')),
  constraint check_video_counts check (video_count_limit >= 0 and video_count_used >= 0)
);
comment on column public.user_subscriptions.video_count_limit is 'Films a period; null without limit';
create index idx_subscriptions_user on public.user_subscriptions (user_id);
create index idx_subscriptions_stripe on public.user_subscriptions (stripe_subscription_id);

create table public.subscription_history (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  subscription_id uuid references public.user_subscriptions (id) on delete set null,
  from_tier varchar(50),
  to_tier varchar(50) not null,
  change_reason varchar(255),
  effective_date timestamptz not null default now(),
  created_at timestamptz not null default now(),
  constraint check_history_tiers check (
    from_tier in ('free', 'basic', 'standard', 'premium', 'professional', 'enterprise')
    and to_tier in ('free', 'basic', 'standard', 'premium', 'professional', 'enterprise')
  )
);
create index idx_subscription_history_user on public.subscription_history (user_id, created_at desc);
create index idx_subscription_history_subscription on public.subscription_history (subscription_id);

create table public.usage_logs (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  subscription_id uuid references public.user_subscriptions (id) on delete set null,
  resource_type varchar(50) not null,
  model_used varchar(255),
  input_tokens integer not null default 0,
  output_tokens integer not null default 0,
  duration_seconds numeric(12, 3),
  cost_usd numeric(12, 6) not null default 0,
  tier_at_time varchar(50),
  metadata jsonb not null default '{}'::jsonb,
  created_at timestamptz not null default now(),
  constraint valid_resource_type check (
    resource_type in ('text', 'embedding', 'image', 'speech', 'music', 'sound', 'video', 'lipsync', 'merge', 'storage')
  ),
  constraint valid_tier_at_time check (
    tier_at_time in ('free', 'basic', 'standard', 'premium', 'professional', 'enterprise')
  ),
  constraint check_usage_values check (
    input_tokens >= 0 and output_tokens >= 0 and duration_seconds >= 0 and cost_usd >= 0
  )
);
create index idx_usage_logs_user_date on public.usage_logs (user_id, created_at desc);
create index idx_usage_logs_subscription on public.usage_logs (subscription_id);
create index idx_usage_logs_resource on public.usage_logs (resource_type, created_at desc);

create table public.cost_aggregations (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  period_start date not null,
  period_end date not null,
  total_cost numeric(12, 6) not null default 0,
  total_videos integer not null default 0,
  breakdown jsonb not null default '{}'::jsonb,
  created_at timestamptz not null default now(),
  constraint unique_cost_period unique (user_id, period_start, period_end),
  constraint check_cost_period check (period_end >= period_start and total_cost >= 0 and total_videos >= 0)
);

create table public.model_metrics (
  id uuid primary key default gen_random_uuid(),
  model_name varchar(255) not null,
  request_count integer not null default 0,
  success_count integer not null default 0,
  failure_count integer not null default 0,
  avg_latency_ms numeric(12, 3),
  avg_cost_usd numeric(12, 6),
  date date not null default current_date,
  constraint unique_model_day unique (model_name, date),
  constraint check_model_counts check (request_count >= 0 and success_count >= 0 and failure_count >= 0)
);

create trigger touch_updated_at before update on public.user_subscriptions
  for each row execute function public.touch_updated_at();
