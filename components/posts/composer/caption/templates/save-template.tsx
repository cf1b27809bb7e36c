"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import type { CaptionTemplate } from "@/lib/posts/types";
import { NameForm } from "./name-form";
import type { Templates } from "./use-templates";

interface SaveTemplateProps {
  kind: CaptionTemplate["kind"];
  text: string;
  onSave: Templates["save"];
}

export function SaveTemplate({ kind, text, onSave }: SaveTemplateProps) {
  const t = useTranslations("preview.templates");
  const [isNaming, setIsNaming] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function save(name: string) {
    try {
      await onSave({ kind, name, text });
      setProblem(null);
      setIsNaming(false);
      toast(t("saved", { name }));
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  }

  if (text.trim() === "") {
    return <p className="border-t border-line pt-3 text-sm text-ink3 text-pretty">{t(`nothing.${kind}`)}</p>;
  }
  return (
    <div className="grid gap-2 border-t border-line pt-3">
      <p dir="auto" className="line-clamp-2 text-sm break-words text-ink3">
        {text}
      </p>
      {isNaming ? (
        <NameForm
          label={t("name")}
          name=""
          button={t("save")}
          onSubmit={save}
          onCancel={() => setIsNaming(false)}
        />
      ) : (
        <Button size="sm" className="justify-self-start" onClick={() => setIsNaming(true)}>
          <Plus aria-hidden />
          {t(`keep.${kind}`)}
        </Button>
      )}
      {problem && (
        <p role="alert" className="text-sm text-hold">
          {problem}
        </p>
      )}
    </div>
  );
}
