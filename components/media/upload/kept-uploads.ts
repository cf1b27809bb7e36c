/** Small files are kept whole, so that they go on by themselves; larger ones as the browser's handle, if it has one. */
const KEPT_FILE_BYTES_MAX = 32_000_000;
const KEPT_FILES_BYTES_MAX = 64_000_000;
const KEPT_MS = 3 * 86_400_000;
const KEPT_MAX = 200;

const DATABASE = "cuepost-uploads";
const STORE = "uploads";

/** What is known of an unfinished upload after a reload. */
export interface KeptUpload {
  /** Scope and fingerprint: one record for a file, however often it is chosen. */
  key: string;
  scope: string;
  fingerprint: string;
  name: string;
  type: string;
  sizeBytes: number;
  lastModified: number;
  loadedBytes: number;
  isPaused: boolean;
  /** Whether the library has it was asked already. */
  isCompared: boolean;
  keptAt: number;
  handle: FileSystemFileHandle | null;
  /** Its bytes, where it is small and there was no handle. */
  blob: Blob | null;
}

/** Without a database (a private window, a full disk) uploads still go on: they are only not kept. */
export async function listKept(scope: string, userId: string): Promise<KeptUpload[]> {
  const all = await run("readonly", (store) => store.getAll(null, KEPT_MAX) as IDBRequest<KeptUpload[]>);
  const isOver = (kept: KeptUpload) =>
    kept.keptAt < Date.now() - KEPT_MS || !kept.scope.endsWith(`.${userId}`);
  // Another person at this browser must not find them either.
  for (const kept of all ?? []) if (isOver(kept)) await forgetKept(kept.key);
  const own = (all ?? []).filter((kept) => kept.scope === scope && !isOver(kept));
  return own.toSorted((a, b) => a.keptAt - b.keptAt);
}

export async function findKept(key: string): Promise<KeptUpload | null> {
  return (await run("readonly", (store) => store.get(key) as IDBRequest<KeptUpload | undefined>)) ?? null;
}

/** Answers whether the file itself will be at hand after a reload. */
export async function keep(kept: Omit<KeptUpload, "blob">, file: File): Promise<boolean> {
  const isSmall = kept.handle === null && file.size <= KEPT_FILE_BYTES_MAX;
  const hasRoom = isSmall && (await countBlobBytes(kept.key)) + file.size <= KEPT_FILES_BYTES_MAX;
  const blob = hasRoom ? new Blob([file], { type: file.type }) : null;
  const saved = await run("readwrite", (store) => store.put({ ...kept, blob }));
  return saved !== null && (blob !== null || kept.handle !== null);
}

export async function changeKept(key: string, change: Partial<KeptUpload>): Promise<void> {
  await run("readwrite", (store) => {
    // In one transaction: what was forgotten meanwhile must not come back.
    const request = store.get(key) as IDBRequest<KeptUpload | undefined>;
    request.onsuccess = () => request.result && store.put({ ...request.result, ...change });
    return request;
  });
}

export async function forgetKept(key: string): Promise<void> {
  await run("readwrite", (store) => store.delete(key));
}

async function countBlobBytes(exceptKey: string): Promise<number> {
  const all = await run("readonly", (store) => store.getAll(null, KEPT_MAX) as IDBRequest<KeptUpload[]>);
  return (all ?? []).reduce((sum, { key, blob }) => sum + (key === exceptKey ? 0 : (blob?.size ?? 0)), 0);
}

let database: Promise<IDBDatabase> | null = null;

function open(): Promise<IDBDatabase> {
  database ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "key" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return database;
}

/** Null when the browser does not do it. */
async function run<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | null> {
  try {
    const transaction = (await open()).transaction(STORE, mode);
    const request = work(transaction.objectStore(STORE));
    return await new Promise((resolve) => {
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => resolve(null);
      transaction.onabort = () => resolve(null);
    });
  } catch {
    database = null;
    return null;
  }
}
