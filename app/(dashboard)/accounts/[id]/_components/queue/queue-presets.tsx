import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { QueueSlot } from "@/lib/accounts/types";
import { type Preset, presets } from "./queue-week";

/** One press and the queue runs; each time can be changed afterwards. */
export function QueuePresets({ onChoose }: { onChoose: (slots: QueueSlot[]) => void }) {
  const t = useTranslations("queue.presets");
  return (
    <div className="flex flex-wrap gap-2">
      {(Object.keys(presets) as Preset[]).map((name) => (
        <Button key={name} size="sm" onClick={() => onChoose([...presets[name]])}>
          {t(name)}
        </Button>
      ))}
    </div>
  );
}
