import { expect, it } from "vitest";
import { PHOTOS_MAX } from "@/lib/posts/rules";
import { findPostObstacle } from "./post-obstacle";

const video = { kind: "video", status: "ready" } as const;
const photo = { kind: "photo", status: "ready" } as const;

it("makes a post of one video or of photos, and of nothing else", () => {
  expect(findPostObstacle([video])).toBeNull();
  expect(findPostObstacle(Array.from({ length: PHOTOS_MAX }, () => photo))).toBeNull();
  expect(findPostObstacle([video, photo])).toBe("mixed");
  expect(findPostObstacle([video, video])).toBe("videos");
  expect(findPostObstacle(Array.from({ length: PHOTOS_MAX + 1 }, () => photo))).toBe("photos");
  expect(findPostObstacle([photo, { ...photo, status: "checking" }])).toBe("notReady");
});
