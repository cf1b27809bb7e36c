import fc from "fast-check";
import { expect, it } from "vitest";
import { diffContent } from "./diff-content";
import { hashContent } from "./hash-content";
import type { BoundContent } from "./types";

const sha256 = fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 64, maxLength: 64 });
const media = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom("video" as const, "photo" as const),
  name: fc.string(),
  sha256,
});
const settings = fc.record({
  delivery: fc.constantFrom("direct" as const, "inbox" as const),
  title: fc.string(),
  caption: fc.string(),
  privacyLevel: fc.option(fc.constantFrom("PUBLIC_TO_EVERYONE", "SELF_ONLY")),
  allowComment: fc.boolean(),
  allowDuet: fc.boolean(),
  allowStitch: fc.boolean(),
  disclosesPromotion: fc.boolean(),
  isYourBrand: fc.boolean(),
  isBrandedContent: fc.boolean(),
  isAiGenerated: fc.boolean(),
  autoAddMusic: fc.boolean(),
  coverTimestampMs: fc.nat(),
  photoCoverIndex: fc.nat(34),
});
const time = fc.record({
  local: fc.constantFrom("2027-03-14T10:30", "2027-03-14T10:31"),
  timeZone: fc.constantFrom("Europe/Paris", "Europe/Berlin"),
  at: fc.constantFrom("2027-03-14T09:30:00.000Z", "2027-03-14T08:30:00.000Z"),
});
const content: fc.Arbitrary<BoundContent> = fc.record({
  account: fc.record({ id: fc.uuid(), name: fc.string() }),
  media: fc.array(media, { minLength: 1, maxLength: 5 }),
  settings,
  time: fc.option(time),
});

const otherId = "00000000-0000-4000-8000-000000000000";

/** The same with another value in one of all the places that an approval is of. */
function change(one: BoundContent, place: number): BoundContent {
  const names = Object.keys(one.settings) as (keyof BoundContent["settings"])[];
  const first = one.media[0]!;
  const time = one.time ?? { local: "", timeZone: "", at: "" };
  const withFirst = (part: Partial<typeof first>) => ({
    ...one,
    media: [{ ...first, ...part }, ...one.media.slice(1)],
  });
  const changed: BoundContent[] = [
    { ...one, account: { ...one.account, id: otherId } },
    withFirst({ id: otherId }),
    withFirst({ sha256: `${first.sha256.slice(1)}x` }),
    withFirst({ kind: first.kind === "video" ? "photo" : "video" }),
    { ...one, media: [...one.media, { ...first, id: otherId }] },
    { ...one, time: one.time ? null : time },
    { ...one, time: { ...time, local: `${time.local}!` } },
    { ...one, time: { ...time, timeZone: `${time.timeZone}!` } },
    { ...one, time: { ...time, at: `${time.at}!` } },
    ...names.map((name) => {
      const value = one.settings[name];
      const next = typeof value === "boolean" ? !value : typeof value === "number" ? value + 1 : `${value}!`;
      return { ...one, settings: { ...one.settings, [name]: next } };
    }),
  ];
  return changed[place % changed.length]!;
}

/** The same with the keys of every object in another order. */
function reverseKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reverseKeys);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reverseKeys(inner)]),
  );
}

it("is another when any single thing is, and then says which", () => {
  fc.assert(
    fc.property(content, fc.nat(22), (one, place) => {
      const other = change(one, place);
      expect(hashContent(other)).not.toBe(hashContent(one));
      expect(diffContent(one, other).length).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});

it("is the same whatever the order of keys, and whatever names are shown", () => {
  fc.assert(
    fc.property(content, fc.string(), (one, name) => {
      const turned = reverseKeys(one) as BoundContent;
      const renamed = { ...turned, account: { ...turned.account, name } };
      renamed.media = renamed.media.map((file) => ({ ...file, name }));
      expect(hashContent(renamed)).toBe(hashContent(one));
      expect(diffContent(one, renamed)).toEqual([]);
    }),
  );
});

it("counts photos in their order", () => {
  fc.assert(
    fc.property(content, media, (one, photo) => {
      const [first] = one.media;
      const there = { ...one, media: [first!, photo] };
      const back = { ...one, media: [photo, first!] };
      expect(hashContent(there)).not.toBe(hashContent(back));
    }),
  );
});
