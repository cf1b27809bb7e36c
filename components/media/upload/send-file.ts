import "@/components/validate-without-eval";
import { genUploader } from "uploadthing/client";
import type { FileRouter } from "uploadthing/types";
import { z } from "zod";
import { kindOf } from "@/lib/media/rules";
import type { AddressCache } from "./address-cache";
import { fromAppStatus, fromClient, fromStoreStatus, UploadError, type UploadProblem } from "./upload-error";

/** In a row and without one more byte stored: about four minutes. */
const ATTEMPTS_MAX = 12;
const BACK_OFF_FIRST_MS = 1000;
const BACK_OFF_MAX_MS = 30_000;
/** A connection that died without a word. */
const STALL_TIMEOUT_MS = 90_000;

const Stored = z.object({ serverData: z.object({ mediaId: z.uuid() }) });

export interface SendOptions {
  addresses: AddressCache;
  /** Ends it for now: the next call goes on where this one stopped. */
  signal: AbortSignal;
  onProgress(loadedBytes: number): void;
  onRetry(problem: UploadProblem): void;
}

/** Sends a file by UploadThing's own client, until it has arrived or a person is needed. */
export async function sendFile(file: File, options: SendOptions): Promise<string> {
  let storedBytes = 0;
  for (let attempt = 1; ; attempt++) {
    try {
      return await sendOnce(file, options, (bytes) => {
        if (bytes > storedBytes) attempt = 1;
        storedBytes = bytes;
      });
    } catch (error) {
      options.signal.throwIfAborted();
      const failure = fromClient(error);
      if (failure.retry === "elsewhere") options.addresses.forget();
      if (failure.retry !== "never" && isOffline()) {
        options.onRetry({ key: "offline" });
        await waitForNetwork(options.signal);
        attempt = 0;
        continue;
      }
      if (failure.retry === "never" || attempt >= ATTEMPTS_MAX) throw failure;
      options.onRetry(failure.problem);
      await waitBefore(attempt, options.signal);
    }
  }
}

/** Always a new upload: after an error the client's own resume never answers. */
async function sendOnce(
  file: File,
  { addresses, signal, onProgress }: SendOptions,
  onStart: (storedBytes: number) => void,
): Promise<string> {
  let isStarted = false;
  const stalled = new AbortController();
  const ended = AbortSignal.any([signal, stalled.signal]);
  const over = new AbortController();
  const { fetch, failure } = createFetch(addresses, ended);
  let timer = setTimeout(() => stalled.abort(), STALL_TIMEOUT_MS);
  // A request that is under way does not notice by itself: it would only stall.
  window.addEventListener("offline", () => stalled.abort(), { signal: over.signal });
  try {
    const upload = await genUploader<FileRouter>({ fetch }).createUpload(kindOf(file.type), {
      files: [file],
      onUploadProgress({ loaded }) {
        clearTimeout(timer);
        timer = setTimeout(() => stalled.abort(), STALL_TIMEOUT_MS);
        if (!isStarted) onStart(loaded);
        isStarted = true;
        onProgress(Math.min(loaded, file.size));
      },
    });
    ended.addEventListener("abort", () => upload.pauseUpload(file), { once: true });
    const answer = await Promise.race([upload.done(file), rejectsOn(ended)]);
    return Stored.parse(answer).serverData.mediaId;
  } catch (error) {
    throw failure() ?? error;
  } finally {
    clearTimeout(timer);
    over.abort();
  }
}

/** The client ignores what a HEAD answers, and drops what we throw: so it is kept beside. */
function createFetch(addresses: AddressCache, signal: AbortSignal) {
  let failure: UploadError | null = null;
  const fail = (error: UploadError) => {
    failure = error;
    return error;
  };
  const isForAddress = (init?: RequestInit) => init?.method === "POST";
  return {
    failure: () => failure,
    async fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
      const known = isForAddress(init) ? addresses.find() : null;
      if (known) return new Response(known, { headers: { "content-type": "application/json" } });
      const response = await fetch(input, { ...init, signal });
      if (!isForAddress(init)) {
        if (!response.ok) throw fail(fromStoreStatus(response.status));
        return response;
      }
      const body = await response.text();
      if (!response.ok) throw fail(fromAppStatus(response.status, readSentence(body)));
      addresses.save(body);
      return new Response(body, response);
    },
  };
}

const Refusal = z.union([
  z.object({ error: z.object({ message: z.string() }) }).transform(({ error }) => error.message),
  z.object({ message: z.string() }).transform(({ message }) => message),
]);

function readSentence(body: string): string | null {
  try {
    return Refusal.parse(JSON.parse(body));
  } catch {
    return null;
  }
}

function rejectsOn(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const end = () => reject(new UploadError("again", { key: "went-silent" }));
    if (signal.aborted) end();
    signal.addEventListener("abort", end, { once: true });
  });
}

function isOffline(): boolean {
  return globalThis.navigator?.onLine === false;
}

/** However long it takes: no try is lost while there is nothing to try. */
function waitForNetwork(signal: AbortSignal): Promise<void> {
  const over = new AbortController();
  return new Promise<void>((resolve, reject) => {
    window.addEventListener("online", () => resolve(), { signal: over.signal });
    signal.addEventListener("abort", () => reject(signal.reason), { signal: over.signal });
  }).finally(() => over.abort());
}

/** Ends early when the network is back. */
function waitBefore(attempt: number, signal: AbortSignal): Promise<void> {
  const waitMs = Math.min(BACK_OFF_MAX_MS, BACK_OFF_FIRST_MS * 2 ** (attempt - 1));
  const over = new AbortController();
  return new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, waitMs * (0.8 + Math.random() * 0.4));
    over.signal.addEventListener("abort", () => clearTimeout(timer));
    window.addEventListener("online", () => resolve(), { signal: over.signal });
    signal.addEventListener("abort", () => reject(signal.reason), { signal: over.signal });
  }).finally(() => over.abort());
}
