"use client";

import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useState } from "react";
import type { CaptionHistory } from "@/lib/posts/types";
import { findMarkQuery, leaveOut, type MarkQuery, rankMarks } from "./mark-query";

const SUGGESTIONS_MAX = 6;
const FRESH_MS = 5 * 60_000;

interface Typing {
  caption: string;
  /** Null while something is selected, or the field has no focus. */
  caret: number | null;
  onChoose: (query: MarkQuery, mark: string) => void;
}

/** What the workspace has used that fits what is being typed. Nothing is chosen until an arrow key or a click says so. */
export function useMarkSuggestions({ caption, caret, onChoose }: Typing) {
  const query = caret === null ? null : findMarkQuery(caption, caret);
  const history = useHistory(query !== null);
  const [active, setActive] = useState({ key: "", index: -1 });
  const [leftAlone, setLeftAlone] = useState(-1);
  const used = query?.sign === "#" ? history?.hashtags : history?.mentions;
  const ranked = query && used ? rankMarks(leaveOut(used, caption, query), query.text, SUGGESTIONS_MAX) : [];
  const options = query?.from === leftAlone ? [] : ranked;
  const key = query ? `${query.from}${query.sign}${query.text}` : "";
  const index = active.key === key ? active.index : -1;

  function choose(mark: string) {
    if (query) onChoose(query, mark);
  }

  /** Whether the key was meant for the list. */
  function press(event: KeyboardEvent): boolean {
    if (options.length === 0 || event.nativeEvent.isComposing) return false;
    const chosen = options[index];
    if (event.key === "ArrowDown") setActive({ key, index: Math.min(index + 1, options.length - 1) });
    else if (event.key === "ArrowUp" && chosen) setActive({ key, index: index - 1 });
    else if (event.key === "Escape") setLeftAlone(query?.from ?? -1);
    else if ((event.key === "Enter" || event.key === "Tab") && chosen && !event.shiftKey) choose(chosen);
    else return false;
    return true;
  }

  return { query, options, index, choose, press };
}

function useHistory(isWanted: boolean): CaptionHistory | undefined {
  const { data } = useQuery({
    queryKey: ["caption-history"],
    queryFn: async ({ signal }): Promise<CaptionHistory> => {
      const answer = await fetch("/posts/caption-history", { signal });
      if (!answer.ok) throw new Error(`The history answered ${answer.status}.`);
      return answer.json();
    },
    enabled: isWanted,
    staleTime: FRESH_MS,
  });
  return data;
}
