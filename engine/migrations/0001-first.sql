create table engine.apps (
  url text primary key,
  name text not null,
  sdk text not null,
  digest text not null,
  synced_at timestamptz not null default now()
);

create table engine.functions (
  id text primary key,
  app_url text not null,
  name text not null,
  max_attempts integer not null,
  idempotency text,
  concurrency json not null
);

create table engine.triggers (
  function_id text not null references engine.functions on delete cascade,
  position integer not null,
  kind text not null check (kind in ('start', 'cancel', 'cron')),
  event text,
  cron text,
  expression text,
  timeout_ms bigint,
  next_at timestamptz,
  primary key (function_id, kind, position)
);
create index triggers_event on engine.triggers (event);

create table engine.events (
  id text primary key,
  name text not null,
  event json not null,
  received_at timestamptz not null default now(),
  fanned_out_at timestamptz
);
create index events_received_at on engine.events (received_at);

-- What was seen lately and must not count twice: ids of events, idempotency keys of functions.
create table engine.keys (
  key text primary key,
  owner text not null,
  expires_at timestamptz not null
);
create index keys_expires_at on engine.keys (expires_at);

create table engine.runs (
  id text primary key,
  function_id text not null,
  event_id text not null references engine.events,
  status text not null default 'queued'
    check (status in ('queued', 'running', 'completed', 'failed', 'cancelled')),
  attempt integer not null default 0,
  is_parallel boolean not null default false,
  steps_done integer not null default 0,
  output json,
  error json,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  ended_at timestamptz
);
create index runs_function_id on engine.runs (function_id) where ended_at is null;
create index runs_event_id on engine.runs (event_id);
create index runs_ended_at on engine.runs (ended_at);

create table engine.steps (
  run_id text not null references engine.runs on delete cascade,
  id text not null,
  name text not null,
  op text not null,
  status text not null check (status in ('planned', 'sleeping', 'waiting', 'done')),
  attempt integer not null default 0,
  position integer,
  memo json,
  primary key (run_id, id)
);

create table engine.waits (
  run_id text not null,
  step_id text not null,
  event text not null,
  expression text,
  expires_at timestamptz not null,
  primary key (run_id, step_id),
  foreign key (run_id, step_id) references engine.steps on delete cascade
);
create index waits_event on engine.waits (event, run_id, step_id);

-- The calls in flight: whose process made them and which concurrency slots they hold.
create table engine.calls (
  run_id text not null references engine.runs on delete cascade,
  step_id text not null,
  process_id text not null,
  slots text[] not null,
  is_stale boolean not null default false,
  started_at timestamptz not null default now(),
  primary key (run_id, step_id)
);

create table engine.waiting_calls (
  run_id text not null references engine.runs on delete cascade,
  step_id text not null,
  slot text not null,
  primary key (run_id, step_id)
);
create index waiting_calls_slot on engine.waiting_calls (slot, run_id);

create table engine.parked_calls (
  run_id text not null references engine.runs on delete cascade,
  step_id text not null,
  app_url text not null,
  primary key (run_id, step_id)
);
create index parked_calls_app_url on engine.parked_calls (app_url);

create table engine.processes (
  id text primary key,
  pool_id text,
  beat integer not null default 0
);
