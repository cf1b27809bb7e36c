import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { AddTimeRow } from "./add-time-row";
import { DayMenu } from "./day-menu";
import { addTime, copyDay, removeTime, toggle, toRows, weekFrom } from "./queue-week";
import { SlotToggle } from "./slot-toggle";
import type { QueueEditorModel } from "./use-queue-editor";
import { useWeekWords } from "./use-week-words";

interface QueueGridProps {
  editor: QueueEditorModel;
  weekStart: number;
}

export function QueueGrid({ editor, weekStart }: QueueGridProps) {
  const t = useTranslations("queue.editor");
  const words = useWeekWords();
  const { queue, setSlots } = editor;
  const days = weekFrom(weekStart);
  return (
    <table className="w-full max-w-md table-fixed border-collapse">
      <caption className="sr-only">{t("caption")}</caption>
      <thead>
        <tr>
          <td className="w-24" />
          {days.map((day) => (
            <th key={day} scope="col" className="pb-1 font-normal">
              <DayMenu
                day={day}
                onCopy={(to) =>
                  setSlots(copyDay(queue.slots, day, to), t("copied", { day: words.longDay(day) }))
                }
                onClear={() =>
                  setSlots(
                    queue.slots.filter(({ weekday }) => weekday !== day),
                    t("cleared", { day: words.longDay(day) }),
                  )
                }
              />
            </th>
          ))}
          <td className="w-9" />
        </tr>
      </thead>
      <tbody>
        {toRows(queue.slots).map((row) => (
          <TimeRow
            key={row.minute}
            {...row}
            days={days}
            isOn={(day) => row.days.has(day)}
            onToggle={(weekday) => setSlots(toggle(queue.slots, { weekday, minute: row.minute }))}
            onRemove={() =>
              setSlots(removeTime(queue.slots, row.minute), t("removed", { time: words.clock(row.minute) }))
            }
          />
        ))}
        <AddTimeRow days={days} onAdd={(minute, chosen) => setSlots(addTime(queue.slots, minute, chosen))} />
      </tbody>
    </table>
  );
}

interface TimeRowProps {
  minute: number;
  days: number[];
  isOn: (day: number) => boolean;
  onToggle: (day: number) => void;
  onRemove: () => void;
}

function TimeRow({ minute, days, isOn, onToggle, onRemove }: TimeRowProps) {
  const t = useTranslations("queue.editor");
  const { clock, longDay } = useWeekWords();
  return (
    <tr className="group border-t border-line">
      <th scope="row" className="timecode text-start font-medium">
        {clock(minute)}
      </th>
      {days.map((day) => (
        <td key={day} className="p-0 text-center">
          <SlotToggle
            label={t("slot", { day: longDay(day), time: clock(minute) })}
            isOn={isOn(day)}
            onToggle={() => onToggle(day)}
          />
        </td>
      ))}
      <td className="p-0 text-end">
        <IconButton size="sm" label={t("remove", { time: clock(minute) })} onClick={onRemove}>
          <X aria-hidden />
        </IconButton>
      </td>
    </tr>
  );
}
