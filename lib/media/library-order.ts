import "server-only";
import { asc, desc, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { media } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { usage } from "./media-usage";
import type { MediaSort } from "./rules";

interface Order {
  key: SQL;
  isRising?: boolean;
  /** How the key travels in a cursor, and what the database takes it for. */
  value: z.ZodType<string | number>;
  type: SQL;
}

const instant = { value: z.iso.datetime(), type: sql`timestamptz` };
const number = { value: z.number().int(), type: sql`bigint` };

const orders: Record<MediaSort, Order> = {
  newest: { key: sql`${media.createdAt}`, ...instant },
  oldest: { key: sql`${media.createdAt}`, ...instant, isRising: true },
  name: { key: sql`lower(${media.name})`, value: z.string().max(500), type: sql`text`, isRising: true },
  size: { key: sql`${media.sizeBytes}`, ...number },
  duration: { key: sql`coalesce(${media.durationMs}, -1)`, ...number },
  "last used": { key: sql`coalesce(${usage.lastUsedAt}, to_timestamp(0))`, ...instant },
};

/** What a row is sorted by, as text that `cursorOf` can carry. */
export function sortKey(sort: MediaSort): SQL<unknown> {
  const { key, type } = orders[sort];
  return type === instant.type ? sql`floor(extract(epoch from ${key}) * 1000)::bigint` : key;
}

/** Ties go by id, so that each row has one place. */
export function orderOf(sort: MediaSort): SQL[] {
  const { key, isRising } = orders[sort];
  return isRising ? [asc(key), asc(media.id)] : [desc(key), desc(media.id)];
}

/** By key and id, not by number: rows that come or go move nobody else's page. */
export function cursorOf(sort: MediaSort, key: unknown, id: string): string {
  const { type } = orders[sort];
  const value =
    type === instant.type ? new Date(Number(key)).toISOString() : type === number.type ? Number(key) : key;
  return Buffer.from(JSON.stringify([sort, value, id])).toString("base64url");
}

export function after(sort: MediaSort, cursor: string | undefined): SQL | undefined {
  if (!cursor) return undefined;
  const { key, isRising, value, type } = orders[sort];
  const read = z.tuple([z.literal(sort), value, z.uuid()]).safeParse(parse(cursor));
  if (!read.success) throw new AppError("invalid", "The list has moved on. Load it again.");
  const [, at, id] = read.data;
  const place = sql`(${at}::${type}, ${id}::uuid)`;
  return isRising ? sql`(${key}, ${media.id}) > ${place}` : sql`(${key}, ${media.id}) < ${place}`;
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString());
  } catch {
    return null;
  }
}
