import { z } from "zod";
import { ApiProblem } from "./api-problem";

/** Behind which row a page begins: what the list is sorted by, and the id that tells equals apart. */
interface Place {
  key: string;
  id: string;
}

const Instant = z.iso.datetime();

/** `list` names what is listed, so that one list's cursor is not taken for another's. */
export function writeCursor(list: string, { key, id }: Place): string {
  return Buffer.from(JSON.stringify([list, key, id])).toString("base64url");
}

/** Null at the first page. `Key` judges what it is sorted by, an instant unless told otherwise. */
export function readCursor(
  list: string,
  cursor: string | undefined,
  Key: z.ZodType<string> = Instant,
): Place | null {
  if (cursor === undefined) return null;
  const Written = z.tuple([z.literal(list), Key, z.uuid()]);
  const { data } = Written.safeParse(readJson(Buffer.from(cursor, "base64url").toString("utf8")));
  if (data) return { key: data[1], id: data[2] };
  throw new ApiProblem("invalid_request", "This cursor is none of this list.", {
    parameter: "cursor",
    remedy: "Send next_cursor as the answer before gave it, or leave it out to begin anew.",
  });
}

/** Of rows that were asked for one beyond the limit: the page, and the cursor of the next where there is one. */
export function cutPage<Row>(
  list: string,
  { rows, limit, placeOf }: { rows: readonly Row[]; limit: number; placeOf: (row: Row) => Place },
): { rows: Row[]; next_cursor: string | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const hasMore = rows.length > limit && last !== undefined;
  return { rows: page, next_cursor: hasMore ? writeCursor(list, placeOf(last)) : null };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
