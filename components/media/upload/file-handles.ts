import { acceptedTypes } from "@/lib/media/rules";

/** A file as it was picked; the handle, where the browser gives one, finds it again after a reload. */
export interface PickedFile {
  file: File;
  handle: FileSystemFileHandle | null;
}

type Permission = "granted" | "denied" | "prompt";

/** Chromium's part of the File System Access API, which the type library does not know. */
interface AskableHandle extends FileSystemFileHandle {
  queryPermission?(options: { mode: "read" }): Promise<Permission>;
  requestPermission?(options: { mode: "read" }): Promise<Permission>;
}

interface PickerOptions {
  multiple: boolean;
  types: { accept: Record<string, string[]> }[];
}

type ShowOpenFilePicker = (options: PickerOptions) => Promise<FileSystemFileHandle[]>;

/** Null where the file is at hand only after a click, or is gone. A file of our own needs no permission. */
export async function readHandle(handle: FileSystemFileHandle): Promise<File | null> {
  const permission = await (handle as AskableHandle).queryPermission?.({ mode: "read" });
  if (permission !== undefined && permission !== "granted") return null;
  return handle.getFile().catch(() => null);
}

/** To be called from a click. */
export async function askForFile(handle: FileSystemFileHandle): Promise<File | "denied" | "gone"> {
  const permission = await (handle as AskableHandle).requestPermission?.({ mode: "read" });
  if (permission !== undefined && permission !== "granted") return "denied";
  return handle.getFile().catch(() => "gone" as const);
}

export function findFilePicker(): ShowOpenFilePicker | null {
  const { showOpenFilePicker } = globalThis as { showOpenFilePicker?: ShowOpenFilePicker };
  return showOpenFilePicker?.bind(globalThis) ?? null;
}

/** Null when the person changed their mind. */
export async function pickFiles(
  show: ShowOpenFilePicker,
  { isMultiple }: { isMultiple: boolean },
): Promise<PickedFile[] | null> {
  try {
    const handles = await show({ multiple: isMultiple, types: [{ accept: acceptedTypes }] });
    return Promise.all(handles.map(async (handle) => ({ handle, file: await handle.getFile() })));
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return null;
    throw error;
  }
}

/** What was dropped: the items are gone once the event is over, so they are all asked for at once. */
export function readDrop(transfer: DataTransfer): Promise<PickedFile[]> {
  const items = Array.from(transfer.items).filter(({ kind }) => kind === "file");
  const picked = items.map(async (item) => {
    const { getAsFileSystemHandle } = item as { getAsFileSystemHandle?(): Promise<FileSystemHandle | null> };
    const file = item.getAsFile();
    const handle = await getAsFileSystemHandle?.call(item).catch(() => null);
    if (handle?.kind === "directory" || !file) return null;
    return { file, handle: (handle ?? null) as FileSystemFileHandle | null };
  });
  return Promise.all(picked).then((all) => all.filter((one) => one !== null));
}
