import "server-only";
import { Worker } from "node:worker_threads";
import { HEIC_PIXELS_MAX } from "./rules";
import type { Size } from "./types";

const TIMEOUT_MS = 60_000;

/** Four bytes a pixel, turned upright, the colours still those of the file's own profile. */
export interface DecodedHeic extends Size {
  pixels: Uint8Array;
}

/** Text, because a bundler has no file to give a worker; `require` starts where the server was started. */
const program = `
const { parentPort, workerData } = require("node:worker_threads");
const decode = require("heic-decode");
async function work() {
  const images = await decode.all({ buffer: workerData.bytes });
  const { width, height } = images[0];
  if (width * height > workerData.pixelsMax) throw new Error("More pixels than the head of the file says.");
  const { data } = await images[0].decode();
  parentPort.postMessage({ width, height, pixels: data }, [data.buffer]);
}
work().catch(({ message }) => parentPort.postMessage({ problem: message }));
`;

/**
 * sharp's own library has no decoder for HEVC. This one computes for seconds without a pause, so it does so on a
 * thread of its own, and is ended when it takes too long.
 */
export function decodeHeic(bytes: Uint8Array): Promise<DecodedHeic> {
  const worker = new Worker(program, { eval: true, workerData: { bytes, pixelsMax: HEIC_PIXELS_MAX } });
  const timer = setTimeout(() => void worker.terminate(), TIMEOUT_MS);
  return new Promise<DecodedHeic>((resolve, reject) => {
    worker.once("message", (answer: DecodedHeic | { problem: string }) => {
      if ("problem" in answer) reject(new Error(answer.problem));
      else resolve(answer);
    });
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("The decoder was ended before it had an answer.")));
  }).finally(() => {
    clearTimeout(timer);
    void worker.terminate();
  });
}
