-- Who may see and change what. Row level security is enabled and forced on every table, so that the owner of the
-- tables is bound by it as well; every policy says what may be read (using) and what may be written (with check).
-- Columns that a user may write are granted one by one: never a cost, a status, a quota, a role or a URL.

alter table auth.users enable row level security;
alter table auth.users force row level security;
create policy "Service manages users" on auth.users
  for all to service_role using (true) with check (true);
grant select, insert, update, delete on auth.users to service_role;

alter table public.profiles enable row level security;
alter table public.profiles force row level security;
create policy "Service manages profiles" on public.profiles
  for all to service_role using (true) with check (true);
grant select, insert, update, delete on public.profiles to service_role;
create policy "Users can view own profile" on public.profiles
  for select to authenticated using ((select auth.uid()) = id);
create policy "Users can update own profile" on public.profiles
  for update to authenticated
  using ((select auth.uid()) = id)
  with check ((select auth.uid()) = id);
grant select on public.profiles to authenticated;
grant update (display_name, user_mode, onboarding_complete) on public.profiles to authenticated;

alter table public.user_roles enable row level security;
alter table public.user_roles force row level security;
create policy "Service manages user_roles" on public.user_roles
  for all to service_role using (true) with check (true);
grant select, insert, update, delete on public.user_roles to service_role;
create policy "Users view own roles" on public.user_roles
  for select to authenticated using ((select auth.uid()) = user_id);
grant select on public.user_roles to authenticated;

alter table public.email_verifications enable row level security;
alter table public.email_verifications force row level security;
create policy "Service manages email_verifications" on public.email_verifications
  for all to service_role using (true) with check (true);
grant select, insert, update, delete on public.email_verifications to service_role;

alter table public.books enable row level security;
alter table public.books force row level security;
create policy "Service manages books" on public.books
  for all to service_role using (true) with check (true);
grant select, insert, update, delete on public.books to service_role;
create policy "Users manage own books" on public.books
  for all to authenticated
  using ((select auth.uid()) = user_id)
  with check ((select auth.uid()) = user_id);
grant select, delete on public.books to authenticated;
grant insert (user_id, title, description, book_type) on public.books to authenticated;
grant update (title, description, book_type) on public.books to authenticated;

alter table public.book_structure enable row level security;
alter table public.book_structure force row level security;
create policy "Service manages book_structure" on public.book_structure
  for all to service_role using (true) with check (true);
grant select, insert, update, delete on public.book_structure to service_role;
create policy "Users view own book structure" on public.book_structure
  for select to authenticated using (exists (
    select 1 from public.books where books.id = book_structure.book_id and books.user_id = (select auth.uid())
  ));
grant select on public.book_structure to authenticated;

alter table public.chapters enable row level security;
alter table public.chapters force row level security;
create policy "Service manages chapters" on public.chapters
  for all to service_role using (true) with check (true);
grant select, insert, update, delete on public.chapters to service_role;
create policy "Users access own book chapters" on public.chapters
  for select to authenticated using (exists (
    select 1 from public.books where books.id = chapters.book_id and books.user_id = (select auth.uid())
  ));
grant select on public.chapters to authenticated;

alter table public.chapter_embeddings enable row level security;
alter table public.chapter_embeddings force row level security;
create policy "Service manages chapter_embeddings" on public.chapter_embeddings
  for all to service_role using (true) with check (true);
grant select, insert, update, delete on public.chapter_embeddings to service_role;
create policy "Users view own chapter embeddings" on public.chapter_embeddings
  for select to authenticated using (exists (
    select 1 from public.chapters join public.books on books.id = chapters.book_id
    where chapters.id = chapter_embeddings.chapter_id and books.user_id = (select auth.uid())
  ));
grant select on public.chapter_embeddings to authenticated;

alter table public.passages enable row level security;
alter table public.passages force row level security;
create policy "Service manages passages" on public.passages
  for all to service_role using (true) with check (true);
