"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Skeleton } from "@/components/ui/skeleton";
import type { CaptionTemplate } from "@/lib/posts/types";
import { SaveTemplate } from "./save-template";
import { TemplateRow } from "./template-row";
import { useTemplateMoves } from "./use-template-moves";
import { type Templates, useTemplates } from "./use-templates";

/** As many can be looked over without a search. */
const SEARCHED_FROM = 8;

interface TemplatePickerProps {
  kind: CaptionTemplate["kind"];
  /** What could be kept: the selected words, or all of them. */
  words: string;
  onInsert: (text: string) => void;
}

/** All in one place: put in, keep what is written, give another name, take away. */
export function TemplatePicker({ kind, words, onInsert }: TemplatePickerProps) {
  const t = useTranslations("preview.templates");
  const known = useTemplates(kind);
  const { rename, remove } = useTemplateMoves(known);
  const [query, setQuery] = useState("");
  const wanted = query.trim().toLowerCase();
  const shown = known.templates.filter(({ name, text }) => `${name}\n${text}`.toLowerCase().includes(wanted));
  return (
    <div className="grid gap-3">
      <h2 className="font-semibold">{t(`title.${kind}`)}</h2>
      {known.templates.length >= SEARCHED_FROM && (
        <Input
          type="search"
          aria-label={t("search")}
          placeholder={t("search")}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      )}
      <State known={known} kind={kind} isNothingFound={wanted !== "" && shown.length === 0} />
      {shown.length > 0 && (
        <ul aria-label={t(`title.${kind}`)} className="-mx-1.5 max-h-72 overflow-y-auto">
          {shown.map((template) => (
            <TemplateRow
              key={template.id}
              template={template}
              onInsert={() => onInsert(template.text)}
              onRename={(name) => rename(template, name)}
              onRemove={() => remove(template)}
            />
          ))}
        </ul>
      )}
      <SaveTemplate kind={kind} text={words} onSave={known.save} />
    </div>
  );
}

interface StateProps {
  known: Templates;
  kind: CaptionTemplate["kind"];
  isNothingFound: boolean;
}

function State({ known, kind, isNothingFound }: StateProps) {
  const t = useTranslations("preview.templates");
  if (known.isPending) return <Skeleton className="h-16" />;
  if (known.isError) {
    return (
      <div role="alert" className="flex items-center justify-between gap-3 text-sm text-hold">
        {t("unread")}
        <Button size="sm" onClick={known.retry}>
          {t("retry")}
        </Button>
      </div>
    );
  }
  if (isNothingFound) return <p className="text-sm text-ink3">{t("nothingFound")}</p>;
  if (known.templates.length > 0) return null;
  return <p className="text-sm text-ink2 text-pretty">{t(`empty.${kind}`)}</p>;
}
