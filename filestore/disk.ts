import { mkdir, open, opendir, readFile, rename, rm, stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import { FileKey, FileRecord } from "./record.ts";

export type Disk = ReturnType<typeof createDisk>;

/**
 * One folder per key: `record.json` and `data`. The length of `data` is the upload's offset, so nothing else
 * has to be right after a crash.
 */
export function createDisk(dataDir: string) {
  const folder = (key: string) => join(dataDir, "files", FileKey.parse(key));
  const dataPath = (key: string) => join(folder(key), "data");
  const recordPath = (key: string) => join(folder(key), "record.json");

  return {
    dataPath,

    async prepare(): Promise<void> {
      await mkdir(join(dataDir, "files"), { recursive: true, mode: 0o700 });
    },

    async find(key: string): Promise<FileRecord | null> {
      const text = await readFile(recordPath(key), "utf8").catch(nullWhenMissing);
      if (text === null) return null;
      const record = FileRecord.parse(JSON.parse(text));
      // On a file system that ignores case, two keys can share a folder: only one of them is in it.
      return record.key === key ? record : null;
    },

    async save(record: FileRecord): Promise<void> {
      await mkdir(folder(record.key), { recursive: true, mode: 0o700 });
      await writeAtomically(recordPath(record.key), JSON.stringify(record));
      await sync(folder(record.key));
    },

    async remove(key: string): Promise<void> {
      await rm(recordPath(key), { force: true });
      await rm(folder(key), { recursive: true, force: true });
    },

    syncData: (key: string) => sync(dataPath(key)),

    async dataLength(key: string): Promise<number> {
      return (await stat(dataPath(key)).catch(nullWhenMissing))?.size ?? 0;
    },

    /** When anything last happened to the key, whether or not its record was ever written. */
    async lastTouched(key: string): Promise<number> {
      const touched = await Promise.all(
        [folder(key), dataPath(key)].map((path) => stat(path).catch(nullWhenMissing)),
      );
      return Math.max(...touched.map((found) => found?.mtimeMs ?? 0));
    },

    async *keys(): AsyncGenerator<string> {
      for await (const entry of await opendir(join(dataDir, "files"))) {
        if (FileKey.safeParse(entry.name).success) yield entry.name;
      }
    },

    async freeBytes(): Promise<number> {
      const { bavail, bsize } = await statfs(dataDir);
      return bavail * bsize;
    },
  };
}

async function writeAtomically(path: string, text: string): Promise<void> {
  const temporary = `${path}.new`;
  const handle = await open(temporary, "w", 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, path);
}

/** Waits until the file, or the folder's list of names, has reached the disk itself. */
async function sync(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function nullWhenMissing(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}
