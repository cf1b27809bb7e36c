import "server-only";
import { hash, verify } from "@node-rs/argon2";

const ARGON2ID = 2;
const MEMORY_KIB = 19_456;
const PASSES = 2;
const LANES = 1;

/** OWASP's first recommendation for Argon2id: 19 MiB, two passes, one lane. */
const parameters = {
  algorithm: ARGON2ID,
  memoryCost: MEMORY_KIB,
  timeCost: PASSES,
  parallelism: LANES,
};

export function hashPassword(password: string): Promise<string> {
  return hash(normalise(password), parameters);
}

let stranger: Promise<string> | undefined;

/** Takes as long when there is no hash to compare with, so that time does not tell who has a login. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  stranger ??= hashPassword("nobody signs in with this");
  const isRight = await verify(passwordHash ?? (await stranger), normalise(password));
  return isRight && passwordHash !== null;
}

/** The same password typed on two keyboards may arrive as different code points. */
function normalise(password: string): string {
  return password.normalize("NFKC");
}
