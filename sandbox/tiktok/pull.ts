import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";

export interface Pulled {
  sizeBytes: number;
  contentType: string;
}

/** Why a pull ended without its file. */
export class PullFault extends Error {}

/** The source is larger than what may be pulled. */
export class TooLarge extends PullFault {}

interface PullTarget {
  path: string;
  bytesMax: number;
  signal: AbortSignal;
  onProgress: (sizeBytes: number) => void;
}

/** One GET, straight to disk: a redirect, any status but 200 and a broken connection are all the end of it. */
export async function pullFile(url: string, target: PullTarget): Promise<Pulled> {
  const { path, signal, bytesMax, onProgress } = target;
  const headers = { "accept-encoding": "identity" };
  const response = await fetch(url, { redirect: "manual", signal, headers }).catch((cause) => {
    throw new PullFault("The source cannot be reached.", { cause });
  });
  if (response.status !== 200 || !response.body) {
    await response.body?.cancel();
    throw new PullFault(`The source answered ${response.status}.`);
  }
  let sizeBytes = 0;
  async function* measure(parts: AsyncIterable<Uint8Array>) {
    for await (const part of parts) {
      sizeBytes += part.length;
      if (sizeBytes > bytesMax) throw new TooLarge(`The source is over ${bytesMax} bytes.`);
      onProgress(sizeBytes);
      yield part;
    }
  }
  await pipeline(response.body, measure, createWriteStream(path), { signal }).catch((cause) => {
    throw cause instanceof PullFault ? cause : new PullFault("The source broke off.", { cause });
  });
  return { sizeBytes, contentType: readType(response.headers.get("content-type")) };
}

function readType(header: string | null): string {
  return (header ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
}
