alter table engine.functions add column flow json not null default '{}';
update engine.functions set flow = json_build_object('idempotency', idempotency) where idempotency is not null;
alter table engine.functions drop column idempotency;

-- Within one request the events keep the order in which they were sent.
alter table engine.events alter column received_at set default clock_timestamp();
create index events_on_their_way on engine.events (received_at) where fanned_out_at is null;

-- A run's place in line: when its event came, moved by its priority.
alter table engine.runs add column queue_at timestamptz;
update engine.runs set queue_at = created_at;
alter table engine.runs alter column queue_at set not null, alter column queue_at set default now();

alter table engine.runs add column singleton text;
create index runs_singleton on engine.runs (function_id, singleton)
  where ended_at is null and singleton is not null;

alter table engine.waiting_calls add column slot_limit integer not null default 2147483647;
alter table engine.waiting_calls add column queue_at timestamptz not null default now();
drop index engine.waiting_calls_slot;
create index waiting_calls_slot on engine.waiting_calls (slot, queue_at, run_id, step_id);

-- What a throttle or a rate limit has let through: the moment up to which its evenly spaced starts are spent.
create table engine.rates (
  lane text primary key,
  spent_until timestamptz not null
);
create index rates_spent_until on engine.rates (spent_until);

create table engine.throttled_runs (
  run_id text primary key references engine.runs on delete cascade,
  lane text not null,
  queue_at timestamptz not null
);
create index throttled_runs_lane on engine.throttled_runs (lane, queue_at, run_id);

create table engine.debounces (
  lane text primary key,
  function_id text not null,
  event_id text not null references engine.events,
  event_ts bigint not null,
  received_at timestamptz not null,
  due_at timestamptz not null,
  due_by timestamptz not null
);
create index debounces_event_id on engine.debounces (event_id);

create table engine.batched_events (
  lane text not null,
  function_id text not null,
  event_id text not null references engine.events,
  size_bytes integer not null,
  received_at timestamptz not null,
  primary key (lane, event_id)
);
create index batched_events_event_id on engine.batched_events (event_id);

create table engine.run_events (
  run_id text not null references engine.runs on delete cascade,
  position integer not null,
  event_id text not null references engine.events,
  primary key (run_id, position)
);
create index run_events_event_id on engine.run_events (event_id);
