import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { ledgerKey } from "@/lib/ledger/ledger-key";
import { type FileVerdict, verifyFile } from "@/lib/ledger/record-file";
import type { SealProblem, Verdict } from "@/lib/ledger/types";
import type { KnownEnd } from "@/lib/ledger/verify-chain";
import { sayProblem } from "./say-ledger-problem";

const help = `Recomputes the records of posts and names the first link that does not hold.

  node --conditions=react-server --import tsx scripts/verify-ledger.ts [--workspace <id>] [--post <id>] [--against <file>]
      what the database of DATABASE_URL holds; --against also compares it with a file that was exported before
  node --conditions=react-server --import tsx scripts/verify-ledger.ts --file <file>
      an exported file by itself: needs no database, and with AUTH_SECRET set checks its seals too

Ends with 1 when something does not hold.`;

const fileWords = {
  "not a record": "This file is no record.",
  "cut off": "The file is cut off: its closing line is missing.",
  changed: "The file was changed: its lines do not fit its closing line.",
} as const satisfies Record<NonNullable<FileVerdict["problem"]>, string>;

let broken = 0;
const tell = (line: string) => process.stdout.write(`${line}\n`);

function report({ postId, entries, problem }: Verdict): void {
  if (!problem) return;
  broken++;
  tell(`BROKEN  ${postId}  (${entries} entries)  ${sayProblem(problem)}`);
}

async function judgeFile(path: string): Promise<FileVerdict> {
  const secret = process.env.AUTH_SECRET;
  const verdict = verifyFile(await readFile(path, "utf8"), secret ? ledgerKey(secret) : undefined);
  if (verdict.problem) {
    broken++;
    tell(`BROKEN  ${fileWords[verdict.problem]}`);
  }
  if (!secret) tell("Seals were not checked: they need the AUTH_SECRET of the Cuepost that wrote them.");
  return verdict;
}

async function judgeDatabase(which: { workspace?: string; post?: string; against?: string }): Promise<void> {
  const { listRecordIds, listWorkspaceIds } = await import("@/lib/ledger/list-record-ids");
  const { verifyPost } = await import("@/lib/ledger/read-chain");
  const { verifySeals } = await import("@/lib/ledger/verify-seals");
  const { closeDb } = await import("@/db");
  const known = which.against ? await readEnds(which.against) : new Map<string, KnownEnd[]>();
  let count = 0;
  const judge = async (postId: string) => {
    report(await verifyPost(postId, known.get(postId)));
    count++;
  };
  if (which.post) await judge(which.post);
  else for await (const postId of listRecordIds(which.workspace)) await judge(postId);
  // What an exported file has, and the database no longer, is found by no list of it.
  const unlisted = which.post || which.workspace ? [] : known.keys();
  for (const postId of unlisted) report(await verifyPost(postId, known.get(postId)));
  const workspaces = which.post ? [] : await listWorkspaceIds(which.workspace);
  for (const id of workspaces) (await verifySeals(id)).forEach(reportSeal);
  await closeDb();
  tell(`${count} ${count === 1 ? "record" : "records"} recomputed, ${broken} broken.`);
}

function reportSeal(problem: SealProblem): void {
  broken++;
  tell(`BROKEN  ${sayProblem(problem)}`);
}

async function readEnds(path: string): Promise<Map<string, KnownEnd[]>> {
  const { records } = await judgeFile(path);
  return new Map(
    records.map(({ postId, entries, hash, exportedAt }) => [
      postId,
      [{ number: entries, hash, at: exportedAt }],
    ]),
  );
}

const { values } = parseArgs({
  options: {
    workspace: { type: "string" },
    post: { type: "string" },
    file: { type: "string" },
    against: { type: "string" },
    help: { type: "boolean" },
  },
});
if (values.help) tell(help);
else if (values.file) {
  const { records } = await judgeFile(values.file);
  records.forEach(report);
  tell(`${records.length} ${records.length === 1 ? "record" : "records"} recomputed, ${broken} broken.`);
} else await judgeDatabase(values);
process.exitCode = broken > 0 ? 1 : 0;
