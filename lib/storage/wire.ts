import { StorageError } from "./errors";

const HEADERS_TIMEOUT_MS = 30_000;

/** Where the files are, and what it takes to ask for them. */
export type Wire = {
  token: string;
  apiKey: string;
  apiUrl: string;
  filesOrigin: string;
  /** Null: UploadThing's own, which the token names. */
  ingestOrigin: string | null;
  fetch: typeof fetch;
};

type RequestOptions = Omit<RequestInit, "signal"> & { signal?: AbortSignal | null; timeoutMs?: number };

/** Waits a bounded time for the head of an answer. Its body may then take as long as it has to. */
export async function request(
  wire: Wire,
  url: string,
  { signal, timeoutMs = HEADERS_TIMEOUT_MS, ...init }: RequestOptions,
): Promise<Response> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), timeoutMs);
  try {
    return await wire.fetch(url, {
      ...init,
      cache: "no-store",
      signal: signal ? AbortSignal.any([signal, late.signal]) : late.signal,
    });
  } catch (cause) {
    signal?.throwIfAborted();
    const code = late.signal.aborted ? "timeout" : "unreachable";
    throw new StorageError(code, "retry", "The file storage did not answer.", { cause });
  } finally {
    clearTimeout(timer);
  }
}

/** An unread body would keep its connection. */
export async function discard(response: Response): Promise<void> {
  await response.body?.cancel();
}
