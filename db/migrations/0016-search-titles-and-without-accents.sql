-- Titles of chapters count in a search, and words are found without the accents that they are written with.

-- A text in which the parser of Postgres sees words alone, character for character: Moby-Dick and Moby Dick are the same
-- two, 1914-1918 has no negative number, input/output is no file, and what stands between < and > counts.
create function public.part_words(content text) returns text
language sql immutable parallel safe as $$
  select translate(content, '-/<>&@', '      ')
$$;

create or replace function public.separate_words(content text) returns text
language sql immutable parallel safe as $$
  select regexp_replace(public.part_words(content),
    '([\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3041-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff]' ||
    '|[\uac00-\ud7a3\uf900-\ufaff\uff66-\uff9d\U00020000-\U0003fffd])', ' \1 ', 'g')
$$;

-- A text as people type it who leave out what their keyboard lacks: café as cafe, Łódź as Lodz, cœur as coeur. Accents on
-- Latin and Greek letters go; ё and stress marks, but not й and ї, which are letters of their own, in Cyrillic; the points
-- of Arabic and Hebrew, and what an alef carries. Signs of other scripts stay. A text without any of it stays as it is.
create function public.fold_accents(content text) returns text
language sql immutable parallel safe as $$
  select case when content !~
      '[\u00c0-\u024f\u0300-\u03ff\u0400\u0401\u040d\u0450\u0451\u045d\u0591-\u06ff\u1e00-\u1fff]' then content
    else normalize(regexp_replace(
      normalize(
        replace(replace(replace(replace(replace(replace(
          translate(content, 'ØøŁłĐđĦħŦŧı', 'OoLlDdHhTti'),
          'Æ', 'AE'), 'æ', 'ae'), 'Œ', 'OE'), 'œ', 'oe'), 'ẞ', 'SS'), 'ß', 'ss'),
        nfd),
      '(?<=[A-Za-z\u0370-\u03ff])[\u0300-\u036f]+' ||
      '|(?<=[\u0415\u0435])\u0308' ||
      '|(?<=[\u0406\u0410\u0415\u0418\u041e\u0423\u042b\u042d\u042e\u042f])[\u0300\u0301]' ||
      '|(?<=[\u0430\u0435\u0438\u043e\u0443\u044b\u044d\u044e\u044f\u0456])[\u0300\u0301]' ||
      '|[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u0652\u0670]' ||
      '|(?<=\u0627[\u064b-\u0652]*)[\u0653-\u0655]',
      '', 'g'), nfc)
  end
$$;

-- The words of a text by the rules of a configuration, and where accents make a difference, at the same places, those that
-- it has without them. A word as it is written weighs C, one without its accents D: a search counts this for less.
create function public.index_words(configuration text, content text) returns tsvector
language plpgsql immutable parallel safe as $$
declare
  separated text := public.separate_words(content);
  folded text := public.fold_accents(separated);
  written tsvector := setweight(to_tsvector(configuration::regconfig, separated), 'C');
begin
  if folded = separated then
    return written;
  end if;
  return (written::text || ' ' || to_tsvector(configuration::regconfig, folded)::text)::tsvector;
end $$;

-- What matches a word or phrase of a query: the same as it is written, and without its accents. `exactly` is for what is
-- not to be found as anything else.
create function public.match_words(configuration text, words text, exactly boolean) returns tsquery
language plpgsql immutable parallel safe as $$
declare
  separated text := public.separate_words(words);
  folded text := public.fold_accents(separated);
  written tsquery := phraseto_tsquery(configuration::regconfig, separated);
  unaccented tsquery := phraseto_tsquery(configuration::regconfig, folded);
begin
  return case when exactly or unaccented = written then written else written || unaccented end;
end $$;

-- The titles of the divisions around a chapter, outermost first, of its ai_content.
create function public.division_titles(facts jsonb) returns text[]
language sql immutable parallel safe as $$
  select array(select jsonb_array_elements_text(
    case when jsonb_typeof(facts -> 'path') = 'array' then facts -> 'path' else '[]' end
  ))
