"use client";

import { useTranslations } from "next-intl";
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from "@/components/ui/menu";
import { weekdays, workdays } from "./queue-week";
import { useWeekWords } from "./use-week-words";

interface DayMenuProps {
  day: number;
  onCopy: (to: readonly number[]) => void;
  onClear: () => void;
}

/** The head of a column: what can be done with a whole day. */
export function DayMenu({ day, onCopy, onClear }: DayMenuProps) {
  const t = useTranslations("queue.day");
  const { shortDay, longDay } = useWeekWords();
  const name = longDay(day);
  const label = t("open", { short: shortDay(day), day: name });
  return (
    <Menu>
      <MenuTrigger
        aria-label={label}
        title={label}
        className="h-8 w-full rounded-control text-xs max-md:h-11 text-ink2 transition-colors hover:bg-sunk hover:text-ink data-[state=open]:bg-sunk"
      >
        {shortDay(day)}
      </MenuTrigger>
      <MenuContent>
        <MenuItem onSelect={() => onCopy(weekdays)}>{t("copyToAll", { day: name })}</MenuItem>
        <MenuItem onSelect={() => onCopy(workdays)}>{t("copyToWorkdays", { day: name })}</MenuItem>
        <MenuSeparator />
        <MenuItem tone="danger" onSelect={onClear}>
          {t("clear", { day: name })}
        </MenuItem>
      </MenuContent>
    </Menu>
  );
}