grant select, insert, update, delete on public.passages to service_role;
create policy "Users view own passages" on public.passages
  for select to authenticated using ((select auth.uid()) = user_id);
grant select on public.passages to authenticated;

alter table public.scripts enable row level security;
alter table public.scripts force row level security;
create policy "Service manages scripts" on public.scripts
  for all to service_role using (true) with check (true);
grant select, insert, update, delete on public.scripts to service_role;
create policy "Users manage own scripts" on public.scripts
  for all to authenticated
  using ((select auth.uid()) = user_id and exists (
    select 1 from public.chapters join public.books on books.id = chapters.book_id
    where chapters.id = scripts.chapter_id and books.user_id = (select auth.uid())
  ))
  with check ((select auth.uid()) = user_id and exists (
    select 1 from public.chapters join public.books on books.id = chapters.book_id
    where chapters.id = scripts.chapter_id and books.user_id = (select auth.uid())
  ));
grant select, delete on public.scripts to authenticated;
grant insert (chapter_id, user_id, script_style) on public.scripts to authenticated;
grant update (script_style, script) on public.scripts to authenticated;

alter table public.scene_descriptions enable row level security;
alter table public.scene_descriptions force row level security;
create policy "Service manages scene_descriptions" on public.scene_descriptions
  for all to service_role using (true) with check (true);
grant select, insert, update, delete on public.scene_descriptions to service_role;
create policy "Users view own scenes" on public.scene_descriptions
  for select to authenticated using (exists (
    select 1 from public.scripts where scripts.id = scene_descriptions.script_id and scripts.user_id = (select auth.uid())
  ));
grant select on public.scene_descriptions to authenticated;

alter table public.plot_overviews enable row level security;
alter table public.plot_overviews force row level security;
create policy "Service manages plot_overviews" on public.plot_overviews
  for all to service_role using (true) with check (true);
grant select, insert, update, delete on public.plot_overviews to service_role;
create policy "Users manage own plots" on public.plot_overviews
  for all to authenticated
  using ((select auth.uid()) = user_id and exists (
    select 1 from public.books where books.id = plot_overviews.book_id and books.user_id = (select auth.uid())
  ))
  with check ((select auth.uid()) = user_id and exists (
    select 1 from public.books where books.id = plot_overviews.book_id and books.user_id = (select auth.uid())
  ));
grant select on public.plot_overviews to authenticated;
grant update (logline, themes, genre, tone, audience, setting) on public.plot_overviews to authenticated;

alter table public.characters enable row level security;
alter table public.characters force row level security;
create policy "Service manages characters" on public.characters
  for all to service_role using (true) with check (true);
grant select, insert, update, delete on public.characters to service_role;
create policy "Users manage own characters" on public.characters
  for all to authenticated
  using ((select auth.uid()) = user_id and exists (
    select 1 from public.books where books.id = characters.book_id and books.user_id = (select auth.uid())
  ))
  with check ((select auth.uid()) = user_id and exists (
    select 1 from public.books where books.id = characters.book_id and books.user_id = (select auth.uid())
  ));
grant select on public.characters to authenticated;
grant update (name, role, character_arc, physical_description, personality, archetypes, want, need, lie, ghost) on public.characters to authenticated;

alter table public.character_archetypes enable row level security;
alter table public.character_archetypes force row level security;
create policy "Service manages character_archetypes" on public.character_archetypes
  for all to service_role using (true) with check (true);
grant select, insert, update, delete on public.character_archetypes to service_role;
create policy "Anyone can view active archetypes" on public.character_archetypes
  for select to anon, authenticated using (is_active = true);
grant select on public.character_archetypes to anon, authenticated;

alter table public.badges enable row level security;
alter table public.badges force row level security;
create policy "Service manages badges" on public.badges
  for all to service_role using (true) with check (true);
grant select, insert, update, delete on public.badges to service_role;
create policy "Anyone can view active badges" on public.badges
  for select to anon, authenticated using (is_active = true);
grant select on public.badges to anon, authenticated;

