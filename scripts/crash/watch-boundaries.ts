import postgres from "postgres";
import { type Boundary, readBoundary } from "./boundaries.ts";

const CHANNEL = "crash_matrix";

/** Told as each transaction commits, which no poll could see so soon. Only a throw-away database is given them. */
const TRIGGERS = `
  create schema if not exists crash_matrix;

  create or replace function crash_matrix.tell_step() returns trigger language plpgsql as $$
  begin
    perform pg_notify('${CHANNEL}', 'recorded ' || new.name);
    return null;
  end $$;
  create or replace trigger crash_matrix after insert or update on engine.steps
    for each row when (new.status = 'done') execute function crash_matrix.tell_step();

  create or replace function crash_matrix.tell_call() returns trigger language plpgsql as $$
  begin
    perform pg_notify('${CHANNEL}', 'begun ' || coalesce((
      select name from engine.steps where run_id = new.run_id and status = 'done'
      order by position desc limit 1), ''))
    from engine.runs where id = new.run_id and function_id like '%publish-post';
    return null;
  end $$;
  create or replace trigger crash_matrix after insert on engine.calls
    for each row execute function crash_matrix.tell_call();

  create or replace function crash_matrix.tell_post() returns trigger language plpgsql as $$
  begin
    perform pg_notify('${CHANNEL}', 'post ' || new.status);
    return null;
  end $$;
  create or replace trigger crash_matrix after update on posts
    for each row when (new.status is distinct from old.status) execute function crash_matrix.tell_post();

  create or replace function crash_matrix.tell_attempt() returns trigger language plpgsql as $$
  begin
    perform pg_notify('${CHANNEL}', 'attempt ' || case
      when tg_op = 'INSERT' then 'opened'
      when new.init_sent_at is distinct from old.init_sent_at then 'sent'
      when new.publish_id is distinct from old.publish_id then 'answered'
      when new.last_byte_sent_at is distinct from old.last_byte_sent_at then 'last'
      when new.uploaded_bytes > old.uploaded_bytes then 'part'
      else 'other' end || case when new.source = 'pull' and tg_op = 'UPDATE' then ' pull' else '' end);
    return null;
  end $$;
  create or replace trigger crash_matrix after insert or update on publish_attempts
    for each row execute function crash_matrix.tell_attempt();
`;

export type Watcher = Awaited<ReturnType<typeof watchBoundaries>>;
/** Hears of every step boundary of every publish, and goes on after the database was away. */
export async function watchBoundaries(databaseUrl: string) {
  const sql = postgres(databaseUrl, { max: 2, onnotice: () => {} });
  await sql.unsafe(TRIGGERS);
  let listener: ((boundary: Boundary) => void) | undefined;
  await sql.listen(CHANNEL, (told) => {
    const boundary = readBoundary(told);
    if (boundary) listener?.(boundary);
  });

  /** Calls `strike` within the very message, until it gives something; null when it did not in time. */
  function waitFor<T>(strike: (boundary: Boundary) => T | null, timeoutMs: number): Promise<T | null> {
    const { promise, resolve } = Promise.withResolvers<T | null>();
    const stop = (found: T | null) => {
      listener = undefined;
      clearTimeout(timer);
      resolve(found);
    };
    const timer = setTimeout(() => stop(null), timeoutMs);
    listener = (boundary) => {
      const found = strike(boundary);
      if (found !== null) stop(found);
    };
    return promise;
  }

  return { waitFor, stop: () => sql.end({ timeout: 1 }) };
}
