"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { Segmented } from "@/components/ui/segmented";
import { useCopy } from "@/components/ui/use-copy";
import { type CodeLanguage, codeLanguages, useCodeLanguage } from "./use-code-language";

interface CodeSampleProps {
  /** What it shows: "Schedule a video". */
  title: string;
  /** One text for all readers, or one for each language. */
  code: string | Partial<Record<CodeLanguage, string>>;
}

/** Code to take along. */
export function CodeSample({ title, code }: CodeSampleProps) {
  const t = useTranslations("api");
  const [language, choose] = useCodeLanguage();
  const byLanguage = typeof code === "string" ? { curl: code } : code;
  const offered = (Object.keys(codeLanguages) as CodeLanguage[]).filter((name) => byLanguage[name]);
  const shown = offered.includes(language) ? language : (offered[0] ?? "curl");
  const text = byLanguage[shown] ?? "";
  return (
    <figure className="mt-5 overflow-hidden rounded-card border border-line bg-card">
      <figcaption className="flex flex-wrap items-center gap-x-3 gap-y-1.5 border-b border-line py-1.5 ps-4 pe-1.5">
        <span className="me-auto min-w-0 py-1.5 text-sm font-medium text-ink">{title}</span>
        {offered.length > 1 && (
          <Segmented
            label={t("language")}
            value={shown}
            onChange={choose}
            segments={offered.map((value) => ({ value, label: codeLanguages[value] }))}
            className="max-sm:order-last max-sm:mb-1 max-sm:w-[calc(100%-0.625rem)]"
          />
        )}
        <CopyButton what={title} text={text} />
      </figcaption>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the arrow keys.
        tabIndex={0}
        dir="ltr"
        className="timecode overflow-x-auto px-4 py-3.5 text-[0.78125rem] leading-5 text-ink"
      >
        <code>{text}</code>
      </pre>
    </figure>
  );
}

function CopyButton({ what, text }: { what: string; text: string }) {
  const t = useTranslations("common.copy");
  const { isCopied, copy } = useCopy(text);

  return (
    <IconButton label={isCopied ? t("copied") : t("copy", { what })} onClick={copy}>
      {isCopied ? <Check aria-hidden /> : <Copy aria-hidden />}
    </IconButton>
  );
}
