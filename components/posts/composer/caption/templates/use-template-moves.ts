"use client";

import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { useToastUndo } from "@/components/ui/use-toast-undo";
import type { CaptionTemplate } from "@/lib/posts/types";
import type { Templates } from "./use-templates";

/** Done at once, with a way back, instead of asking first. */
export function useTemplateMoves({ rename, remove, save }: Templates) {
  const t = useTranslations("preview.templates");
  const toastUndo = useToastUndo();
  const sayRefusal = (error: unknown) =>
    void toast.error(error instanceof Error ? error.message : String(error));
  return {
    async rename({ id, name: before }: CaptionTemplate, name: string): Promise<void> {
      try {
        await rename(id, name);
        toastUndo(t("renamed", { name }), async () => void (await rename(id, before)));
      } catch (error) {
        sayRefusal(error);
      }
    },
    async remove({ id }: CaptionTemplate): Promise<void> {
      try {
        const gone = await remove(id);
        toastUndo(t("deleted", { name: gone.name }), async () => void (await save(gone)));
      } catch (error) {
        sayRefusal(error);
      }
    },
  };
}
