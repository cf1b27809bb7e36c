"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { useSentence } from "@/components/shell/sentences";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { IMPORTS_PER_REQUEST_MAX, isWebAddress } from "@/lib/media/rules";
import { useStartImports } from "./use-imports";

/** One address a line. What is wrong is said of the very line, before anything is sent. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("uploads.import");
  const [text, setText] = useState("");
  const [isTried, setIsTried] = useState(false);
  const start = useStartImports();
  const say = useSentence();
  const addresses = readLines(text);
  const bad = addresses.find((address) => !isWebAddress(address));
  const problem =
    addresses.length === 0
      ? t("none")
      : addresses.length > IMPORTS_PER_REQUEST_MAX
        ? t("too-many", { max: IMPORTS_PER_REQUEST_MAX })
        : bad && t("no-address", { line: addresses.indexOf(bad) + 1 });
  const submit = () => {
    setIsTried(true);
    if (problem) return;
    start.mutate(addresses, {
      onSuccess: () => {
        toast(t("started", { count: addresses.length }));
        onClose();
      },
    });
  };
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent
        title={t("title")}
        description={t("description")}
        className="sm:max-w-lg"
        footer={
          <>
            <Button variant="quiet" onClick={onClose}>
              {t("close")}
            </Button>
            <Button variant="primary" disabled={start.isPending} onClick={submit}>
              {addresses.length === 0 ? t("start-none") : t("start", { count: addresses.length })}
            </Button>
          </>
        }
      >
        <Field
          layout="top"
          label={t("label")}
          hint={t("hint", { max: IMPORTS_PER_REQUEST_MAX })}
          error={(isTried && problem) || (start.error && say(start.error.message))}
        >
          <Textarea
            value={text}
            onChange={({ target }) => setText(target.value)}
            rows={4}
            spellCheck={false}
            autoCapitalize="off"
            placeholder="https://"
            className="font-mono text-sm"
          />
        </Field>
      </DialogContent>
    </Dialog>
  );
}

function readLines(text: string): string[] {
  const lines = text.split(/\s+/).map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ""))];
}
