"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { useCommands } from "./commands";

const SHOWN_MAX = 99;

/** How many posts wait for this person's approval; nothing where none do. */
export function WaitingCount({ className }: { className?: string }) {
  const t = useTranslations("approvals.inbox");
  const { waiting } = useCommands();
  const { data: count } = useQuery({
    queryKey: ["approvals", "count"],
    queryFn: async ({ signal }): Promise<number> => {
      const response = await fetch("/approvals/count", { signal });
      if (!response.ok) throw new Error(`The number could not be read (${response.status}).`);
      return (await response.json()).count;
    },
    initialData: waiting,
  });
  if (count === 0) return null;
  return (
    <span
      className={cn(
        "min-w-5 rounded-full bg-wait-soft px-1.5 text-center text-xs leading-5 font-medium text-wait tabular-nums",
        className,
      )}
    >
      <span aria-hidden>{count > SHOWN_MAX ? `${SHOWN_MAX}+` : count}</span>
      <span className="sr-only">{t("forYou", { count })}</span>
    </span>
  );
}
