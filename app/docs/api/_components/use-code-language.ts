import { useSyncExternalStore } from "react";

export const codeLanguages = { curl: "curl", typescript: "TypeScript", python: "Python" } as const;
export type CodeLanguage = keyof typeof codeLanguages;

let chosen: CodeLanguage = "curl";
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Chosen once, for every sample of the page. */
export function useCodeLanguage(): [CodeLanguage, (language: CodeLanguage) => void] {
  const language = useSyncExternalStore(
    subscribe,
    () => chosen,
    () => "curl" as const,
  );
  return [
    language,
    (next) => {
      chosen = next;
      for (const listener of listeners) listener();
    },
  ];
}
