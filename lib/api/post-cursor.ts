import { z } from "zod";
import { ApiProblem } from "./api-problem";

const Place = z.tuple([
  z.enum(["created_at", "publish_at"]),
  z.enum(["asc", "desc"]),
  z.iso.datetime(),
  z.uuid(),
]);

/** A place between two posts, in the order it was made for. */
interface PostPlace {
  sort: "created_at" | "publish_at";
  order: "asc" | "desc";
  at: Date;
  id: string;
}

export function writePostCursor({ sort, order, at, id }: PostPlace): string {
  return Buffer.from(JSON.stringify([sort, order, at.toISOString(), id])).toString("base64url");
}

export function readPostCursor(text: string, wanted: Pick<PostPlace, "sort" | "order">): PostPlace {
  const [sort, order, at, id] = parse(text);
  if (sort === wanted.sort && order === wanted.order) return { sort, order, at: new Date(at), id };
  throw new ApiProblem("invalid_request", "This cursor is of a list in another order.", {
    parameter: "cursor",
  });
}

function parse(text: string): z.output<typeof Place> {
  try {
    return Place.parse(JSON.parse(Buffer.from(text, "base64url").toString()));
  } catch (cause) {
    const detail = "This is no cursor: give back next_cursor as it was, or leave it out.";
    throw new ApiProblem("invalid_request", detail, { parameter: "cursor", cause });
  }
}
