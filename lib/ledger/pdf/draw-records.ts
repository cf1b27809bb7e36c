import "server-only";
import type { EntryView, LedgerProblem, RecordedPost, Verdict } from "../types";
import { drawEntry } from "./draw-entry";
import { ink, openPaper, type Paper } from "./paper";

const POSTER = { width: 81, height: 144 };
const CAPTION_CHARACTERS_MAX = 600;

/** In the language of whoever asks; times are said in the zone of the workspace. */
export interface RecordWords {
  title: string;
  /** What the months of a file, or its one post, are called. */
  subject: string;
  labels: Record<"account" | "created" | "scheduled" | "published" | "end" | "gone", string>;
  kind: (kind: EntryView["kind"]) => string;
  via: (via: EntryView["actorVia"]) => string;
  sentence: (message: string) => string;
  whole: (entries: number) => string;
  broken: (problem: LedgerProblem) => string;
  earlier: (count: number) => string;
  moment: (iso: string) => string;
  page: (page: number, pages: number) => string;
  /** Said at the foot of every page: the workspace, and when this was made. */
  foot: string;
}

export interface DrawnRecord {
  post: RecordedPost | null;
  postId: string;
  poster: Uint8Array | null;
  verdict: Verdict;
  entries: readonly EntryView[];
  /** Entries that stand before those, and only in the JSON. */
  earlier: number;
}

/** Records as they are read, each beginning a page of its own. */
export async function drawRecords(
  records: AsyncIterable<DrawnRecord>,
  words: RecordWords,
): Promise<NodeJS.ReadableStream> {
  const paper = openPaper(`${words.title} – ${words.subject}`);
  for await (const record of records) drawRecord(paper, record, words);
  if (paper.doc.bufferedPageRange().count === 0) {
    paper.newPage();
    paper.write(words.whole(0), paper.state.y);
  }
  numberPages(paper, words);
  paper.doc.end();
  return paper.doc;
}

function drawRecord(paper: Paper, record: DrawnRecord, words: RecordWords): void {
  paper.newPage();
  drawHead(paper, record, words);
  if (record.earlier > 0) {
    paper.state.y += paper.write(words.earlier(record.earlier), paper.state.y, { colour: ink.soft }) + 8;
  }
  for (const entry of record.entries) drawEntry(paper, entry, words);
}

function drawHead(paper: Paper, record: DrawnRecord, words: RecordWords): void {
  const { state, left } = paper;
  const top = state.y;
  const { post, poster, verdict } = record;
  if (poster) {
    const { width, height } = POSTER;
    paper.doc
      .save()
      .roundedRect(left, top, width, height, 6)
      .clip()
      .image(Buffer.from(poster), left, top, { cover: [width, height], align: "center", valign: "center" })
      .restore();
  }
  const x = poster ? left + POSTER.width + 20 : left;
  let y = top;
  y += paper.write(words.title, y, { x, size: 8, colour: ink.soft }) + 3;
  const name = shorten(post ? post.title || post.caption : words.labels.gone);
  y += paper.write(name, y, { x, face: "bold", size: 13 }) + 8;
  for (const [label, value] of listHeadFacts(record, words)) {
    paper.write(label, y + 0.5, { x, width: 80, size: 8, colour: ink.soft });
    const isText = label === words.labels.account;
    const face = isText ? "text" : "mono";
    y += paper.write(value, y, { x: x + 84, size: isText ? 9 : 8, face }) + 3;
  }
  const isWhole = verdict.problem === null;
  const said = verdict.problem ? words.broken(verdict.problem) : words.whole(verdict.entries);
  y += 5;
  y += paper.write(said, y, {
    x,
    face: "bold",
    colour: isWhole ? ink.ok : ink.hold,
  });
  state.y = Math.max(y, poster ? top + POSTER.height : y) + 16;
  paper.rule(state.y);
  state.y += 10;
}

function listHeadFacts({ post, postId, verdict }: DrawnRecord, words: RecordWords): [string, string][] {
  const { labels, moment } = words;
  const time = (label: string, iso: string | null | undefined): [string, string][] =>
    iso ? [[label, moment(iso)]] : [];
  return [
    ...(post
      ? [[labels.account, `${post.account.displayName} @${post.account.username}`] as [string, string]]
      : []),
    ["id", postId],
    ...time(labels.created, post?.createdAt),
    ...time(labels.scheduled, post?.scheduledAt),
    ...time(labels.published, post?.publishedAt),
    [labels.end, verdict.hash || "–"],
  ];
}

function shorten(text: string): string {
  const characters = Array.from(text);
  return characters.length > CAPTION_CHARACTERS_MAX
    ? `${characters.slice(0, CAPTION_CHARACTERS_MAX).join("")}…`
    : text || "–";
}

function numberPages(paper: Paper, words: RecordWords): void {
  const { doc, left, right } = paper;
  const { start, count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    doc.switchToPage(start + page);
    const y = doc.page.height - 44;
    paper.rule(y - 8);
    paper.write(words.foot, y, { size: 7.5, colour: ink.soft, width: right() - left - 90 });
    const at = words.page(page + 1, count);
    doc.font("mono").fontSize(7.5).fillColor(ink.soft);
    doc.text(at, right() - 90, y, { width: 90, align: "right", lineBreak: false });
  }
}
