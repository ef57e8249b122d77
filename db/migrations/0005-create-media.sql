create table public.image_generations (
  id uuid primary key default gen_random_uuid(),
  chapter_id uuid references public.chapters (id) on delete cascade,
  script_id uuid references public.scripts (id) on delete cascade,
  user_id uuid not null references auth.users (id) on delete cascade,
  image_type varchar(50) not null,
  character_name varchar(255),
  scene_number integer,
  prompt text,
  status varchar(50) not null default 'pending',
  image_url text,
  model_used varchar(255),
  cost_usd numeric(12, 6) not null default 0,
  metadata jsonb not null default '{}'::jsonb,
  error_message text,
  retry_count integer not null default 0,
  started_at timestamptz,
  completed_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint check_image_type check (image_type in ('character', 'scene')),
  constraint valid_image_status check (status in ('pending', 'in_progress', 'completed', 'failed', 'skipped')),
  constraint check_image_values check (cost_usd >= 0 and retry_count >= 0 and scene_number >= 0)
);
create index idx_image_gens_chapter on public.image_generations (chapter_id, image_type);
create index idx_image_gens_status on public.image_generations (status) where status in ('pending', 'in_progress');
create index idx_image_gens_script on public.image_generations (script_id);
create index idx_image_gens_user on public.image_generations (user_id, created_at desc);

create table public.image_generation_retries (
  id uuid primary key default gen_random_uuid(),
  image_generation_id uuid not null references public.image_generations (id) on delete cascade,
  attempt_number integer not null,
  model_used varchar(255),
  status varchar(50) not null,
  error_message text,
  cost_usd numeric(12, 6) not null default 0,
  attempted_at timestamptz not null default now(),
  constraint valid_retry_status check (status in ('in_progress', 'completed', 'failed')),
  constraint check_retry_values check (attempt_number > 0 and cost_usd >= 0)
);
create index idx_image_retries_image on public.image_generation_retries (image_generation_id);

create table public.audio_generations (
  id uuid primary key default gen_random_uuid(),
  chapter_id uuid references public.chapters (id) on delete cascade,
  script_id uuid references public.scripts (id) on delete cascade,
  scene_description_id uuid references public.scene_descriptions (id) on delete set null,
  user_id uuid not null references auth.users (id) on delete cascade,
  audio_type varchar(50) not null,
  scene_number integer,
  text_content text,
  voice_id varchar(255),
  voice_settings jsonb not null default '{}'::jsonb,
  status varchar(50) not null default 'pending',
  audio_url text,
  duration_ms integer,
  model_used varchar(255),
  cost_usd numeric(12, 6) not null default 0,
  metadata jsonb not null default '{}'::jsonb,
  error_message text,
  started_at timestamptz,
  completed_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint check_audio_type check (audio_type in ('narrator', 'character', 'sound_effects', 'background_music')),
  constraint valid_audio_status check (status in ('pending', 'in_progress', 'completed', 'failed', 'skipped')),
  constraint check_audio_values check (cost_usd >= 0 and duration_ms >= 0 and scene_number >= 0)
);
create index idx_audio_gens_chapter on public.audio_generations (chapter_id, audio_type);
create index idx_audio_gens_script on public.audio_generations (script_id, scene_number);
create index idx_audio_gens_scene on public.audio_generations (scene_description_id);
create index idx_audio_gens_user on public.audio_generations (user_id, created_at desc);

create table public.video_generations (
  id uuid primary key default gen_random_uuid(),
  chapter_id uuid not null references public.chapters (id) on delete cascade,
  script_id uuid not null,
  user_id uuid not null references auth.users (id) on delete cascade,
  status varchar(50) not null default 'pending',
  progress_percentage integer not null default 0,
  last_completed_step varchar(50) not null default 'none',
  current_step varchar(50),
  error_message text,
  video_url text,
  quality_tier varchar(50) not null default 'web',
  total_cost_usd numeric(12, 6) not null default 0,
  pipeline_metadata jsonb not null default '{}'::jsonb,
  total_scenes integer not null default 0,
  completed_scenes integer not null default 0,
  started_at timestamptz,
  completed_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint fk_video_gen_script foreign key (script_id) references public.scripts (id) on delete restrict,
  constraint check_progress check (progress_percentage >= 0 and progress_percentage <= 100),
  constraint valid_video_status check (
    status in ('pending', 'generating_images', 'generating_audio', 'generating_video', 'applying_lipsync', 'merging',
      'completed', 'failed', 'canceled')
  ),
  constraint valid_last_step check (
    last_completed_step in ('none', 'images', 'audio', 'video', 'lipsync', 'merge')
  ),
  constraint valid_quality_tier check (quality_tier in ('web', 'medium', 'high', 'ultra')),
  constraint check_video_values check (total_cost_usd >= 0 and total_scenes >= 0 and completed_scenes >= 0)
);
create index idx_video_gens_status on public.video_generations (status) where status <> 'completed';
create index idx_video_gens_script on public.video_generations (script_id);
create index idx_video_gens_chapter on public.video_generations (chapter_id);
create index idx_video_gens_user on public.video_generations (user_id, created_at desc);

