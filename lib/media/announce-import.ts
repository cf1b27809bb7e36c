import "server-only";
import { deletePartial, type ImportRow, touchImport } from "./import-state";
import { currentStorageName, getStorage } from "./storage";

export interface FoundFile {
  name: string;
  contentType: string;
  sizeBytes: number;
  /** Null: the server has none, so nothing can go on in the middle. */
  validator: string | null;
}

/** False when the import was called off meanwhile. */
export async function announceImport(row: ImportRow, found: FoundFile): Promise<boolean> {
  const storage = currentStorageName();
  const { storageKey, address } = await getStorage(storage).announceFile(found);
  return touchImport(row, {
    storage,
    storageKey,
    uploadAddress: address,
    name: found.name,
    contentType: found.contentType,
    totalBytes: found.sizeBytes,
    validator: found.validator,
    receivedBytes: 0,
  });
}

/** To be looked at anew: another file may lie there by now, or the store's address has ended. */
export async function restartImport(row: ImportRow): Promise<boolean> {
  await deletePartial(row);
  return touchImport(row, {
    storage: null,
    storageKey: null,
    uploadAddress: null,
    receivedBytes: 0,
    restarts: row.restarts + 1,
  });
}