$$;

-- The words of a chapter's title and of those of the divisions around it, by its language.
create function public.title_words(title text, facts jsonb) returns tsvector
language sql immutable parallel safe cost 1000 as $$
  select public.index_words(
    public.text_search_configuration(facts ->> 'language'),
    array_to_string(public.division_titles(facts) || title, E'\n'))
$$;

revoke execute on function public.part_words(text), public.fold_accents(text), public.index_words(text, text),
  public.match_words(text, text, boolean), public.division_titles(jsonb), public.title_words(text, jsonb) from public;
grant execute on function public.part_words(text), public.fold_accents(text), public.index_words(text, text),
  public.match_words(text, text, boolean), public.division_titles(jsonb), public.title_words(text, jsonb)
  to service_role;

-- The words of passages, apart from their vectors: a row that is written is put into each index of its table, and to find
-- a vector's place takes longer than all else. So the words of a whole book can be indexed anew within seconds.
create table public.passage_words (
  id uuid primary key references public.passages (id) on delete cascade,
  book_id uuid not null references public.books (id) on delete cascade,
  user_id uuid not null,
  text_configuration varchar(20) not null,
  search_text tsvector not null
);
comment on column public.passage_words.search_text is 'The words of the passage, by text_configuration; a trigger sees to it';
comment on column public.passage_words.text_configuration is 'By the language of the book; the same in all of it';
-- What then still fits into a page is not kept in pieces elsewhere.
alter table public.passage_words alter column search_text set storage main;
alter table public.passage_words set (toast_tuple_target = 8160);

alter table public.passage_words enable row level security;
alter table public.passage_words force row level security;
create policy "Service manages words of passages" on public.passage_words
  for all to service_role using (true) with check (true);
grant select, insert, update, delete on public.passage_words to service_role;
create policy "Users view words of own passages" on public.passage_words
  for select to authenticated using ((select auth.uid()) = user_id);
grant select on public.passage_words to authenticated;

-- Passages that there are.
set local role service_role;
insert into public.passage_words (id, book_id, user_id, text_configuration, search_text)
select id, book_id, user_id, text_configuration, public.index_words(text_configuration, content) from public.passages;
reset role;

create index idx_passage_words_book on public.passage_words (book_id);
-- For the service alone: under row level security Postgres takes no index for `@@`, which it does not hold to be
-- leakproof. Kept up with each write, for otherwise a search would have to go through what is still to be put into it.
create index idx_passage_words_text on public.passage_words using gin (search_text) with (fastupdate = off);

-- Whoever writes a passage has its words indexed, by the rules by which those of its book are: what is looked for is cut
-- down by one set of rules in a book.
drop trigger index_passage_text on public.passages;
create or replace function public.index_passage_text() returns trigger language plpgsql as $$
declare
  indexed text;
begin
  select text_configuration into indexed from public.passage_words where book_id = new.book_id limit 1;
  if indexed is null then
    select public.text_search_configuration(metadata ->> 'language') into indexed
    from public.books where id = new.book_id;
  end if;
  insert into public.passage_words (id, book_id, user_id, text_configuration, search_text)
  values (new.id, new.book_id, new.user_id, indexed, public.index_words(indexed, new.content))
  on conflict (id) do update set book_id = excluded.book_id, user_id = excluded.user_id,
    text_configuration = excluded.text_configuration, search_text = excluded.search_text;
  return null;
end $$;
create trigger index_passage_text after insert or update of content, book_id, user_id on public.passages
  for each row execute function public.index_passage_text();
alter table public.passages drop column search_text, drop column text_configuration;

-- For the service alone, as that of the words of passages. A title that is changed counts at once.
create index idx_chapters_title_words on public.chapters using gin (public.title_words(title, ai_content))
  with (fastupdate = off);