create table public.scene_videos (
  id uuid primary key default gen_random_uuid(),
  video_generation_id uuid not null references public.video_generations (id) on delete cascade,
  scene_number integer not null,
  scene_video_url text,
  lipsynced_video_url text,
  duration_ms integer,
  status varchar(50) not null default 'pending',
  model_used varchar(255),
  cost_usd numeric(12, 6) not null default 0,
  metadata jsonb not null default '{}'::jsonb,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint unique_scene_video unique (video_generation_id, scene_number),
  constraint valid_scene_video_status check (status in ('pending', 'in_progress', 'completed', 'failed', 'skipped')),
  constraint check_scene_video_values check (cost_usd >= 0 and duration_ms >= 0 and scene_number >= 0)
);
comment on column public.scene_videos.scene_number is 'Place in the film: 0 is the title card, the end card is last';
create index idx_scene_videos_generation on public.scene_videos (video_generation_id, scene_number);

create table public.lipsync_jobs (
  id uuid primary key default gen_random_uuid(),
  scene_video_id uuid unique not null references public.scene_videos (id) on delete cascade,
  video_generation_id uuid not null references public.video_generations (id) on delete cascade,
  audio_generation_id uuid references public.audio_generations (id) on delete set null,
  status varchar(50) not null default 'pending',
  input_video_url text,
  input_audio_url text,
  output_video_url text,
  model_used varchar(255),
  cost_usd numeric(12, 6) not null default 0,
  error_message text,
  started_at timestamptz,
  completed_at timestamptz,
  created_at timestamptz not null default now(),
  constraint valid_lipsync_status check (status in ('pending', 'in_progress', 'completed', 'failed', 'skipped')),
  constraint check_lipsync_cost check (cost_usd >= 0)
);
create index idx_lipsync_jobs_video on public.lipsync_jobs (video_generation_id);
create index idx_lipsync_jobs_audio on public.lipsync_jobs (audio_generation_id);

create table public.merge_jobs (
  id uuid primary key default gen_random_uuid(),
  video_generation_id uuid unique not null references public.video_generations (id) on delete cascade,
  user_id uuid not null references auth.users (id) on delete cascade,
  merge_type varchar(50) not null default 'automatic',
  status varchar(50) not null default 'pending',
  input_videos jsonb not null default '[]'::jsonb,
  ffmpeg_params jsonb not null default '{}'::jsonb,
  output_video_url text,
  output_duration_ms integer,
  output_size_bytes bigint,
  error_message text,
  started_at timestamptz,
  completed_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint valid_merge_type check (merge_type in ('automatic', 'manual', 'preview')),
  constraint valid_merge_status check (status in ('pending', 'in_progress', 'completed', 'failed', 'skipped')),
  constraint check_merge_values check (output_duration_ms >= 0 and output_size_bytes >= 0)
);
comment on column public.merge_jobs.output_size_bytes is 'Wider than drawn: a long film passes the 2 GiB of an integer';
create index idx_merge_jobs_user on public.merge_jobs (user_id);

create table public.merge_assets (
  id uuid primary key default gen_random_uuid(),
  merge_job_id uuid not null references public.merge_jobs (id) on delete cascade,
  asset_type varchar(50) not null,
  asset_url text not null,
  sequence_order integer not null,
  transform_params jsonb not null default '{}'::jsonb,
  created_at timestamptz not null default now(),
  constraint unique_merge_order unique (merge_job_id, sequence_order),
  constraint check_asset_type check (asset_type in ('video', 'audio', 'image', 'subtitle')),
  constraint check_sequence_order check (sequence_order >= 0)
);

-- Every call of a model: written down before it is sent, so that none is ever paid twice.
create table public.provider_jobs (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references auth.users (id) on delete cascade,
  video_generation_id uuid references public.video_generations (id) on delete cascade,
  capability varchar(50) not null,
  model varchar(255) not null,
  idempotency_key varchar(255) unique not null,
  request_digest varchar(64) not null,
  external_job_id varchar(255),
  status varchar(50) not null default 'pending',
  reserved_usd numeric(12, 6) not null default 0,
  cost_usd numeric(12, 6),
  result_url text,
  error_message text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint valid_capability check (
    capability in ('text', 'embedding', 'image', 'speech', 'music', 'sound', 'video', 'lipsync')
  ),
  constraint valid_provider_job_status check (status in ('pending', 'submitted', 'completed', 'failed')),
  constraint check_provider_job_cost check (reserved_usd >= 0 and cost_usd >= 0)
);
create index idx_provider_jobs_film on public.provider_jobs (video_generation_id);
create index idx_provider_jobs_user on public.provider_jobs (user_id, created_at desc);

-- A script that a film was made from stays while the film does. Whoever deletes the chapter (or the book, or the
-- account, which delete it) wants the films gone too: they go first, in the same transaction.
create function public.delete_films_of_chapter() returns trigger language plpgsql as $$
begin
  delete from public.video_generations
  where chapter_id = old.id or script_id in (select id from public.scripts where chapter_id = old.id);
  return old;
end $$;
create trigger delete_films before delete on public.chapters
  for each row execute function public.delete_films_of_chapter();

create function public.delete_films_of_user() returns trigger language plpgsql as $$
begin
  delete from public.video_generations
  where user_id = old.id or script_id in (select id from public.scripts where user_id = old.id);
  return old;
end $$;
create trigger delete_films before delete on auth.users for each row execute function public.delete_films_of_user();

create trigger touch_updated_at before update on public.image_generations
  for each row execute function public.touch_updated_at();
create trigger touch_updated_at before update on public.audio_generations
  for each row execute function public.touch_updated_at();
create trigger touch_updated_at before update on public.video_generations
  for each row execute function public.touch_updated_at();
create trigger touch_updated_at before update on public.scene_videos
  for each row execute function public.touch_updated_at();
create trigger touch_updated_at before update on public.merge_jobs
  for each row execute function public.touch_updated_at();
create trigger touch_updated_at before update on public.provider_jobs
  for each row execute function public.touch_updated_at();
