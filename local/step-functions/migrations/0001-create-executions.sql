-- What the Step Functions of one machine remember. On AWS the service keeps this itself.
create schema step_functions;
grant usage on schema step_functions to service_role;

create table step_functions.executions (
  arn text primary key,
  machine text not null,
  name text not null,
  status text not null,
  input text not null,
  output text,
  error text,
  cause text,
  redrive_count integer not null default 0,
  started_by text,
  started_at timestamptz not null default now(),
  stopped_at timestamptz,
  constraint unique_execution_name unique (machine, name),
  constraint valid_execution_status check (status in ('RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED'))
);
create index idx_executions_machine on step_functions.executions (machine, started_at desc);
create index idx_executions_running on step_functions.executions (status) where status = 'RUNNING';

-- Where each line of work of an execution stands: the machine itself, each iteration of a Map, each branch of a
-- Parallel. This is what an execution goes on from after a crash.
create table step_functions.branches (
  arn text not null references step_functions.executions (arn) on delete cascade,
  path text not null,
  status text not null,
  state text not null,
  step integer not null,
  input text not null,
  variables text not null,
  attempts text not null,
  entered_at timestamptz not null,
  callback text,
  output text,
  primary key (arn, path),
  constraint valid_branch_status check (status in ('running', 'succeeded', 'failed'))
);

create table step_functions.events (
  arn text not null references step_functions.executions (arn) on delete cascade,
  id integer not null,
  previous_id integer not null,
  at timestamptz not null,
  type text not null,
  details text not null,
  primary key (arn, id)
);

alter table step_functions.executions enable row level security;
alter table step_functions.executions force row level security;
alter table step_functions.branches enable row level security;
alter table step_functions.branches force row level security;
alter table step_functions.events enable row level security;
alter table step_functions.events force row level security;
create policy "Service manages executions" on step_functions.executions
  for all to service_role using (true) with check (true);
create policy "Service manages branches" on step_functions.branches
  for all to service_role using (true) with check (true);
create policy "Service manages events" on step_functions.events
  for all to service_role using (true) with check (true);
grant select, insert, update, delete on all tables in schema step_functions to service_role;
