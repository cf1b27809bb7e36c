import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { LabelInput, NewLabelInput } from "@/lib/workspaces/input";
import type { LabelView } from "@/lib/workspaces/types";

export const labelsKey = ["labels"] as const;

/** The labels of the workspace by name, read when something first shows them. */
export function useLabels(isEnabled = true) {
  return useQuery({
    queryKey: labelsKey,
    queryFn: ({ signal }) => ask<LabelView[]>("/labels", { signal }),
    enabled: isEnabled,
  });
}

export function useLabelChanges() {
  const client = useQueryClient();
  const t = useTranslations("labels");
  const put = (change: (labels: LabelView[]) => LabelView[]) =>
    client.setQueryData<LabelView[]>(labelsKey, (labels) => change(labels ?? []).toSorted(byName));
  const send = <Answer>(address: string, method: string, body?: NewLabelInput) =>
    ask<Answer>(address, { method, ...(body && toBody(body)) }).catch((error: unknown) => {
      throw error instanceof LabelRefusal ? error : new LabelRefusal(t("unreachable"), { cause: error });
    });

  const create = useMutation({
    mutationFn: (label: NewLabelInput) => send<LabelView>("/labels", "POST", label),
    onSuccess: (label) => put((labels) => [...labels, label]),
  });
  const change = useMutation({
    mutationFn: ({ labelId, ...label }: LabelInput) => send<LabelView>(`/labels/${labelId}`, "PUT", label),
    onSuccess: (label) => put((labels) => labels.map((one) => (one.id === label.id ? label : one))),
  });
  const remove = useMutation({
    mutationFn: (labelId: string) => send<null>(`/labels/${labelId}`, "DELETE"),
    onSuccess: (_, labelId) => put((labels) => labels.filter(({ id }) => id !== labelId)),
  });
  return { create, change, remove };
}

class LabelRefusal extends Error {}

async function ask<Answer>(address: string, request: RequestInit): Promise<Answer> {
  const response = await fetch(address, request);
  if (response.status === 204) return null as Answer;
  const answer = await response.json();
  if (!response.ok) throw new LabelRefusal(answer.error?.message ?? `${address}: ${response.status}`);
  return answer;
}

function toBody(body: NewLabelInput): RequestInit {
  return { body: JSON.stringify(body), headers: { "content-type": "application/json" } };
}

function byName(one: LabelView, other: LabelView): number {
  return one.name.localeCompare(other.name);
}
