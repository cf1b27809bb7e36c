"use client";

import { Bell as BellShape } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { UnreadCount } from "./unread-count";
import { useUnread } from "./use-unread";

interface BellProps {
  /** As the server counted. */
  unread: number;
  timeZone: string;
  workspaceId: string;
}

const InboxPanel = dynamic(() => import("./inbox-panel").then(({ InboxPanel }) => InboxPanel), {
  ssr: false,
});

export function Bell({ unread, timeZone, workspaceId }: BellProps) {
  const t = useTranslations("notices.inbox");
  const count = useUnread(unread);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Popover open={isOpen} onOpenChange={setIsOpen}>
      <PopoverTrigger asChild>
        <IconButton label={t("bell", { count })} className="relative text-ink2">
          <BellShape strokeWidth={1.75} />
          <UnreadCount count={count} className="end-0 top-0" />
        </IconButton>
      </PopoverTrigger>
      <PopoverContent label={t("title")} className="w-[25rem] overflow-hidden p-0">
        <InboxPanel timeZone={timeZone} workspaceId={workspaceId} onClose={() => setIsOpen(false)} />
      </PopoverContent>
    </Popover>
  );
}
