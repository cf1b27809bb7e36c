import { useTranslations } from "next-intl";
import { ShuffleButton } from "./shuffle-button";
import type { QueueEditorModel } from "./use-queue-editor";

interface QueueHeadProps {
  accountId: string;
  editor: QueueEditorModel;
}

export function QueueHead({ accountId, editor }: QueueHeadProps) {
  const t = useTranslations("queue.editor");
  const { slots } = editor.queue;
  return (
    <div className="flex max-w-md flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <p className="text-sm text-ink2">{t("perWeek", { count: slots.length })}</p>
      <ShuffleButton accountId={accountId} />
    </div>
  );
}
