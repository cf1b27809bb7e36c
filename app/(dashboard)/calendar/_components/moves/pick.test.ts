import { expect, it } from "vitest";
import type { CalendarPost } from "../calendar-posts";
import { pick } from "./pick";

const posts = ["a", "b", "c"].map((id) => ({ id }) as CalendarPost);
const media = [{ id: "m", kind: "video" as const, name: "jar.mp4", hasPoster: true, durationMs: 900 }];
const named = (carry?: string) => ({ dataset: { carry } }) as unknown as HTMLElement;
const shelf = (...selected: string[]) => ({ posts, media, selected: new Set(selected) });

it("takes one post, or with one of a selection all of it in the order shown", () => {
  expect(pick(named("post:b"), shelf("c", "a"))).toMatchObject({ lead: { id: "b" }, posts: [{ id: "b" }] });
  expect(pick(named("post:c"), shelf("c", "a"))).toMatchObject({
    lead: { id: "c" },
    posts: [{ id: "a" }, { id: "c" }],
  });
});

it("takes a file of the tray, and nothing that is no longer there", () => {
  expect(pick(named("media:m"), shelf())).toEqual({ kind: "media", media: media[0] });
  for (const gone of ["post:z", "media:z", undefined]) expect(pick(named(gone), shelf())).toBeNull();
});
