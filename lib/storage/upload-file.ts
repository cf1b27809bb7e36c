import { StorageError, statusError } from "./errors";
import { request, type Wire } from "./wire";

/** Its body has to get there first. */
const UPLOAD_TIMEOUT_MS = 5 * 60_000;

export interface NewFile {
  name: string;
  contentType: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** A file of our own, by UploadThing's server client: held in memory, so not for videos. */
export async function uploadFile(wire: Wire, file: NewFile): Promise<{ storageKey: string }> {
  // Loaded here because it weighs more than all the rest, and most who use a storage send nothing.
  const { UTApi, UTFile } = await import("uploadthing/server");
  const { fetch, failure } = createFetch(wire);
  const api = new UTApi({
    token: wire.token,
    fetch,
    logLevel: "None",
    ...(wire.ingestOrigin && { ingestUrl: wire.ingestOrigin }),
  });
  const { data } = await api.uploadFiles(new UTFile([file.bytes], file.name, { type: file.contentType }));
  if (data) return { storageKey: data.key };
  throw failure() ?? new StorageError("bad_answer", "retry", "The file storage did not take the file.");
}

/** The client says only that it failed: why is kept beside. */
function createFetch(wire: Wire) {
  let failure: StorageError | null = null;
  return {
    failure: () => failure,
    async fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
      try {
        const response = await request(wire, String(input), { ...init, timeoutMs: UPLOAD_TIMEOUT_MS });
        if (!response.ok) failure = statusError(response);
        return response;
      } catch (error) {
        if (error instanceof StorageError) failure = error;
        throw error;
      }
    },
  };
}
