-- Full text beside the vectors of passages, and both where one search can read thousands of them in milliseconds.

-- By which rules words of a language are cut down to their stems: those that every Postgres from 15 on has, 'simple'
-- (words as they stand) for any other. A language is a BCP 47 tag, such as en-GB; three letters are ISO 639-2's.
create function public.text_search_configuration(language text) returns text
language sql immutable parallel safe as $$
  select case
    when code in ('ar', 'ara') then 'arabic'
    when code in ('hy', 'hye', 'arm') then 'armenian'
    when code in ('eu', 'eus', 'baq') then 'basque'
    when code in ('ca', 'cat') then 'catalan'
    when code in ('da', 'dan') then 'danish'
    when code in ('nl', 'nld', 'dut') then 'dutch'
    when code in ('en', 'eng') then 'english'
    when code in ('fi', 'fin') then 'finnish'
    when code in ('fr', 'fra', 'fre') then 'french'
    when code in ('de', 'deu', 'ger') then 'german'
    when code in ('el', 'ell', 'gre') then 'greek'
    when code in ('hi', 'hin') then 'hindi'
    when code in ('hu', 'hun') then 'hungarian'
    when code in ('id', 'ind') then 'indonesian'
    when code in ('ga', 'gle') then 'irish'
    when code in ('it', 'ita') then 'italian'
    when code in ('lt', 'lit') then 'lithuanian'
    when code in ('ne', 'nep') then 'nepali'
    when code in ('no', 'nor', 'nb', 'nob', 'nn', 'nno') then 'norwegian'
    when code in ('pt', 'por') then 'portuguese'
    when code in ('ro', 'ron', 'rum') then 'romanian'
    when code in ('ru', 'rus') then 'russian'
    when code in ('sr', 'srp') then 'serbian'
    when code in ('es', 'spa') then 'spanish'
    when code in ('sv', 'swe') then 'swedish'
    when code in ('ta', 'tam') then 'tamil'
    when code in ('tr', 'tur') then 'turkish'
    when code in ('yi', 'yid') then 'yiddish'
    else 'simple'
  end
  from split_part(lower(replace(coalesce(language, ''), '_', '-')), '-', 1) as code
$$;

-- Scripts that put no space between words (Thai, Lao, Burmese, Khmer, kana, Han) or glue particles to them (Hangul) are
-- indexed character by character. What is looked for is a phrase of characters then, so any part of a text is found.
create function public.separate_words(content text) returns text
language sql immutable parallel safe as $$
  select regexp_replace(content,
    '([\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3041-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff]' ||
    '|[\uac00-\ud7a3\uf900-\ufaff\uff66-\uff9d\U00020000-\U0003fffd])', ' \1 ', 'g')
$$;

revoke execute on function public.text_search_configuration(text), public.separate_words(text) from public;
grant execute on function public.text_search_configuration(text), public.separate_words(text) to service_role;

alter table public.passages
  add column search_text tsvector not null default '',
  add column text_configuration varchar(20) not null default 'simple';
comment on column public.passages.search_text is 'The words of content, by text_configuration; a trigger sees to it';
comment on column public.passages.text_configuration is 'By the language of the book; the same in all of it';

-- Whoever writes a passage has its text indexed. A new one follows those of its book, whose language may have been
-- changed since: words that are looked for are cut down by one set of rules in a book. An update takes the language as
-- it is now.
create function public.index_passage_text() returns trigger language plpgsql as $$
declare
  indexed text;
begin
  if tg_op = 'INSERT' then
    select text_configuration into indexed from public.passages where book_id = new.book_id limit 1;
  end if;
  if indexed is null then
    select public.text_search_configuration(metadata ->> 'language') into indexed
    from public.books where id = new.book_id;
  end if;
  new.text_configuration := coalesce(indexed, 'simple');
  new.search_text := to_tsvector(new.text_configuration::regconfig, public.separate_words(new.content));
  return new;
end $$;
revoke execute on function public.index_passage_text() from public;
create trigger index_passage_text before insert or update of content, book_id on public.passages
  for each row execute function public.index_passage_text();

-- A vector of 6 kB would be kept in pieces in another table, and fetched from there for each distance: four times as
-- slow as from the row itself. What then still fits into a page stays there too.
alter table public.passages alter column embedding set storage plain, alter column search_text set storage main;
alter table public.passages set (toast_tuple_target = 8160);
alter table public.chapter_embeddings alter column embedding set storage plain;

-- Passages that there are: their text, and a copy of the vector, which goes where the storage says. To make the index
-- of vectors anew is faster than to bring each into it.
drop index public.idx_passages_vector;
set local role service_role;
update public.passages set content = content, embedding = subvector(embedding, 1, 1536);
update public.chapter_embeddings set embedding = subvector(embedding, 1, 1536);
reset role;
-- Fewer links than the usual 16, so that a passage is written in less time, and twice the usual care in choosing them:
-- of the ten nearest among 100,000 passages 0.99 are found (bench/search.ts).
create index idx_passages_vector on public.passages using hnsw (embedding vector_cosine_ops)
  with (m = 14, ef_construction = 128);

-- For the service alone: under row level security Postgres takes no index for `@@`, which it does not hold to be
-- leakproof. Kept up with each write, for otherwise a search would have to go through what is still to be put into it.
create index idx_passages_text on public.passages using gin (search_text) with (fastupdate = off);

-- A search compares vectors of one model only. All that a policy and a search ask for is in one index: the planner knows
-- nothing of how much is whose, and would take one of the owner alone.
create index idx_passages_owner on public.passages (user_id, book_id, embedding_model);
create index idx_passages_book_model on public.passages (book_id, embedding_model);
drop index public.idx_passages_book;
drop index public.idx_passages_user;
