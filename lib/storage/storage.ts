import { deleteFiles } from "./delete-files";
import { type OpenOptions, open, openRange, readRange, type StorageRange, stat } from "./read-file";
import {
  type AnnouncedFile,
  announceFile,
  findSentBytes,
  type RestOfFile,
  type StorageHook,
  sendRest,
} from "./send-stream";
import { signedUrl } from "./signed-url";
import { readToken } from "./token";
import { type NewFile, uploadFile } from "./upload-file";
import type { Wire } from "./wire";

type StorageConfig = {
  token: string;
  apiUrl: string;
  /** Where files are sent and read. null: UploadThing's own, https://{appId}.ufs.sh. */
  filesOrigin: string | null;
  fetch?: typeof fetch;
};

export type Storage = ReturnType<typeof createStorage>;

/** The same calls for UploadThing and for the local file store: both speak UploadThing's protocol. */
export function createStorage(config: StorageConfig) {
  const { apiKey, appId } = readToken(config.token);
  const wire: Wire = {
    token: config.token,
    apiKey,
    apiUrl: config.apiUrl.replace(/\/$/, ""),
    filesOrigin: (config.filesOrigin ?? `https://${appId}.ufs.sh`).replace(/\/$/, ""),
    ingestOrigin: config.filesOrigin?.replace(/\/$/, "") ?? null,
    fetch: config.fetch ?? fetch,
  };
  return {
    stat: (key: string) => stat(wire, key),
    open: (key: string, options?: OpenOptions) => open(wire, key, options),
    openRange: (key: string, range: StorageRange, signal?: AbortSignal) =>
      openRange(wire, key, range, signal),
    readRange: (key: string, firstByte: number, lastByte: number) =>
      readRange(wire, key, { firstByte, lastByte }),
    signedUrl: (key: string, ttlSeconds: number) => signedUrl(wire, key, ttlSeconds),
    uploadFile: (file: NewFile) => uploadFile(wire, file),
    announceFile: (file: AnnouncedFile, hook?: StorageHook) => announceFile(wire, file, hook),
    findSentBytes: (address: string) => findSentBytes(wire, address),
    sendRest: (address: string, rest: RestOfFile) => sendRest(address, rest),
    deleteFiles: (keys: readonly string[]) => deleteFiles(wire, keys),
  };
}
