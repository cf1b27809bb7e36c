import { createSHA256 } from "hash-wasm";

export type HashAnswer = { hashedBytes: number } | { sha256: string } | { failed: true };

const TELL_EVERY_BYTES = 32_000_000;

/** Reads a file of any size piece by piece, in a thread of its own. */
self.onmessage = async ({ data: file }: MessageEvent<File>) => {
  const tell = (answer: HashAnswer) => self.postMessage(answer);
  try {
    const hash = await createSHA256();
    let [hashedBytes, toldBytes] = [0, 0];
    const reader = file.stream().getReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      hash.update(piece.value);
      hashedBytes += piece.value.byteLength;
      if (hashedBytes - toldBytes < TELL_EVERY_BYTES) continue;
      toldBytes = hashedBytes;
      tell({ hashedBytes });
    }
    tell({ sha256: hash.digest("hex") });
  } catch {
    tell({ failed: true });
  }
};
