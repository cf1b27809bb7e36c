import "@/components/validate-without-eval";
import { z } from "zod";
import type { Duplicate } from "@/lib/media/types";
import type { HashAnswer } from "./hash-worker";

const Answer = z.object({ duplicate: z.object({ mediaId: z.uuid(), name: z.string() }).nullable() });

/** Whether the library has the very same bytes. When that cannot be told, it does not: nothing is held up. */
export async function findInLibrary(
  file: File,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (hashedBytes: number) => void },
): Promise<Duplicate | null> {
  const sha256 = await hash(file, signal, onProgress);
  if (!sha256) return null;
  try {
    const response = await fetch(`/media/duplicates?${new URLSearchParams({ sha256 })}`, { signal });
    return response.ok ? Answer.parse(await response.json()).duplicate : null;
  } catch {
    return null;
  }
}

function hash(
  file: File,
  signal: AbortSignal,
  onProgress: (hashedBytes: number) => void,
): Promise<string | null> {
  return new Promise((resolve) => {
    if (signal.aborted || typeof Worker === "undefined") return resolve(null);
    const worker = new Worker(new URL("./hash-worker.ts", import.meta.url), { type: "module" });
    const end = (sha256: string | null) => {
      worker.terminate();
      resolve(sha256);
    };
    signal.addEventListener("abort", () => end(null), { once: true });
    worker.onerror = () => end(null);
    worker.onmessage = ({ data }: MessageEvent<HashAnswer>) => {
      if ("hashedBytes" in data) onProgress(data.hashedBytes);
      if ("sha256" in data) end(data.sha256);
      if ("failed" in data) end(null);
    };
    worker.postMessage(file);
  });
}
