import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useState } from "react";
import type { Audience } from "@/lib/comments/rules";
import type { MentionablePerson } from "@/lib/comments/types";
import { findMentionQuery, fitsMention, type MentionQuery } from "./find-mention-query";

const OPTIONS_MAX = 6;
const FRESH_MS = 60_000;

interface Typing {
  postId: string;
  audience: Audience;
  body: string;
  /** Null while the field has no focus. */
  caret: number | null;
  onChoose: (query: MentionQuery, person: MentionablePerson) => void;
}

/** People who can read the thread and fit what is typed after an @. The first one is chosen by Enter. */
export function useMentions({ postId, audience, body, caret, onChoose }: Typing) {
  const query = caret === null ? null : findMentionQuery(body, caret);
  const { data: people = [] } = usePeople(postId, audience, query !== null);
  const [active, setActive] = useState({ key: "", index: 0 });
  const [leftAlone, setLeftAlone] = useState(-1);
  const fitting =
    query && query.from !== leftAlone ? people.filter(({ name }) => fitsMention(name, query.text)) : [];
  const isWhole = fitting.length === 1 && fitting[0]!.name === query?.text;
  const options = isWhole ? [] : fitting.slice(0, OPTIONS_MAX);
  const key = query ? `${query.from} ${query.text}` : "";
  const index = Math.min(active.key === key ? active.index : 0, options.length - 1);

  function choose(person: MentionablePerson) {
    if (query) onChoose(query, person);
  }

  /** Whether the key was meant for the list. */
  function press(event: KeyboardEvent): boolean {
    const chosen = options[index];
    if (!chosen || event.nativeEvent.isComposing) return false;
    const isEnter = event.key === "Enter" && !event.metaKey && !event.ctrlKey && !event.shiftKey;
    if (event.key === "ArrowDown") setActive({ key, index: (index + 1) % options.length });
    else if (event.key === "ArrowUp")
      setActive({ key, index: (index + options.length - 1) % options.length });
    else if (event.key === "Escape") setLeftAlone(query?.from ?? -1);
    else if (isEnter) choose(chosen);
    else return false;
    return true;
  }

  return { options, index, choose, press };
}

function usePeople(postId: string, audience: Audience, isWanted: boolean) {
  return useQuery({
    queryKey: ["mentionable", postId, audience],
    queryFn: async ({ signal }): Promise<MentionablePerson[]> => {
      const answer = await fetch(`/posts/${postId}/comments/people?audience=${audience}`, { signal });
      if (!answer.ok) throw new Error(`The list of people answered ${answer.status}.`);
      return answer.json();
    },
    enabled: isWanted,
    staleTime: FRESH_MS,
  });
}
