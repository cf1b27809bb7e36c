import "server-only";
import { type PassThrough, Readable } from "node:stream";
import { finished } from "node:stream/promises";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";
import { and, asc, eq, gt, isNull, ne } from "drizzle-orm";
import { ZipFile } from "yazl";
import { db } from "@/db";
import { media, workspaceLogos } from "@/db/schema";
import { hasArrived } from "@/lib/media/places";
import { getStorage } from "@/lib/media/storage";
import { StorageError } from "@/lib/storage";
import { toWebStream } from "@/lib/to-web-stream";
import { actorOf } from "@/lib/workspaces/actor";
import { assertMay } from "@/lib/workspaces/assert-may";
import type { Member } from "@/lib/workspaces/types";
import { writeAudit } from "@/lib/workspaces/write-audit";
import { exportedTables } from "./exported-tables";
import { readRows, toJsonLines } from "./read-rows";

const FILES_PAGE = 100;
const NAME_CHARS_MAX = 100;

/** One ZIP: a JSON file a noun, then every media file out of the store, one after the other as they are read. */
export async function exportWorkspace(member: Member): Promise<ReadableStream<Uint8Array>> {
  assertMay(member, "export workspace");
  await writeAudit(db, {
    workspaceId: member.workspaceId,
    actor: actorOf(member),
    kind: "workspace/exported",
    subject: { kind: "workspace", id: member.workspaceId, name: member.workspaceName },
  });
  const zip = new ZipFile();
  const output = zip.outputStream as PassThrough;
  // Who closes the download ends the reading, in the database and in the store.
  const gone = new AbortController();
  output.once("close", () => gone.abort());
  // The reader is told, if there is one yet: without this a store that is away would end the process.
  output.once("error", () => {});
  zip.on("error", (error) => output.destroy(error));
  fill(zip, member.workspaceId, gone.signal).then(
    () => zip.end(),
    (error: Error) => output.destroy(error),
  );
  return toWebStream<Uint8Array>(output);
}

async function fill(zip: ZipFile, workspaceId: string, signal: AbortSignal): Promise<void> {
  for (const [name, source] of Object.entries(exportedTables(workspaceId))) {
    await add(zip, Readable.from(toJsonLines(readRows(source))), { name: `${name}.json`, signal });
  }
  await addLogo(zip, workspaceId);
  const missing: string[] = [];
  for await (const file of listFiles(workspaceId)) {
    const body = await openFile(file, signal);
    if (body) await add(zip, body, { name: pathOf(file), signal, isPacked: true });
    else missing.push(pathOf(file));
  }
  if (missing.length > 0) zip.addBuffer(Buffer.from(JSON.stringify(missing)), "missing-files.json");
}

interface Entry {
  name: string;
  signal: AbortSignal;
  /** Videos and photos do not get smaller. */
  isPacked?: boolean;
}

/** Comes back when all of it was read, so that one stream is open at a time. */
async function add(zip: ZipFile, body: Readable, { name, signal, isPacked = false }: Entry): Promise<void> {
  zip.addReadStream(body, name, { compress: !isPacked });
  try {
    await finished(body, { signal });
  } finally {
    body.destroy();
  }
}

async function addLogo(zip: ZipFile, workspaceId: string): Promise<void> {
  const [logo] = await db
    .select({ webp: workspaceLogos.webp })
    .from(workspaceLogos)
    .where(eq(workspaceLogos.workspaceId, workspaceId));
  if (logo) zip.addBuffer(Buffer.from(logo.webp), "logo.webp", { compress: false });
}

interface StoredFile {
  id: string;
  name: string;
  storage: "local" | "uploadthing";
  storageKey: string;
}

async function* listFiles(workspaceId: string): AsyncGenerator<StoredFile> {
  let last: string | undefined;
  for (;;) {
    const page = await db
      .select({ id: media.id, name: media.name, storage: media.storage, storageKey: media.storageKey })
      .from(media)
      .where(
        and(
          eq(media.workspaceId, workspaceId),
          isNull(media.deletedAt),
          ne(media.status, "removed"),
          hasArrived(),
          last ? gt(media.id, last) : undefined,
        ),
      )
      .orderBy(asc(media.id))
      .limit(FILES_PAGE);
    yield* page;
    last = page.at(-1)?.id;
    if (page.length < FILES_PAGE) return;
  }
}

/** Null where the store has it no more: the others must not be lost for it, and its name is written down. */
async function openFile({ storage, storageKey }: StoredFile, signal: AbortSignal): Promise<Readable | null> {
  try {
    const { body, ok } = await getStorage(storage).open(storageKey, { method: "GET", signal });
    return ok && body ? Readable.fromWeb(body as NodeReadableStream) : null;
  } catch (error) {
    if (error instanceof StorageError && error.kind !== "retry") return null;
    throw error;
  }
}

function pathOf({ id, name }: StoredFile): string {
  const safe = name.replaceAll(/[^\p{L}\p{N}._ -]/gu, "_").slice(-NAME_CHARS_MAX);
  return `media/${id}-${safe}`;
}
