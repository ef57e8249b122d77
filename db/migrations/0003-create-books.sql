create table public.books (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null,
  title varchar(500) not null,
  description text,
  book_type varchar(50) not null,
  structure_type varchar(50) default 'linear',
  status varchar(50) default 'draft',
  file_url text,
  cover_url text,
  total_chapters integer default 0,
  metadata jsonb default '{}'::jsonb,
  processing_started_at timestamptz,
  processing_completed_at timestamptz,
  created_at timestamptz default now(),
  updated_at timestamptz default now(),
  constraint fk_books_user foreign key (user_id) references auth.users (id) on delete cascade,
  constraint valid_book_type check (book_type in ('learning', 'entertainment')),
  constraint check_book_type check (book_type in ('learning', 'entertainment')),
  constraint valid_status check (status in ('draft', 'processing', 'ready', 'failed')),
  constraint valid_structure_type check (
    structure_type in ('linear', 'flat', 'hierarchical', 'part', 'book', 'act', 'canto', 'tablet', 'movement')
  )
);
create index idx_books_user_id on public.books (user_id);
create index idx_books_status on public.books (status);
create index idx_books_created_at on public.books (created_at desc);
create index idx_books_user_type on public.books (user_id, book_type);

create table public.book_structure (
  id uuid primary key default gen_random_uuid(),
  book_id uuid unique not null references public.books (id) on delete cascade,
  structure_data jsonb not null,
  extraction_method varchar(50) not null,
  confirmed_at timestamptz,
  created_at timestamptz not null default now(),
  constraint valid_extraction_method check (
    extraction_method in ('epub_nav', 'epub_spine', 'pdf_outline', 'docx_headings', 'markdown_headings',
      'heading_pattern', 'model', 'chunks')
  )
);

create table public.chapters (
  id uuid primary key default gen_random_uuid(),
  book_id uuid not null,
  chapter_number integer not null,
  title varchar(500) not null,
  content text not null,
  summary text,
  duration integer,
  ai_content jsonb default '{}'::jsonb,
  created_at timestamptz default now(),
  updated_at timestamptz default now(),
  constraint fk_chapters_book foreign key (book_id) references public.books (id) on delete cascade,
  constraint unique_chapter_number unique (book_id, chapter_number),
  constraint check_positive_number check (chapter_number > 0)
);
comment on column public.chapters.duration is 'Estimated reading time in minutes, at 230 words a minute';
create index idx_chapters_book_id on public.chapters (book_id);
create index idx_chapters_number on public.chapters (book_id, chapter_number);
create index idx_chapters_book_number on public.chapters (book_id, chapter_number);

create table public.chapter_embeddings (
  id uuid primary key default gen_random_uuid(),
  chapter_id uuid unique not null references public.chapters (id) on delete cascade,
  embedding vector(1536) not null,
  embedding_model varchar(255) not null,
  dimension integer not null default 1536,
  created_at timestamptz not null default now()
);
create index idx_chapter_embeddings_vector on public.chapter_embeddings using hnsw (embedding vector_cosine_ops);

-- Spans of a chapter of about 1,000 characters: the unit of search and of retrieval.
create table public.passages (
  id uuid primary key default gen_random_uuid(),
  book_id uuid not null references public.books (id) on delete cascade,
  chapter_id uuid not null references public.chapters (id) on delete cascade,
  user_id uuid not null references auth.users (id) on delete cascade,
  passage_number integer not null,
  position integer not null,
  content text not null,
  embedding vector(1536) not null,
  embedding_model varchar(255) not null,
  created_at timestamptz not null default now(),
  constraint unique_passage_number unique (chapter_id, passage_number),
  constraint check_passage_number check (passage_number > 0 and position >= 0)
);
create index idx_passages_book on public.passages (book_id);
create index idx_passages_user on public.passages (user_id);
create index idx_passages_vector on public.passages using hnsw (embedding vector_cosine_ops);

create trigger touch_updated_at before update on public.books for each row execute function public.touch_updated_at();
create trigger touch_updated_at before update on public.chapters
  for each row execute function public.touch_updated_at();
