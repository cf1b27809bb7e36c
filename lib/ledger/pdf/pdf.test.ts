import { buffer } from "node:stream/consumers";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import type { EntryView } from "../types";
import { type DrawnRecord, drawRecords, type RecordWords } from "./draw-records";
import { legible } from "./legible";

const words: RecordWords = {
  title: "Record",
  subject: "March 2027",
  labels: {
    account: "Account",
    created: "Begun",
    scheduled: "Planned for",
    published: "Published",
    end: "Ends with",
    gone: "This post is gone",
  },
  kind: (kind) => kind,
  via: (via) => via,
  sentence: (message) => message,
  whole: (entries) => `${entries} entries, recomputed: all of them hold.`,
  broken: ({ kind, number }) => `Entry ${number}: ${kind}.`,
  earlier: (count) => `${count} earlier entries stand in the JSON file.`,
  moment: (iso) => iso.slice(0, 19),
  page: (page, pages) => `page ${page} of ${pages}`,
  foot: "Slow Lane Bikes",
};

function entriesOf(count: number): EntryView[] {
  return Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    at: "2027-03-14T09:30:05.123Z",
    actorName: index % 2 ? "Cuepost" : "Ines Moreau",
    actorVia: index % 2 ? ("cuepost" as const) : ("client link" as const),
    kind: "consented" as const,
    body: {
      message: "The composer reported its preview of exactly this content on screen",
      settings: { caption: "Throwing a moon jar 🏺 #ceramics 👩🏽‍🌾 陶芸 Größe Ёлка", privacyLevel: null },
      media: [{ id: "0b0e7a3c-7f6e-4c61-9a5e-3a2f7f0a4b11", sha256: "ab".repeat(32) }],
    },
    hash: "cd".repeat(32),
  }));
}

async function recordOf(count: number): Promise<DrawnRecord> {
  const picture = { width: 360, height: 640, channels: 3 as const, background: "#a87" };
  return {
    postId: "0b0e7a3c-7f6e-4c61-9a5e-3a2f7f0a4b11",
    post: {
      id: "0b0e7a3c-7f6e-4c61-9a5e-3a2f7f0a4b11",
      title: "",
      caption: "Throwing a moon jar 🏺 #ceramics with @clay.supply",
      status: "published",
      createdAt: "2027-03-12T09:30:05.123Z",
      scheduledAt: "2027-03-14T09:30:00.000Z",
      timeZone: "Europe/Paris",
      publishedAt: "2027-03-14T09:31:05.123Z",
      account: { displayName: "Koto Ceramics", username: "koto.ceramics" },
      media: { id: "m", kind: "video", name: "jar.mp4", hasPoster: true, durationMs: 3000 },
    },
    poster: await sharp({ create: picture }).jpeg().toBuffer(),
    verdict: { postId: "p", entries: count, problem: null, hash: "cd".repeat(32) },
    entries: entriesOf(count),
    earlier: 3,
  };
}

async function draw(...records: DrawnRecord[]): Promise<Buffer> {
  const each = async function* () {
    yield* records;
  };
  return buffer(await drawRecords(each(), words));
}

const pagesOf = (pdf: Buffer) => Number(/\/Count (\d+)/.exec(pdf.toString("latin1"))?.[1]);

describe("a PDF of records", () => {
  it("begins a page with each record, and as many as its entries need", async () => {
    const [short, long] = [await recordOf(3), await recordOf(40)];
    expect(pagesOf(await draw(short))).toBe(1);
    expect(pagesOf(await draw(short, short))).toBe(2);
    const pdf = await draw(long);
    expect(pagesOf(pdf)).toBeGreaterThan(4);
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    // Its fonts are in it, and no other is asked of the reader.
    const text = pdf.toString("latin1");
    expect(text.match(/\/FontFile2/g)).toHaveLength(3);
    expect(text).not.toContain("/BaseFont /Helvetica");
  });

  it("draws a record that was broken, one whose post is gone, and none at all", async () => {
    const record = await recordOf(2);
    const problem = { kind: "body", number: 2 } as const;
    const broken = { ...record, verdict: { ...record.verdict, problem } };
    expect(pagesOf(await draw(broken, { ...record, post: null, poster: null }))).toBe(2);
    expect(pagesOf(await draw())).toBe(1);
  });
});

describe("a character that the fonts lack", () => {
  const latin = { hasGlyphForCodePoint: (codePoint: number) => codePoint < 0x250 };

  it("stands as its code points, together with those beside it", () => {
    expect(legible("Jar 🏺!", latin)).toBe("Jar [U+1F3FA]!");
    expect(legible("陶芸 Größe", latin)).toBe("[U+9676 U+82B8] Größe");
    expect(legible("👩🏽‍🌾", latin)).toBe("[U+1F469 U+1F3FD U+200D U+1F33E]");
  });

  it("is kept where it can be drawn, and what nobody sees is left out", () => {
    expect(legible("e\u0301 one\ntwo\u0000\u200e", { hasGlyphForCodePoint: () => true })).toBe(
      "e\u0301 one\ntwo",
    );
  });
});
