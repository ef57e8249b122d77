create table public.scripts (
  id uuid primary key default gen_random_uuid(),
  chapter_id uuid not null,
  user_id uuid not null references auth.users (id) on delete cascade,
  script_style varchar(50) not null default 'cinematic',
  script text,
  character_details text,
  scene_count integer not null default 0,
  story_type varchar(50),
  linked_script_id uuid references public.scripts (id) on delete set null,
  status varchar(50) not null default 'draft',
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint fk_scripts_chapter foreign key (chapter_id) references public.chapters (id) on delete cascade,
  constraint valid_script_style check (script_style in ('cinematic', 'narration', 'educational', 'marketing')),
  constraint valid_script_story_type check (
    story_type in ('fiction', 'non_fiction', 'documentary', 'hybrid', 'educational', 'interview')
  ),
  constraint valid_script_status check (status in ('draft', 'ready', 'active', 'archived')),
  constraint check_script_counts check (scene_count >= 0 and version > 0)
);
create index idx_scripts_chapter_user on public.scripts (chapter_id, user_id);
create index idx_scripts_status on public.scripts (status) where status = 'active';
create index idx_scripts_user on public.scripts (user_id);
create index idx_scripts_linked on public.scripts (linked_script_id);
create unique index one_active_script on public.scripts (chapter_id) where status = 'active';

create table public.scene_descriptions (
  id uuid primary key default gen_random_uuid(),
  script_id uuid not null references public.scripts (id) on delete cascade,
  scene_number integer not null,
  location varchar(255),
  time_of_day varchar(50),
  characters jsonb not null default '[]'::jsonb,
  key_actions text,
  visual_description text,
  audio_requirements text,
  created_at timestamptz not null default now(),
  constraint unique_scene_number unique (script_id, scene_number),
  constraint check_scene_number check (scene_number > 0),
  constraint valid_time_of_day check (
    time_of_day in ('dawn', 'morning', 'day', 'afternoon', 'dusk', 'evening', 'night')
  )
);
create index idx_scene_descriptions_script on public.scene_descriptions (script_id, scene_number);

create table public.plot_overviews (
  id uuid primary key default gen_random_uuid(),
  book_id uuid unique not null references public.books (id) on delete cascade,
  user_id uuid not null references auth.users (id) on delete cascade,
  logline text,
  themes jsonb not null default '[]'::jsonb,
  story_type varchar(50),
  genre varchar(100),
  tone varchar(100),
  audience varchar(100),
  setting text,
  generation_method varchar(100),
  model_used varchar(255),
  generation_cost numeric(12, 6) not null default 0,
  status varchar(50) not null default 'pending',
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint valid_plot_story_type check (
    story_type in ('fiction', 'non_fiction', 'documentary', 'hybrid', 'educational', 'interview')
  ),
  constraint valid_plot_status check (status in ('pending', 'in_progress', 'completed', 'failed')),
  constraint check_plot_values check (generation_cost >= 0 and version > 0)
);
create index idx_plot_overviews_book_user on public.plot_overviews (book_id, user_id);
create index idx_plot_overviews_user on public.plot_overviews (user_id);

create table public.characters (
  id uuid primary key default gen_random_uuid(),
  plot_overview_id uuid not null references public.plot_overviews (id) on delete cascade,
  book_id uuid not null references public.books (id) on delete cascade,
  user_id uuid not null references auth.users (id) on delete cascade,
  name varchar(255) not null,
  role varchar(50),
  character_arc text,
  physical_description text,
  personality text,
  archetypes jsonb not null default '[]'::jsonb,
  want text,
  need text,
  lie text,
  ghost text,
  image_url text,
  image_generation_prompt text,
  image_metadata jsonb not null default '{}'::jsonb,
  generation_method varchar(100),
  model_used varchar(255),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint valid_character_role check (
    role in ('protagonist', 'antagonist', 'supporting', 'mentor', 'sidekick', 'minor')
  )
);
create index idx_characters_plot on public.characters (plot_overview_id);
create index idx_characters_archetypes on public.characters using gin (archetypes);
create index idx_characters_book on public.characters (book_id);
create index idx_characters_user on public.characters (user_id);

create table public.character_archetypes (
  id uuid primary key default gen_random_uuid(),
  name varchar(100) unique not null,
  description text,
  category varchar(50),
  traits jsonb not null default '[]'::jsonb,
  typical_roles jsonb not null default '[]'::jsonb,
  example_characters text,
  is_active boolean not null default true,
  created_at timestamptz not null default now(),
  constraint valid_archetype_category check (category in ('Ego', 'Shadow', 'Soul', 'Self', 'NonFiction'))
);

create table public.chapter_scripts (
  id uuid primary key default gen_random_uuid(),
  chapter_id uuid not null references public.chapters (id) on delete cascade,
  plot_overview_id uuid,
  script_id uuid references public.scripts (id) on delete cascade,
  user_id uuid not null references auth.users (id) on delete cascade,
  plot_enhanced boolean not null default false,
  character_enhanced boolean not null default false,
  scenes jsonb not null default '[]'::jsonb,
  acts jsonb not null default '[]'::jsonb,
  beats jsonb not null default '[]'::jsonb,
  character_details jsonb not null default '[]'::jsonb,
  character_arcs jsonb not null default '[]'::jsonb,
  status varchar(50) not null default 'pending',
  version integer not null default 1,
  generation_metadata jsonb not null default '{}'::jsonb,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint fk_chapter_scripts_plot foreign key (plot_overview_id)
    references public.plot_overviews (id) on delete set null,
  constraint valid_chapter_script_status check (status in ('pending', 'in_progress', 'completed', 'failed')),
  constraint check_chapter_script_version check (version > 0)
);
create index idx_chapter_scripts_chapter on public.chapter_scripts (chapter_id);
create index idx_chapter_scripts_script on public.chapter_scripts (script_id);
create index idx_chapter_scripts_plot on public.chapter_scripts (plot_overview_id);
create index idx_chapter_scripts_user on public.chapter_scripts (user_id);

create trigger touch_updated_at before update on public.scripts
  for each row execute function public.touch_updated_at();
create trigger touch_updated_at before update on public.plot_overviews
  for each row execute function public.touch_updated_at();
create trigger touch_updated_at before update on public.characters
  for each row execute function public.touch_updated_at();
create trigger touch_updated_at before update on public.chapter_scripts
  for each row execute function public.touch_updated_at();