alter table public.chapter_scripts enable row level security;
alter table public.chapter_scripts force row level security;
create policy "Service manages chapter_scripts" on public.chapter_scripts
  for all to service_role using (true) with check (true);
grant select, insert, update, delete on public.chapter_scripts to service_role;
create policy "Users view own chapter scripts" on public.chapter_scripts
  for select to authenticated using ((select auth.uid()) = user_id);
grant select on public.chapter_scripts to authenticated;

alter table public.image_generations enable row level security;
alter table public.image_generations force row level security;
create policy "Service manages image_generations" on public.image_generations
  for all to service_role using (true) with check (true);
grant select, insert, update, delete on public.image_generations to service_role;
create policy "Users access own image generations" on public.image_generations
  for all to authenticated
  using ((select auth.uid()) = user_id)
  with check ((select auth.uid()) = user_id);
grant select, delete on public.image_generations to authenticated;

alter table public.image_generation_retries enable row level security;
alter table public.image_generation_retries force row level security;
create policy "Service manages image_generation_retries" on public.image_generation_retries
  for all to service_role using (true) with check (true);
grant select, insert, update, delete on public.image_generation_retries to service_role;
create policy "Users view own image retries" on public.image_generation_retries
  for select to authenticated using (exists (
    select 1 from public.image_generations as image
    where image.id = image_generation_retries.image_generation_id and image.user_id = (select auth.uid())
  ));
grant select on public.image_generation_retries to authenticated;

alter table public.audio_generations enable row level security;
alter table public.audio_generations force row level security;
create policy "Service manages audio_generations" on public.audio_generations
  for all to service_role using (true) with check (true);
grant select, insert, update, delete on public.audio_generations to service_role;
create policy "Users access own audio generations" on public.audio_generations
  for all to authenticated
  using ((select auth.uid()) = user_id)
  with check ((select auth.uid()) = user_id);
grant select, delete on public.audio_generations to authenticated;

alter table public.video_generations enable row level security;
alter table public.video_generations force row level security;
create policy "Service manages video_generations" on public.video_generations
  for all to service_role using (true) with check (true);
grant select, insert, update, delete on public.video_generations to service_role;
create policy "Users access own video generations" on public.video_generations
  for all to authenticated
  using ((select auth.uid()) = user_id)
  with check ((select auth.uid()) = user_id);
grant select, delete on public.video_generations to authenticated;

alter table public.scene_videos enable row level security;
alter table public.scene_videos force row level security;
create policy "Service manages scene_videos" on public.scene_videos
  for all to service_role using (true) with check (true);
grant select, insert, update, delete on public.scene_videos to service_role;
create policy "Users view own scene videos" on public.scene_videos
  for select to authenticated using (exists (
    select 1 from public.video_generations as film
    where film.id = scene_videos.video_generation_id and film.user_id = (select auth.uid())
  ));
grant select on public.scene_videos to authenticated;

alter table public.lipsync_jobs enable row level security;
alter table public.lipsync_jobs force row level security;
create policy "Service manages lipsync_jobs" on public.lipsync_jobs
  for all to service_role using (true) with check (true);
grant select, insert, update, delete on public.lipsync_jobs to service_role;
create policy "Users view own lipsync jobs" on public.lipsync_jobs
  for select to authenticated using (exists (
    select 1 from public.video_generations as film
    where film.id = lipsync_jobs.video_generation_id and film.user_id = (select auth.uid())
  ));
grant select on public.lipsync_jobs to authenticated;

alter table public.merge_jobs enable row level security;
alter table public.merge_jobs force row level security;
create policy "Service manages merge_jobs" on public.merge_jobs
  for all to service_role using (true) with check (true);
grant select, insert, update, delete on public.merge_jobs to service_role;
create policy "Users view own merge jobs" on public.merge_jobs
  for select to authenticated using ((select auth.uid()) = user_id);
grant select on public.merge_jobs to authenticated;

alter table public.merge_assets enable row level security;
alter table public.merge_assets force row level security;
create policy "Service manages merge_assets" on public.merge_assets
  for all to service_role using (true) with check (true);
