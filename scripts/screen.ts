import { PlainError } from "./plain-error.ts";

let isLineOpen = false;

/** A line of its own, also while a step is under way. */
export function say(line: string): void {
  process.stdout.write(`${isLineOpen ? "\n" : ""}${line}\n`);
  isLineOpen = false;
}

/** `Building … 18.4 s`: the words first, the duration on the same line when it is done. */
export async function step<T>(words: string, work: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  process.stdout.write(`${words} … `);
  isLineOpen = true;
  const result = await work();
  const duration = `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
  if (isLineOpen) process.stdout.write(`${duration}\n`);
  else say(`${words}: ${duration}`);
  isLineOpen = false;
  return result;
}

export function sayError(error: unknown): void {
  if (error instanceof PlainError) say(error.message);
  else say(error instanceof Error ? (error.stack ?? error.message) : String(error));
}

const SECRET_NAME = /SECRET|KEY|TOKEN|PASSWORD|DATABASE_URL/;
const SECRET_CHARS_MIN = 8;

/** Takes the values of secrets out of what a child prints. */
export function createRedactor(settings: Record<string, string>): (line: string) => string {
  const secrets = Object.entries(settings)
    .filter(([name, value]) => SECRET_NAME.test(name) && value.length >= SECRET_CHARS_MIN)
    .map(([, value]) => value)
    .sort((a, b) => b.length - a.length);
  return (line) => secrets.reduce((text, secret) => text.replaceAll(secret, "[secret]"), line);
}
