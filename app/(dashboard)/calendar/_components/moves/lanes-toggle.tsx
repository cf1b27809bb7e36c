"use client";

import { Columns3 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { useCalendar } from "../calendar-context";

/** Gives each account a lane of its own, where there is more than one. */
export function LanesToggle() {
  const t = useTranslations("calendar.moves.lanes");
  const { place, go, accounts } = useCalendar();
  if (accounts.length < 2 || (place.view !== "week" && place.view !== "day")) return null;
  return (
    <Button
      variant="quiet"
      size="sm"
      aria-pressed={place.lanes}
      aria-keyshortcuts="a"
      onClick={() => go({ lanes: !place.lanes }, "replace")}
      className={cn("px-2.5 max-lg:hidden", place.lanes && "bg-sunk text-ink")}
    >
      <Columns3 className={cn(place.view === "week" && "rotate-90")} />
      {t("toggle")}
    </Button>
  );
}
