"use client";

import { createContext, type ReactNode, useContext, useMemo } from "react";
import { createSentences, type SaySentence } from "@/lib/i18n/sentences";

const SentencesContext = createContext<SaySentence>((sentence) => sentence);

/** `table`: the domain's sentences in this page's language, empty for English. */
export function SentencesProvider({
  table,
  children,
}: {
  table: Record<string, string>;
  children: ReactNode;
}) {
  const say = useMemo(() => createSentences(table), [table]);
  return <SentencesContext value={say}>{children}</SentencesContext>;
}

/** Says in the page's language what was stored in the domain's. */
export function useSentence(): SaySentence {
  return useContext(SentencesContext);
}

/** The same as an element, for components of the server. */
export function Sentence({ children }: { children: string }) {
  return useSentence()(children);
}
