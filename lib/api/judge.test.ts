import { expect, it } from "vitest";
import { z } from "zod";
import { ApiProblem } from "./api-problem";
import { ERRORS_MAX, judge } from "./judge";

const Video = z.strictObject({ kind: z.literal("video"), cover_ms: z.int().min(0) });
const Photo = z.strictObject({ kind: z.literal("photo"), cover_index: z.int() });
const Body = z.strictObject({
  content: z.string().min(1).max(10),
  publish_at: z.iso.datetime({ offset: true }).optional(),
  tiktok: z
    .strictObject({
      privacy_level: z.enum(["PUBLIC_TO_EVERYONE", "SELF_ONLY"]),
      "a/b~c": z.boolean().optional(),
    })
    .optional(),
  media_ids: z.array(z.uuid()).max(2).optional(),
  file: z.union([Video, Photo]).optional(),
  told: z.discriminatedUnion("kind", [Video, Photo]).optional(),
  when: z.union([z.string(), z.null()]).optional(),
});

function problemOf(input: unknown, place?: Parameters<typeof judge>[2]): ApiProblem {
  try {
    judge(Body, input, place);
  } catch (error) {
    if (error instanceof ApiProblem) return error;
    throw error;
  }
  throw new Error("It fits.");
}

const details = (input: unknown) => problemOf(input).facts.errors?.map(({ detail }) => detail);

it("gives back what the schema makes of it", () => {
  expect(judge(Body, { content: "Hello" })).toEqual({ content: "Hello" });
});

it("names everything that does not fit, and where", () => {
  const { code, message, facts } = problemOf({
    content: 4,
    tiktok: { privacy_level: "PUBLIC_TO_EVERYON", "a/b~c": "yes" },
    media_ids: ["no"],
  });
  expect(code).toBe("invalid_request");
  expect(message).toBe("`content` must be text, not 4.");
  expect(facts.pointer).toBe("/content");
  expect(facts.errors).toEqual([
    { pointer: "/content", code: "invalid_request", detail: "`content` must be text, not 4." },
    {
      pointer: "/tiktok/privacy_level",
      code: "invalid_request",
      detail:
        '`tiktok.privacy_level` must be one of PUBLIC_TO_EVERYONE, SELF_ONLY, not "PUBLIC_TO_EVERYON". Did you mean PUBLIC_TO_EVERYONE?',
    },
    {
      pointer: "/tiktok/a~1b~0c",
      code: "invalid_request",
      detail: '`tiktok.a/b~c` must be true or false, not "yes".',
    },
    {
      pointer: "/media_ids/0",
      code: "invalid_request",
      detail: '`media_ids[0]` must be a UUID, as the API gave it, not "no".',
    },
  ]);
});

it("says which field was probably meant", () => {
  expect(
    details({ content: "a", publishAt: "", tiktok: { privacy_level: "SELF_ONLY", pivacy_level: 1 } }),
  ).toEqual([
    'There is no field "pivacy_level" here. Did you mean `privacy_level`?',
    'There is no field "publishAt" here. Did you mean `publish_at`?',
  ]);
  const { code, facts } = problemOf({ content: "a", zebra: 1 });
  expect(code).toBe("unknown_field");
  expect(facts.errors).toEqual([
    {
      pointer: "/zebra",
      code: "unknown_field",
      detail: 'There is no field "zebra" here.',
      remedy: "Known here: content, publish_at, tiktok, media_ids, file, told, when.",
    },
  ]);
});

it("judges a union by the form that was meant", () => {
  expect(details({ content: "a", file: { kind: "photo", cover_indx: 3 } })).toEqual([
    "`file.cover_index` is missing: a number.",
    'There is no field "cover_indx" here. Did you mean `cover_index`?',
  ]);
  expect(details({ content: "a", file: { kind: "song" } })).toEqual([
    "`file` fits none of the forms that it may have.",
  ]);
  expect(details({ content: "a", told: { kind: "phto" } })).toEqual([
    '`told.kind` must be one of video, photo, not "phto". Did you mean photo?',
  ]);
  expect(details({ content: "a", when: 3 })).toEqual(["`when` fits none of the forms that it may have."]);
});

it.each([
  [undefined, "The whole is missing: an object."],
  [[], "The whole must be an object, not a list."],
  [{ content: "" }, "`content` must not be empty."],
  [{ content: "12345678901" }, "`content` must have at most 10 characters; it has 11."],
  [
    { content: "a", media_ids: Array(3).fill(crypto.randomUUID()) },
    "`media_ids` must have at most 2 items; it has 3.",
  ],
  [
    { content: "a", publish_at: "tomorrow" },
    '`publish_at` must be an RFC 3339 date and time with its offset, as 2027-04-15T14:00:00Z, not "tomorrow".',
  ],
  [
    { content: "a", told: { kind: "video", cover_ms: 1.5 } },
    "`told.cover_ms` must be a whole number, not 1.5.",
  ],
  [{ content: "a", told: { kind: "video", cover_ms: -1 } }, "`told.cover_ms` must be at least 0, not -1."],
])("says of %j what is wrong with it", (input, sentence) => {
  expect(details(input)).toEqual([sentence]);
});

it("takes the words of the schema where it has some", () => {
  const Own = z.strictObject({ at: z.string("Say when.") });
  expect(() => judge(Own, {})).toThrow("Say when.");
});

it("points into the body that the value is a part of, or to a parameter", () => {
  expect(problemOf({}, { in: "body", at: ["posts", 3] }).facts.pointer).toBe("/posts/3/content");
  expect(problemOf({ content: "a", cursr: 1 }, { in: "query" }).facts).toMatchObject({ parameter: "cursr" });
});

it("tells no more than a bounded number of errors", () => {
  const many = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`field_${at}`, 1]));
  expect(problemOf(many).facts.errors).toHaveLength(ERRORS_MAX);
});
