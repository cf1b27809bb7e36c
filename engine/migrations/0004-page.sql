-- What a person wants to see of a run: when its steps were and for how long, what the last try threw, what it repeats.
alter table engine.steps add column created_at timestamptz, add column ended_at timestamptz,
  add column worked_ms bigint, add column last_error json;
alter table engine.steps alter column created_at set default now();
alter table engine.runs add column last_error json, add column original_run_id text;

-- Lists are read page by page from the newest on, alone or by one of these.
create index runs_status_id on engine.runs (status, id);
create index runs_function_id_id on engine.runs (function_id, id);
create index events_name_id on engine.events (name, id);
