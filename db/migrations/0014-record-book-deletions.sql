-- Books whose rows are gone and whose objects are not yet. A row goes with the last of its objects. It is nobody's: an
-- account may be deleted meanwhile, and what lay with a book of it is to go no less.
create table public.book_deletions (
  -- The book's own id: an upload that comes late is known by it.
  id uuid primary key,
  -- ["books/…/", "uploads/…/a.epub", …]: these objects are to go, and all that lies under those that end in a slash.
  places jsonb not null,
  created_at timestamptz not null default now()
);

alter table public.book_deletions enable row level security;
alter table public.book_deletions force row level security;
create policy "Service manages book_deletions" on public.book_deletions
  for all to service_role using (true) with check (true);
grant select, insert, update, delete on public.book_deletions to service_role;

-- A person's shelf: the newest first.
create index idx_books_user_created on public.books (user_id, created_at desc, id desc);
