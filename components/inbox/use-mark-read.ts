import { type InfiniteData, useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { toast } from "sonner";
import type { InboxItem, InboxPage } from "@/lib/notifications/types";
import { itemsKey } from "./use-inbox";

type Pages = InfiniteData<InboxPage, string | null>;

/** Shown at once; what the server says stands a moment later. */
export function useMarkRead() {
  const t = useTranslations("notices.inbox");
  const client = useQueryClient();
  const show = (change: (item: InboxItem) => InboxItem) =>
    client.setQueriesData<Pages>(
      { queryKey: itemsKey },
      (known) =>
        known && {
          ...known,
          pages: known.pages.map((page) => ({ ...page, items: page.items.map(change) })),
        },
    );
  const settle = {
    onError: () => toast.error(t("unreachable")),
    onSettled: () => client.invalidateQueries({ queryKey: ["inbox"] }),
  };
  const some = useMutation({
    mutationFn: (input: { ids: string[]; isRead: boolean }) => send("/inbox/read", input),
    onMutate: ({ ids, isRead }) => show((item) => (ids.includes(item.id) ? { ...item, isRead } : item)),
    ...settle,
  });
  const all = useMutation({
    mutationFn: (until: string) => send("/inbox/read-all", { until }),
    onMutate: (until) => show((item) => (item.createdAt <= until ? { ...item, isRead: true } : item)),
    ...settle,
  });
  return { mark: some.mutate, markAll: all.mutate };
}

async function send(path: string, input: unknown): Promise<void> {
  const headers = { "content-type": "application/json" };
  // Leaving the page for where it leads must not lose that it was read.
  const response = await fetch(path, {
    method: "POST",
    headers,
    body: JSON.stringify(input),
    keepalive: true,
  });
  if (!response.ok) throw new Error(`The inbox could not be changed (${response.status}).`);
}
