-- The same file, uploaded again by the same person, is known by the SHA-256 of its bytes.
create index idx_books_user_digest on public.books (user_id, (metadata ->> 'digest'));
