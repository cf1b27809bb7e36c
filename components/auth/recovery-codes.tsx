"use client";

import { Check, Copy, Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";

/** Shown once: the server keeps only their hashes. */
export function RecoveryCodes({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  const t = useTranslations("security.codes");
  const [isCopied, setCopied] = useState(false);
  const text = `${codes.join("\n")}\n`;

  async function copy() {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  }

  return (
    <div className="grid gap-4">
      <p className="text-ink2 text-pretty">{t("explanation")}</p>
      <ul className="timecode grid grid-cols-2 gap-x-6 gap-y-1.5 rounded-card bg-sunk px-4 py-3.5">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" onClick={copy}>
          {isCopied ? <Check aria-hidden /> : <Copy aria-hidden />}
          {t(isCopied ? "copied" : "copy")}
        </Button>
        <Button size="sm" asChild>
          <a href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`} download={t("file")}>
            <Download aria-hidden />
            {t("download")}
          </a>
        </Button>
        <Button size="sm" variant="primary" onClick={onKept} className="ms-auto">
          {t("kept")}
        </Button>
      </div>
    </div>
  );
}
