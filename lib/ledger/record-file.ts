import { z } from "zod";
import { sha256 } from "@/lib/crypto";
import type { Verdict } from "./types";
import { type Chain, verifyChain } from "./verify-chain";

export const RECORD_FORMAT = "cuepost-record";
export const RECORD_VERSION = 1;

const FileEntry = z.object({
  workspaceId: z.string(),
  postId: z.string(),
  number: z.number().int(),
  at: z.coerce.date(),
  actorId: z.string().nullable(),
  actorName: z.string(),
  actorVia: z.string(),
  kind: z.string(),
  body: z.string(),
  bodySha256: z.string(),
  previousHash: z.string(),
  hash: z.string(),
  seal: z.string(),
});

/** One record of a file, as it was exported; what stands besides is for people. */
export const FileRecord = z.object({
  postId: z.string(),
  exportedAt: z.coerce.date(),
  end: z.object({ number: z.number().int(), hash: z.string(), seal: z.string() }).nullable(),
  entries: z.array(FileEntry),
});
export type FileRecord = z.infer<typeof FileRecord>;

const Closing = z.object({ end: z.literal(true), records: z.number().int(), sha256: z.string() });

export interface FileVerdict {
  records: (Verdict & { exportedAt: Date })[];
  /** What is wrong with the file as a whole. */
  problem: "not a record" | "cut off" | "changed" | null;
}

/** Judges an exported file by itself: a post's JSON, or a month's lines. The key, where there is one, shows forgeries. */
export function verifyFile(text: string, key?: string): FileVerdict {
  const single = parse(text);
  if (single !== undefined) {
    const record = FileRecord.safeParse(single);
    if (!record.success) return { records: [], problem: "not a record" };
    return { records: [judge(record.data, key)], problem: null };
  }
  const lines = text.split("\n").filter(Boolean);
  const records: FileVerdict["records"] = [];
  for (const line of lines.slice(1, -1)) {
    const record = FileRecord.safeParse(parse(line));
    if (!record.success) return { records, problem: lines.length < 2 ? "not a record" : "changed" };
    records.push(judge(record.data, key));
  }
  return { records, problem: judgeWhole(lines, records.length) };
}

function judge({ postId, end, entries, exportedAt }: FileRecord, key: string | undefined) {
  const chain: Chain = { postId, links: entries, head: end, key };
  const hash = entries.at(-1)?.hash ?? "";
  return { postId, entries: entries.length, problem: verifyChain(chain), hash, exportedAt };
}

function judgeWhole(lines: readonly string[], count: number): FileVerdict["problem"] {
  if (!lines[0]?.includes(RECORD_FORMAT)) return "not a record";
  const closing = Closing.safeParse(parse(lines.at(-1) ?? ""));
  if (!closing.success) return "cut off";
  const isWhole = closing.data.records === count && closing.data.sha256 === hashLines(lines.slice(0, -1));
  return isWhole ? null : "changed";
}

/** Over the hash of each line, so that a file of any length is hashed as it is written. */
export function hashLines(lines: readonly string[]): string {
  return lines.reduce((sum, line) => nextSum(sum, line), "");
}

export function nextSum(sum: string, line: string): string {
  return sha256(`${sum}${sha256(line)}`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
