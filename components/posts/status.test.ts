import { describe, expect, it } from "vitest";
import type { PostView } from "@/lib/posts/types";
import { statusLine, statusLooks } from "./status";

const line = (post: Pick<PostView, "status"> & Partial<PostView>) =>
  statusLine({ statusReason: null, uploadPercent: null, ...post } as PostView);

describe("statusLooks", () => {
  it("tells states that look for a person apart by more than their colour", () => {
    const asking = ["in inbox", "outcome unknown", "failed", "published", "scheduled"] as const;
    expect(new Set(asking.map((status) => statusLooks[status].shape)).size).toBe(asking.length);
  });
});

describe("statusLine", () => {
  it("says nothing where the glyph says it all", () => {
    expect(line({ status: "scheduled" })).toBeNull();
    expect(line({ status: "published" })).toBeNull();
  });

  it("says where a draft lies, and why an outcome is unknown", () => {
    expect(line({ status: "in inbox" })).toBe("In the TikTok inbox");
    expect(line({ status: "outcome unknown", statusReason: "TikTok's answer was lost." })).toBe(
      "Outcome unknown: TikTok's answer was lost.",
    );
  });

  it("says how much is there, sent by Cuepost or fetched by TikTok", () => {
    expect(line({ status: "uploading", uploadPercent: 62 })).toBe("Uploading · 62 %");
    expect(line({ status: "processing", uploadPercent: 40 })).toBe("TikTok is fetching it · 40 %");
    expect(line({ status: "processing" })).toBe("TikTok is processing it");
  });
});