grant select, insert, update, delete on public.merge_assets to service_role;
create policy "Users view own merge assets" on public.merge_assets
  for select to authenticated using (exists (
    select 1 from public.merge_jobs where merge_jobs.id = merge_assets.merge_job_id and merge_jobs.user_id = (select auth.uid())
  ));
grant select on public.merge_assets to authenticated;

alter table public.provider_jobs enable row level security;
alter table public.provider_jobs force row level security;
create policy "Service manages provider_jobs" on public.provider_jobs
  for all to service_role using (true) with check (true);
grant select, insert, update, delete on public.provider_jobs to service_role;

alter table public.user_subscriptions enable row level security;
alter table public.user_subscriptions force row level security;
create policy "Service manages user_subscriptions" on public.user_subscriptions
  for all to service_role using (true) with check (true);
grant select, insert, update, delete on public.user_subscriptions to service_role;
create policy "Users view own subscription" on public.user_subscriptions
  for select to authenticated using ((select auth.uid()) = user_id);
grant select on public.user_subscriptions to authenticated;

alter table public.subscription_history enable row level security;
alter table public.subscription_history force row level security;
create policy "Service manages subscription_history" on public.subscription_history
  for all to service_role using (true) with check (true);
grant select, insert, update, delete on public.subscription_history to service_role;
create policy "Users view own subscription history" on public.subscription_history
  for select to authenticated using ((select auth.uid()) = user_id);
grant select on public.subscription_history to authenticated;

alter table public.usage_logs enable row level security;
alter table public.usage_logs force row level security;
create policy "Service manages usage_logs" on public.usage_logs
  for all to service_role using (true) with check (true);
grant select, insert, update, delete on public.usage_logs to service_role;
create policy "Users view own usage" on public.usage_logs
  for select to authenticated using ((select auth.uid()) = user_id);
grant select on public.usage_logs to authenticated;

alter table public.cost_aggregations enable row level security;
alter table public.cost_aggregations force row level security;
create policy "Service manages cost_aggregations" on public.cost_aggregations
  for all to service_role using (true) with check (true);
grant select, insert, update, delete on public.cost_aggregations to service_role;
create policy "Users view own costs" on public.cost_aggregations
  for select to authenticated using ((select auth.uid()) = user_id);
grant select on public.cost_aggregations to authenticated;

alter table public.model_metrics enable row level security;
alter table public.model_metrics force row level security;
create policy "Service manages model_metrics" on public.model_metrics
  for all to service_role using (true) with check (true);
grant select, insert, update, delete on public.model_metrics to service_role;

alter table public.user_badges enable row level security;
alter table public.user_badges force row level security;
create policy "Service manages user_badges" on public.user_badges
  for all to service_role using (true) with check (true);
grant select, insert, update, delete on public.user_badges to service_role;
create policy "Users view own badges" on public.user_badges
  for select to authenticated using ((select auth.uid()) = user_id);
create policy "Users choose which badges they show" on public.user_badges
  for update to authenticated
  using ((select auth.uid()) = user_id)
  with check ((select auth.uid()) = user_id);
grant select on public.user_badges to authenticated;
grant update (displayed) on public.user_badges to authenticated;

alter table public.nfts enable row level security;
alter table public.nfts force row level security;
create policy "Service manages nfts" on public.nfts
  for all to service_role using (true) with check (true);
grant select, insert, update, delete on public.nfts to service_role;
create policy "Users view own NFTs" on public.nfts
  for select to authenticated using ((select auth.uid()) = user_id);
grant select on public.nfts to authenticated;

alter table public.user_progress enable row level security;
alter table public.user_progress force row level security;
create policy "Service manages user_progress" on public.user_progress
  for all to service_role using (true) with check (true);
grant select, insert, update, delete on public.user_progress to service_role;
create policy "Users view own progress" on public.user_progress
  for select to authenticated using ((select auth.uid()) = user_id);
grant select on public.user_progress to authenticated;
