import fc from "fast-check";
import { expect, it } from "vitest";
import { findAgreementProblems, findProblems } from "@/lib/posts/problems";
import { privacyLabels } from "@/lib/posts/rules";
import { narrowTo, toPostSettings } from "./rules";

const levels = Object.keys(privacyLabels);
const settings = fc.record({
  privacyLevel: fc.constantFrom(...levels, "A_LEVEL_OF_TOMORROW"),
  allowComment: fc.boolean(),
  allowDuet: fc.boolean(),
  allowStitch: fc.boolean(),
  disclosesPromotion: fc.boolean(),
  isYourBrand: fc.boolean(),
  isBrandedContent: fc.boolean(),
  isAiGenerated: fc.boolean(),
  autoAddMusic: fc.boolean(),
});
const creator = fc.record({
  username: fc.constant("mara.bakes"),
  nickname: fc.constant("Mara Bakes"),
  avatarUrl: fc.constant(null),
  privacyLevelOptions: fc.subarray(levels),
  isCommentDisabled: fc.boolean(),
  isDuetDisabled: fc.boolean(),
  isStitchDisabled: fc.boolean(),
  maxVideoDurationSeconds: fc.constant(600),
});
const file = { status: "ready", problem: null, sha256: "ab".repeat(32) };
const video = { ...file, kind: "video" as const, durationMs: 4_000 };
const photo = { ...file, kind: "photo" as const, durationMs: null };

it("refuses before there is a post what the composer refuses of one, in the same words", () => {
  fc.assert(
    fc.property(settings, creator, fc.boolean(), (chosen, info, isUnaudited) => {
      const agreed = { settings: toPostSettings(chosen), creator: info, isUnaudited };
      const messages = findAgreementProblems(agreed).map(({ message }) => message);
      expect(messages).toEqual(findProblems({ ...agreed, media: [video] }).map(({ message }) => message));
    }),
  );
});

it("narrows what was agreed to, to what a video or photos know, and allows nothing more by it", () => {
  fc.assert(
    fc.property(settings, creator, (chosen, info) => {
      const isFine = (kept: typeof chosen, media: typeof video | typeof photo) =>
        findProblems({ settings: toPostSettings(kept), media: [media], creator: info, isUnaudited: false })
          .length === 0;
      fc.pre(isFine(chosen, video));
      for (const media of [video, photo]) {
        const kept = narrowTo(chosen, media.kind);
        expect(isFine(kept, media)).toBe(true);
        for (const [name, value] of Object.entries(kept)) {
          expect([chosen[name as keyof typeof chosen], false]).toContain(value);
        }
      }
      expect(narrowTo(chosen, "photo")).toMatchObject({ allowDuet: false, allowStitch: false });
      expect(narrowTo(chosen, "video").autoAddMusic).toBe(false);
    }),
  );
});
