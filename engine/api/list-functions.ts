import type { Engine } from "../engine.ts";
import { type Listed, type Page, toPage } from "./paging.ts";

export type Trigger = {
  kind: "start" | "cancel" | "cron";
  event?: string;
  cron?: string;
  expression?: string;
};
export type FunctionRow = {
  id: string;
  name: string;
  app_url: string;
  max_attempts: number;
  triggers: Trigger[];
  next_tick_at: Date | null;
  open_runs: number;
};

export async function listFunctions(engine: Engine, page: Page): Promise<Listed<FunctionRow>> {
  const { sql } = engine;
  const found = await sql<FunctionRow[]>`
    select id, name, app_url, max_attempts,
      (select count(*)::int from engine.runs where function_id = functions.id and ended_at is null) as open_runs,
      (select min(next_at) from engine.triggers where function_id = functions.id) as next_tick_at,
      (select coalesce(json_agg(json_strip_nulls(json_build_object(
          'kind', kind, 'event', event, 'cron', cron, 'expression', expression)) order by kind, position), '[]')
        from engine.triggers where function_id = functions.id) as triggers
    from engine.functions
    where true ${page.after ? sql`and id > ${page.after}` : sql``} order by id limit ${page.limit + 1}`;
  return toPage(found, page, (row) => row.id);
}
