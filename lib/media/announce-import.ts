import "server-only";
import { deletePartial, type ImportRow, touchImport } from "./import-state";
import { describePlace } from "./places";
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
  const { name, contentType } = found;
  const isHeld = await touchImport(row, {
    ...{ storage, storageKey, uploadAddress: address, name, contentType },
    totalBytes: found.sizeBytes,
    validator: found.validator,
    receivedBytes: 0,
  });
  if (isHeld && row.mediaId) await describePlace(row.mediaId, { name, contentType });
  return isHeld;
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
