"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import { controlLooks } from "@/components/ui/input";
import { parseClock, weekdays } from "./queue-week";
import { SlotToggle } from "./slot-toggle";
import { useWeekWords } from "./use-week-words";

const FIRST_TIME = "09:00";

interface AddTimeRowProps {
  days: number[];
  onAdd: (minute: number, days: number[]) => void;
}

/** The last row is the next one: a time, its days, and a plus. */
export function AddTimeRow({ days, onAdd }: AddTimeRowProps) {
  const t = useTranslations("queue.editor");
  const { longDay } = useWeekWords();
  const [time, setTime] = useState(FIRST_TIME);
  const [chosen, setChosen] = useState<readonly number[]>(weekdays);
  const minute = parseClock(time);
  const canAdd = minute !== null && chosen.length > 0;
  const add = () => {
    if (canAdd) onAdd(minute, [...chosen]);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter") add();
  };
  return (
    <tr className="border-t border-line">
      <td className="py-1.5 pe-2">
        <input
          type="time"
          aria-label={t("newTime")}
          value={time}
          onChange={(event) => setTime(event.target.value)}
          onKeyDown={press}
          className={cn(controlLooks, "timecode h-9 px-1.5 text-sm")}
        />
      </td>
      {days.map((day) => (
        <td key={day} className="p-0 text-center">
          <SlotToggle
            label={t("newOn", { day: longDay(day) })}
            isDraft
            isOn={chosen.includes(day)}
            onToggle={() =>
              setChosen(chosen.includes(day) ? chosen.filter((one) => one !== day) : [...chosen, day])
            }
          />
        </td>
      ))}
      <td className="p-0 text-end">
        <IconButton size="sm" variant="outline" label={t("add")} onClick={add} disabled={!canAdd}>
          <Plus aria-hidden />
        </IconButton>
      </td>
    </tr>
  );
}
