// Written by scripts/generate-table-types.ts from the migrated database; a test fails when it no longer fits.
import type { ColumnType, Generated } from "kysely";

export interface AuthRefreshTokensTable {
  id: Generated<string>;
  session_id: string;
  user_id: string;
  token_hash: string;
  replaced_by: string | null;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  used_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  revoked_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  expires_at: ColumnType<Date, Date | string, Date | string>;
}

export interface AuthUsersTable {
  id: Generated<string>;
  email: string;
  encrypted_password: string | null;
  email_confirmed_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  last_sign_in_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  raw_app_meta_data: ColumnType<unknown, string | null, string | null>;
  raw_user_meta_data: ColumnType<unknown, string | null, string | null>;
  created_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  updated_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface AccountDeletionsTable {
  id: Generated<string>;
  prefixes: ColumnType<unknown, string, string>;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface AccountExportsTable {
  id: Generated<string>;
  user_id: string;
  status: Generated<string>;
  parts: ColumnType<unknown, string | undefined, string>;
  base_url: string;
  token_hash: string | null;
  error_code: string | null;
  error_message: string | null;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  completed_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  mailed_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  expires_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
}

export interface AudioGenerationsTable {
  id: Generated<string>;
  chapter_id: string | null;
  script_id: string | null;
  scene_description_id: string | null;
  user_id: string;
  audio_type: string;
  scene_number: number | null;
  text_content: string | null;
  voice_id: string | null;
  voice_settings: ColumnType<unknown, string | undefined, string>;
  status: Generated<string>;
  audio_url: string | null;
  duration_ms: number | null;
  model_used: string | null;
  cost_usd: Generated<string>;
  metadata: ColumnType<unknown, string | undefined, string>;
  error_message: string | null;
  started_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  completed_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  updated_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface AuditEventsTable {
  id: Generated<string>;
  actor_id: string | null;
  subject_id: string | null;
  act: string;
  details: ColumnType<unknown, string | undefined, string>;
  request_id: string | null;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface BadgesTable {
  id: Generated<string>;
  name: string;
  description: string | null;
  category: string | null;
  rarity: Generated<string>;
  icon_url: string | null;
  criteria: ColumnType<unknown, string | undefined, string>;
  xp_reward: Generated<number>;
  is_active: Generated<boolean>;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  updated_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface BookDeletionsTable {
  id: string;
  places: ColumnType<unknown, string, string>;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface BookStructureTable {
  id: Generated<string>;
  book_id: string;
  structure_data: ColumnType<unknown, string, string>;
  extraction_method: string;
  confirmed_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface BooksTable {
  id: Generated<string>;
  user_id: string;
  title: string;
  description: string | null;
  book_type: string;
  structure_type: Generated<string | null>;
  status: Generated<string | null>;
  file_url: string | null;
  cover_url: string | null;
  total_chapters: Generated<number | null>;
  metadata: ColumnType<unknown, string | null | undefined, string | null>;
  processing_started_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  processing_completed_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  created_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  updated_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface ChapterEmbeddingsTable {
  id: Generated<string>;
  chapter_id: string;
  embedding: ColumnType<string, string, string>;
  embedding_model: string;
  dimension: Generated<number>;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface ChapterScriptsTable {
  id: Generated<string>;
  chapter_id: string;
  plot_overview_id: string | null;
  script_id: string | null;
  user_id: string;
  plot_enhanced: Generated<boolean>;
  character_enhanced: Generated<boolean>;
  scenes: ColumnType<unknown, string | undefined, string>;
  acts: ColumnType<unknown, string | undefined, string>;
  beats: ColumnType<unknown, string | undefined, string>;
  character_details: ColumnType<unknown, string | undefined, string>;
  character_arcs: ColumnType<unknown, string | undefined, string>;
  status: Generated<string>;
  version: Generated<number>;
  generation_metadata: ColumnType<unknown, string | undefined, string>;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  updated_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface ChaptersTable {
  id: Generated<string>;
  book_id: string;
  chapter_number: number;
  title: string;
  content: string;
  summary: string | null;
  duration: number | null;
  ai_content: ColumnType<unknown, string | null | undefined, string | null>;
  created_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  updated_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface CharacterArchetypesTable {
  id: Generated<string>;
  name: string;
  description: string | null;
  category: string | null;
  traits: ColumnType<unknown, string | undefined, string>;
  typical_roles: ColumnType<unknown, string | undefined, string>;
  example_characters: string | null;
  is_active: Generated<boolean>;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface CharactersTable {
  id: Generated<string>;
  plot_overview_id: string;
  book_id: string;
  user_id: string;
  name: string;
  role: string | null;
  character_arc: string | null;
  physical_description: string | null;
  personality: string | null;
  archetypes: ColumnType<unknown, string | undefined, string>;
  want: string | null;
  need: string | null;
  lie: string | null;
  ghost: string | null;
  image_url: string | null;
  image_generation_prompt: string | null;
  image_metadata: ColumnType<unknown, string | undefined, string>;
  generation_method: string | null;
  model_used: string | null;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  updated_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface CostAggregationsTable {
  id: Generated<string>;
  user_id: string;
  period_start: string;
  period_end: string;
  total_cost: Generated<string>;
  total_videos: Generated<number>;
  breakdown: ColumnType<unknown, string | undefined, string>;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface EmailVerificationsTable {
  id: Generated<string>;
  user_id: string;
  token: string;
  expires_at: ColumnType<Date, Date | string, Date | string>;
  verified: Generated<boolean>;
  verified_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface IdempotencyKeysTable {
  user_id: string;
  key: string;
  operation: string;
  request_digest: string;
  status: Generated<string>;
  answer: ColumnType<unknown, string | null, string | null>;
  claimed_until: ColumnType<Date, Date | string, Date | string>;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface ImageGenerationRetriesTable {
  id: Generated<string>;
  image_generation_id: string;
  attempt_number: number;
  model_used: string | null;
  status: string;
  error_message: string | null;
  cost_usd: Generated<string>;
  attempted_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface ImageGenerationsTable {
  id: Generated<string>;
  chapter_id: string | null;
  script_id: string | null;
  user_id: string;
  image_type: string;
  character_name: string | null;
  scene_number: number | null;
  prompt: string | null;
  status: Generated<string>;
  image_url: string | null;
  model_used: string | null;
  cost_usd: Generated<string>;
  metadata: ColumnType<unknown, string | undefined, string>;
  error_message: string | null;
  retry_count: Generated<number>;
  started_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  completed_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  updated_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface LipsyncJobsTable {
  id: Generated<string>;
  scene_video_id: string;
  video_generation_id: string;
  audio_generation_id: string | null;
  status: Generated<string>;
  input_video_url: string | null;
  input_audio_url: string | null;
  output_video_url: string | null;
  model_used: string | null;
  cost_usd: Generated<string>;
  error_message: string | null;
  started_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  completed_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface MergeAssetsTable {
  id: Generated<string>;
  merge_job_id: string;
  asset_type: string;
  asset_url: string;
  sequence_order: number;
  transform_params: ColumnType<unknown, string | undefined, string>;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface MergeJobsTable {
  id: Generated<string>;
  video_generation_id: string;
  user_id: string;
  merge_type: Generated<string>;
  status: Generated<string>;
  input_videos: ColumnType<unknown, string | undefined, string>;
  ffmpeg_params: ColumnType<unknown, string | undefined, string>;
  output_video_url: string | null;
  output_duration_ms: number | null;
  output_size_bytes: number | null;
  error_message: string | null;
  started_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  completed_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  updated_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface ModelMetricsTable {
  id: Generated<string>;
  model_name: string;
  request_count: Generated<number>;
  success_count: Generated<number>;
  failure_count: Generated<number>;
  avg_latency_ms: string | null;
  avg_cost_usd: string | null;
  date: Generated<string>;
}

export interface NftsTable {
  id: Generated<string>;
  user_id: string;
  user_badge_id: string | null;
  asset_id: string | null;
  blockchain: Generated<string>;
  transaction_id: string | null;
  metadata_uri: string | null;
  image_uri: string | null;
  attributes: ColumnType<unknown, string | undefined, string>;
  status: Generated<string>;
  minted_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface PassageWordsTable {
  id: string;
  book_id: string;
  user_id: string;
  text_configuration: string;
  search_text: ColumnType<string, string, string>;
}

export interface PassagesTable {
  id: Generated<string>;
  book_id: string;
  chapter_id: string;
  user_id: string;
  passage_number: number;
  position: number;
  content: string;
  embedding: ColumnType<string, string, string>;
  embedding_model: string;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface PlotOverviewsTable {
  id: Generated<string>;
  book_id: string;
  user_id: string;
  logline: string | null;
  themes: ColumnType<unknown, string | undefined, string>;
  story_type: string | null;
  genre: string | null;
  tone: string | null;
  audience: string | null;
  setting: string | null;
  generation_method: string | null;
  model_used: string | null;
  generation_cost: Generated<string>;
  status: Generated<string>;
  version: Generated<number>;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  updated_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface ProfilesTable {
  id: string;
  email: string;
  display_name: string | null;
  avatar_url: string | null;
  roles: ColumnType<unknown, string | null | undefined, string | null>;
  user_mode: Generated<string | null>;
  onboarding_complete: Generated<boolean | null>;
  created_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  updated_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
}

export interface ProviderJobsTable {
  id: Generated<string>;
  user_id: string;
  video_generation_id: string | null;
  capability: string;
  model: string;
  idempotency_key: string;
  request_digest: string;
  external_job_id: string | null;
  status: Generated<string>;
  reserved_usd: Generated<string>;
  cost_usd: string | null;
  result_url: string | null;
  error_message: string | null;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  updated_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface RequestCountsTable {
  bucket: string;
  window_starts_at: ColumnType<Date, Date | string | undefined, Date | string>;
  requests: Generated<number>;
}

export interface SceneDescriptionsTable {
  id: Generated<string>;
  script_id: string;
  scene_number: number;
  location: string | null;
  time_of_day: string | null;
  characters: ColumnType<unknown, string | undefined, string>;
  key_actions: string | null;
  visual_description: string | null;
  audio_requirements: string | null;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface SceneVideosTable {
  id: Generated<string>;
  video_generation_id: string;
  scene_number: number;
  scene_video_url: string | null;
  lipsynced_video_url: string | null;
  duration_ms: number | null;
  status: Generated<string>;
  model_used: string | null;
  cost_usd: Generated<string>;
  metadata: ColumnType<unknown, string | undefined, string>;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  updated_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface ScriptsTable {
  id: Generated<string>;
  chapter_id: string;
  user_id: string;
  script_style: Generated<string>;
  script: string | null;
  character_details: string | null;
  scene_count: Generated<number>;
  story_type: string | null;
  linked_script_id: string | null;
  status: Generated<string>;
  version: Generated<number>;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  updated_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface SubscriptionHistoryTable {
  id: Generated<string>;
  user_id: string;
  subscription_id: string | null;
  from_tier: string | null;
  to_tier: string;
  change_reason: string | null;
  effective_date: ColumnType<Date, Date | string | undefined, Date | string>;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface UsageLogsTable {
  id: Generated<string>;
  user_id: string;
  subscription_id: string | null;
  resource_type: string;
  model_used: string | null;
  input_tokens: Generated<number>;
  output_tokens: Generated<number>;
  duration_seconds: string | null;
  cost_usd: Generated<string>;
  tier_at_time: string | null;
  metadata: ColumnType<unknown, string | undefined, string>;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface UserBadgesTable {
  id: Generated<string>;
  user_id: string;
  badge_id: string;
  earned_at: ColumnType<Date, Date | string | undefined, Date | string>;
  earning_context: ColumnType<unknown, string | undefined, string>;
  displayed: Generated<boolean>;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface UserProgressTable {
  id: Generated<string>;
  user_id: string;
  total_xp: Generated<number>;
  level: Generated<number>;
  videos_created: Generated<number>;
  books_uploaded: Generated<number>;
  quizzes_completed: Generated<number>;
  total_spent_usd: Generated<string>;
  achievements: ColumnType<unknown, string | undefined, string>;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  updated_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface UserRolesTable {
  id: Generated<string>;
  user_id: string;
  role_name: string;
  granted_at: ColumnType<Date, Date | string | undefined, Date | string>;
  granted_by: string | null;
}

export interface UserSubscriptionsTable {
  id: Generated<string>;
  user_id: string;
  tier: Generated<string>;
  status: Generated<string>;
  stripe_subscription_id: string | null;
  stripe_customer_id: string | null;
  current_period_start: ColumnType<Date | null, Date | string | null, Date | string | null>;
  current_period_end: ColumnType<Date | null, Date | string | null, Date | string | null>;
  video_count_limit: number | null;
  video_count_used: Generated<number>;
  cancel_at_period_end: Generated<boolean>;
  trial_end: ColumnType<Date | null, Date | string | null, Date | string | null>;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  updated_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface VideoGenerationsTable {
  id: Generated<string>;
  chapter_id: string;
  script_id: string;
  user_id: string;
  status: Generated<string>;
  progress_percentage: Generated<number>;
  last_completed_step: Generated<string>;
  current_step: string | null;
  error_message: string | null;
  video_url: string | null;
  quality_tier: Generated<string>;
  total_cost_usd: Generated<string>;
  pipeline_metadata: ColumnType<unknown, string | undefined, string>;
  total_scenes: Generated<number>;
  completed_scenes: Generated<number>;
  started_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  completed_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  updated_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface Database {
  "auth.refresh_tokens": AuthRefreshTokensTable;
  "auth.users": AuthUsersTable;
  account_deletions: AccountDeletionsTable;
  account_exports: AccountExportsTable;
  audio_generations: AudioGenerationsTable;
  audit_events: AuditEventsTable;
  badges: BadgesTable;
  book_deletions: BookDeletionsTable;
  book_structure: BookStructureTable;
  books: BooksTable;
  chapter_embeddings: ChapterEmbeddingsTable;
  chapter_scripts: ChapterScriptsTable;
  chapters: ChaptersTable;
  character_archetypes: CharacterArchetypesTable;
  characters: CharactersTable;
  cost_aggregations: CostAggregationsTable;
  email_verifications: EmailVerificationsTable;
  idempotency_keys: IdempotencyKeysTable;
  image_generation_retries: ImageGenerationRetriesTable;
  image_generations: ImageGenerationsTable;
  lipsync_jobs: LipsyncJobsTable;
  merge_assets: MergeAssetsTable;
  merge_jobs: MergeJobsTable;
  model_metrics: ModelMetricsTable;
  nfts: NftsTable;
  passage_words: PassageWordsTable;
  passages: PassagesTable;
  plot_overviews: PlotOverviewsTable;
  profiles: ProfilesTable;
  provider_jobs: ProviderJobsTable;
  request_counts: RequestCountsTable;
  scene_descriptions: SceneDescriptionsTable;
  scene_videos: SceneVideosTable;
  scripts: ScriptsTable;
  subscription_history: SubscriptionHistoryTable;
  usage_logs: UsageLogsTable;
  user_badges: UserBadgesTable;
  user_progress: UserProgressTable;
  user_roles: UserRolesTable;
  user_subscriptions: UserSubscriptionsTable;
  video_generations: VideoGenerationsTable;
}
