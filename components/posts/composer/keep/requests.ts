import type { Composition, SaveCompositionInput } from "@/lib/compositions/input";
import type { CompositionItem, KeptComposition, SavedComposition } from "@/lib/compositions/types";
import type { PutAnswer } from "./keeper";

const TIMEOUT_MS = 15_000;
/** What a browser sends for a page that has closed. */
const KEEPALIVE_BYTES_MAX = 60_000;
const SERVER_FAULT = 500;

const placeOf = (id: string) => `/posts/compositions/${id}`;

/** Throws when nobody answers, or nobody can; a refusal is an answer. */
export async function putComposition(
  id: string,
  input: SaveCompositionInput,
  isLast = false,
): Promise<PutAnswer> {
  const body = JSON.stringify(input);
  const answer = await fetch(placeOf(id), {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body,
    keepalive: isLast && body.length < KEEPALIVE_BYTES_MAX,
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (answer.status >= SERVER_FAULT) throw new Error(`The server answered ${answer.status}.`);
  const told = await answer.json();
  if (!answer.ok) return { outcome: "refused", message: told?.error?.message ?? "" };
  return told as SavedComposition;
}

/** Null when it has ended, or was never saved. */
export async function getComposition(id: string): Promise<KeptComposition | null> {
  return ask(placeOf(id));
}

export async function listDrafts(): Promise<CompositionItem[]> {
  return ask("/posts/compositions");
}

/** Gives back what was thrown away. */
export async function deleteComposition(id: string): Promise<Composition | null> {
  return ask(placeOf(id), { method: "DELETE" });
}

async function ask<Value>(place: string, options: RequestInit = {}): Promise<Value> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const answer = await fetch(place, { cache: "no-store", signal, ...options });
  const told = await answer.json();
  if (!answer.ok) throw new Error(told?.error?.message ?? "The server did not answer.");
  return told;
}
