"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { CaptionTemplate } from "@/lib/posts/types";

const PATH = "/posts/caption-templates";
const queryKey = ["caption-templates"];

type NewTemplate = Omit<CaptionTemplate, "id"> & { id?: string };

/** What the workspace keeps, and what can be done with it; a refusal is thrown in Cuepost's own words. */
export function useTemplates(kind: CaptionTemplate["kind"]) {
  const client = useQueryClient();
  const { data, isPending, isError, refetch } = useQuery({
    queryKey,
    queryFn: ({ signal }) => send<CaptionTemplate[]>(PATH, { signal }),
  });

  async function change(path: string, request: RequestInit): Promise<CaptionTemplate> {
    const template = await send<CaptionTemplate>(path, request);
    await client.invalidateQueries({ queryKey });
    return template;
  }

  return {
    templates: (data ?? []).filter((template) => template.kind === kind),
    isPending,
    isError,
    retry: () => void refetch(),
    save: (template: NewTemplate) => change(PATH, withBody("POST", template)),
    rename: (id: string, name: string) => change(`${PATH}/${id}`, withBody("PATCH", { name })),
    remove: (id: string) => change(`${PATH}/${id}`, { method: "DELETE" }),
  };
}

export type Templates = ReturnType<typeof useTemplates>;

function withBody(method: string, body: unknown): RequestInit {
  return { method, body: JSON.stringify(body), headers: { "content-type": "application/json" } };
}

async function send<Value>(path: string, request: RequestInit): Promise<Value> {
  const answer = await fetch(path, request);
  if (answer.ok) return answer.json();
  const problem = await answer.json().catch(() => null);
  throw new Error(problem?.error?.message ?? `Cuepost answered ${answer.status}. Try again.`);
}
