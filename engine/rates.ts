import type { Tx } from "./database.ts";
import { type Quota, spendOne } from "./gcra.ts";

/** Spends one start of the lane, or gives when the next is free. By Postgres' clock; the caller holds the lane. */
export async function spendStart(tx: Tx, lane: string, quota: Quota): Promise<Date | undefined> {
  const [rate] = await tx`select extract(epoch from clock_timestamp())::float8 * 1000 as now_ms, (
    select extract(epoch from spent_until)::float8 * 1000 from engine.rates where lane = ${lane}) as spent_ms`;
  const { spentUntilMs, freeAtMs } = spendOne(quota, rate!.spent_ms ?? 0, rate!.now_ms);
  await tx`insert into engine.rates (lane, spent_until)
    values (${lane}, to_timestamp(${spentUntilMs / 1000}::float8))
    on conflict (lane) do update set spent_until = excluded.spent_until`;
  return freeAtMs === undefined ? undefined : new Date(Math.ceil(freeAtMs));
}
