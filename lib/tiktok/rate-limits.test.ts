import { expect, it } from "vitest";
import { endpointPaths } from "./endpoints";
import { callsPerMinute } from "./rate-limits";

it("has TikTok's number for each path that the Rate Limits page states, and none for cancel", () => {
  const byPath = Object.entries(endpointPaths).map(([name, path]) => [
    path,
    callsPerMinute[name as keyof typeof callsPerMinute],
  ]);
  expect(Object.fromEntries(byPath)).toEqual({
    "post/publish/creator_info/query/": 20,
    "post/publish/video/init/": 6,
    "post/publish/inbox/video/init/": 6,
    "post/publish/content/init/": 6,
    "post/publish/status/fetch/": 30,
    "post/publish/cancel/": null,
    "user/info/": 600,
    "video/list/": 600,
    "video/query/": 600,
  });
});
