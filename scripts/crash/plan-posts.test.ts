import { expect, it } from "vitest";
import { planPosts, WAYS } from "./plan-posts.ts";

it("plans posts of every way, with a caption each and a file of its own for each draft", () => {
  const { files, posts } = planPosts(120, 15);
  expect(new Set(posts.map(({ way }) => way))).toEqual(new Set(WAYS));
  expect(new Set(posts.map(({ caption }) => caption)).size).toBe(120);
  const drafts = posts.filter(({ way }) => way === "draft").map((post) => post.files[0]);
  expect(new Set(drafts).size).toBe(drafts.length);
  const videos = files.filter(({ kind }) => kind === "video");
  expect(new Set(videos.map(({ sizeBytes }) => sizeBytes)).size).toBe(videos.length);
});

it("keeps within what TikTok takes: fifteen posts and five drafts a creator in a day, six inits in a minute", () => {
  const { posts } = planPosts(120, 15);
  const most = (keys: string[]) =>
    Math.max(
      ...Map.groupBy(keys, (key) => key)
        .values()
        .map((all) => all.length),
    );
  expect(most(posts.filter(({ way }) => way !== "draft").map(({ creator }) => creator))).toBeLessThanOrEqual(
    15,
  );
  expect(most(posts.filter(({ way }) => way === "draft").map(({ creator }) => creator))).toBeLessThanOrEqual(
    5,
  );
  expect(most(posts.map(({ creator, minute }) => `${creator} ${minute}`))).toBeLessThanOrEqual(6);
});

it("plans only the files that are used, and no minute for posts that go out at once", () => {
  const { files, posts } = planPosts(10, 0);
  const used = new Set(posts.flatMap((post) => post.files));
  expect(files.map(({ name }) => name).toSorted()).toEqual([...used].toSorted());
  expect(posts.every(({ minute }) => minute === 0)).toBe(true);
});
