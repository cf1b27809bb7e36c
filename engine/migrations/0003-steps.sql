-- Names the very call: what the app keeps while it runs must come from the call that is still out.
alter table engine.calls add column id text not null default gen_random_uuid()::text;
create unique index calls_id on engine.calls (id);

alter table engine.steps add column wakes_at timestamptz;

alter table engine.runs add column state_bytes bigint not null default 0;
update engine.runs set state_bytes = (
  select coalesce(sum(octet_length(memo::text)), 0) from engine.steps where run_id = runs.id and status = 'done')
where ended_at is null;

-- Which step waits for the run that this event starts, or why no run could start.
create table engine.invocations (
  event_id text primary key references engine.events on delete cascade,
  run_id text not null,
  step_id text not null,
  function_id text not null,
  refusal text,
  foreign key (run_id, step_id) references engine.steps on delete cascade
);
create index invocations_run_id on engine.invocations (run_id, step_id);

create table engine.signal_waits (
  signal text primary key,
  run_id text not null,
  step_id text not null,
  foreign key (run_id, step_id) references engine.steps on delete cascade
);
create index signal_waits_run_id on engine.signal_waits (run_id);
