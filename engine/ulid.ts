import { createHash, randomBytes } from "node:crypto";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const TIME_CHARACTERS = 10;
const CHANCE_CHARACTERS = 16;

/** With the same time and seed the same id comes out again. */
export function makeUlid(timeMs: number, seed?: string): string {
  const chance =
    seed === undefined ? randomBytes(CHANCE_CHARACTERS) : createHash("sha256").update(seed).digest();
  let time = "";
  for (let rest = timeMs; time.length < TIME_CHARACTERS; rest = Math.floor(rest / 32)) {
    time = ALPHABET[rest % 32] + time;
  }
  const tail = Array.from(chance.subarray(0, CHANCE_CHARACTERS), (byte) => ALPHABET[byte % 32]);
  return time + tail.join("");
}
