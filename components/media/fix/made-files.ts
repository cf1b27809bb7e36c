const PREFIX = "cuepost-made-";
const KEPT_MS = 3 * 86_400_000;

/** A file on the browser's own disk for this site: only there do gigabytes fit. Null where there is none. */
export async function createMadeFile(): Promise<FileSystemFileHandle | null> {
  try {
    const root = await navigator.storage.getDirectory();
    await sweep(root);
    const handle = await root.getFileHandle(`${PREFIX}${crypto.randomUUID()}`, { create: true });
    if ("createWritable" in handle) return handle;
    await removeMadeFile(handle);
    return null;
  } catch {
    return null;
  }
}

export function isMadeFile(handle: FileSystemFileHandle | null): handle is FileSystemFileHandle {
  return handle?.name.startsWith(PREFIX) ?? false;
}

export async function removeMadeFile(handle: FileSystemFileHandle | null): Promise<void> {
  if (!isMadeFile(handle)) return;
  const root = await navigator.storage.getDirectory();
  // One that is still being read or is gone already is swept another day.
  await root.removeEntry(handle.name).catch(() => {});
}

/** What a crash or a closed tab left behind. */
async function sweep(root: FileSystemDirectoryHandle): Promise<void> {
  for await (const [name, handle] of root.entries()) {
    if (!name.startsWith(PREFIX) || handle.kind !== "file") continue;
    const { lastModified } = await (handle as FileSystemFileHandle).getFile();
    if (lastModified < Date.now() - KEPT_MS) await root.removeEntry(name).catch(() => {});
  }
}
