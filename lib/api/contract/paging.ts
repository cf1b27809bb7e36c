import { z } from "zod";
import { queryInteger, queryList } from "./query";

export const PAGE_ITEMS_MAX = 100;
export const PAGE_ITEMS_DEFAULT = 25;
export const CURSOR_CHARACTERS_MAX = 500;
const FIELDS_MAX = 50;

/** For the query of whatever answers with a resource; the door keeps to it, handlers need not look. */
export const fieldsQuery = {
  fields: queryList(z.string(), FIELDS_MAX).optional().meta({
    description:
      "The fields to answer with, by their names at the top of the resource, with commas between them. `id` is always there. Left out: all.",
    example: "id,status,publish_at",
  }),
};

/** For the query of a list. */
export const pageQuery = {
  limit: queryInteger({ min: 1, max: PAGE_ITEMS_MAX })
    .default(PAGE_ITEMS_DEFAULT)
    .meta({ description: `How many at once, ${PAGE_ITEMS_MAX} at the most.`, example: PAGE_ITEMS_DEFAULT }),
  cursor: z.string().min(1).max(CURSOR_CHARACTERS_MAX).optional().meta({
    description: "`next_cursor` of the answer before, as it stands there, with the same filters.",
  }),
  ...fieldsQuery,
};

/** The answer of a list. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.strictObject({
    data: z.array(item),
    next_cursor: z
      .string()
      .nullable()
      .meta({ description: "Send it as `cursor` for what comes next; null at the end." }),
  });
}
