import { expect, it } from "vitest";
import type { SandboxPost } from "../testing/sandbox-control.ts";
import { isViolation, judge, type Outcome } from "./judge.ts";

const onProfile = { status: "PUBLISH_COMPLETE", sha256: "a1", photos: [] } as unknown as SandboxPost;
const inInbox = { ...onProfile, status: "SEND_TO_USER_INBOX" } as SandboxPost;
const underWay = { ...onProfile, status: "PROCESSING_UPLOAD", sha256: null } as SandboxPost;
const photo = (sha256: string) => ({ sha256 }) as SandboxPost["photos"][number];

function endOf(given: Partial<Outcome>) {
  const post = { caption: "Moon jar", sha256: ["a1"], status: "published", reason: null, tasks: [onProfile] };
  return judge({ ...post, way: "video", ...given }).end;
}

it("finds a post that is out once, as the app says, good", () => {
  expect(endOf({})).toBe("published");
  expect(endOf({ status: "in review" })).toBe("published");
  expect(endOf({ way: "draft", status: "in inbox", tasks: [inInbox] })).toBe("in inbox");
  expect(endOf({ tasks: [underWay, onProfile] })).toBe("published");
});

it("finds a post that is out twice, whatever the app says", () => {
  expect(endOf({ tasks: [onProfile, onProfile] })).toBe("double");
  expect(endOf({ status: "outcome unknown", way: "photos", tasks: [onProfile, onProfile] })).toBe("double");
});

it("finds a pull begun twice while the first might still go through", () => {
  const fetching = { ...onProfile, status: "PROCESSING_DOWNLOAD" } as SandboxPost;
  const failed = { ...onProfile, status: "FAILED" } as SandboxPost;
  expect(endOf({ way: "pulled video", tasks: [fetching, onProfile] })).toBe("double");
  expect(endOf({ way: "pulled video", tasks: [failed, onProfile] })).toBe("published");
});

it("finds another file than the one that was agreed to, and photos in another order", () => {
  expect(endOf({ sha256: ["b2"] })).toBe("wrong hash");
  const photos = { ...onProfile, sha256: null, photos: [photo("a1"), photo("b2")] } as SandboxPost;
  expect(endOf({ way: "photos", sha256: ["a1", "b2"], tasks: [photos] })).toBe("published");
  expect(endOf({ way: "photos", sha256: ["b2", "a1"], tasks: [photos] })).toBe("wrong hash");
});

it("finds the app wrong about what is out", () => {
  expect(endOf({ tasks: [] })).toBe("lie");
  expect(endOf({ tasks: [underWay] })).toBe("lie");
  expect(endOf({ status: "needs attention", reason: "Held: anything" })).toBe("lie");
  expect(endOf({ status: "failed" })).toBe("lie");
  expect(endOf({ way: "draft", status: "published", tasks: [inInbox] })).toBe("lie");
});

it("finds a post lost that nobody works on and nobody is told of", () => {
  for (const status of ["scheduled", "preparing", "uploading", "processing", "draft"]) {
    expect(endOf({ status, tasks: [] })).toBe("lost");
    expect(endOf({ status })).toBe("lost");
  }
});

const LOST = "TikTok's answer was lost after it was asked to fetch this post. Look at the profile of Ivo.";

it("lets only what TikTok pulls be of unknown outcome, and with the true reason", () => {
  const unknown = { status: "outcome unknown", reason: LOST };
  expect(endOf({ ...unknown, way: "photos" })).toBe("outcome unknown, out");
  expect(endOf({ ...unknown, way: "pulled video", tasks: [] })).toBe("outcome unknown, not out");
  expect(endOf(unknown)).toBe("unexplained hold");
  expect(endOf({ ...unknown, way: "photos", reason: "Who knows" })).toBe("unexplained hold");
});

it("takes a hold only for a reason that is true here", () => {
  const held = { status: "needs attention", tasks: [] };
  const missed = (minutes: number) =>
    `Held: it missed its time by ${minutes} minutes because Cuepost was not running then.`;
  const unreachable = "Held: TikTok could not be reached or did not answer properly. Try again.";
  expect(endOf({ ...held, reason: unreachable })).toBe("held, not out");
  expect(endOf({ ...held, reason: "Held: Connection to TikTok failed." })).toBe("held, not out");
  const open = `${unreachable} TikTok may already have this post: look at the profile, or try again.`;
  expect(endOf({ ...held, reason: open })).toBe("held, may be out");
  expect(endOf({ ...held, reason: open, tasks: [onProfile] })).toBe("held, may be out");
  expect(endOf({ ...held, reason: unreachable, tasks: [onProfile] })).toBe("lie");
  expect(endOf({ ...held, reason: missed(31) })).toBe("held, not out");
  expect(endOf({ ...held, reason: missed(3) })).toBe("unexplained hold");
  expect(endOf({ ...held, reason: "Held: TikTok no longer knows this upload." })).toBe("unexplained hold");
  expect(endOf(held)).toBe("unexplained hold");
});

it("counts exactly the broken promises as violations", () => {
  expect(
    ["double", "lost", "wrong hash", "lie", "unexplained hold"].every((end) => isViolation(end as never)),
  ).toBe(true);
  expect(
    ["published", "in inbox", "held, not out", "outcome unknown, out"].some((end) =>
      isViolation(end as never),
    ),
  ).toBe(false);
});
