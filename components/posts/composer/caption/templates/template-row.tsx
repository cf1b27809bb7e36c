"use client";

import { Pencil, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import type { CaptionTemplate } from "@/lib/posts/types";
import { NameForm } from "./name-form";

interface TemplateRowProps {
  template: CaptionTemplate;
  onInsert: () => void;
  onRename: (name: string) => Promise<void>;
  onRemove: () => void;
}

export function TemplateRow({ template, onInsert, onRename, onRemove }: TemplateRowProps) {
  const t = useTranslations("preview.templates");
  const [isRenaming, setIsRenaming] = useState(false);
  const { name, text } = template;
  if (isRenaming) {
    return (
      <li className="p-1.5">
        <NameForm
          label={t("newName", { name })}
          name={name}
          button={t("rename")}
          onCancel={() => setIsRenaming(false)}
          onSubmit={async (chosen) => {
            if (chosen !== name) await onRename(chosen);
            setIsRenaming(false);
          }}
        />
      </li>
    );
  }
  return (
    <li className="flex items-center rounded-md hover:bg-sunk">
      <button
        type="button"
        onClick={onInsert}
        className="min-h-11 min-w-0 flex-1 rounded-md px-1.5 py-1 text-start focus-visible:-outline-offset-2"
      >
        <span className="sr-only">{t("insert")}</span>
        <span dir="auto" className="block truncate font-medium">
          {name}
        </span>
        <span dir="auto" className="block truncate text-sm text-ink3">
          {text}
        </span>
      </button>
      <IconButton size="sm" label={t("renameThis", { name })} onClick={() => setIsRenaming(true)}>
        <Pencil />
      </IconButton>
      <IconButton size="sm" label={t("deleteThis", { name })} onClick={onRemove}>
        <Trash2 />
      </IconButton>
    </li>
  );
}
