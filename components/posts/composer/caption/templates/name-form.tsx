"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { TEMPLATE_NAME_MAX } from "@/lib/posts/rules";

interface NameFormProps {
  label: string;
  name: string;
  button: string;
  onSubmit: (name: string) => Promise<void>;
  onCancel: () => void;
}

/** Escape leaves the name as it was, and the list open. */
export function NameForm({ label, name: given, button, onSubmit, onCancel }: NameFormProps) {
  const t = useTranslations("preview.templates");
  const [name, setName] = useState(given);
  const [isBusy, setIsBusy] = useState(false);
  const submit = async () => {
    setIsBusy(true);
    await onSubmit(name.trim());
    setIsBusy(false);
  };
  return (
    <form
      className="flex flex-wrap gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        void submit();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        event.preventDefault();
        onCancel();
      }}
    >
      <Input
        autoFocus
        required
        aria-label={label}
        placeholder={label}
        maxLength={TEMPLATE_NAME_MAX}
        value={name}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setName(event.target.value)}
        className="min-w-40 flex-1"
      />
      <Button type="submit" variant="primary" disabled={isBusy || name.trim() === ""}>
        {button}
      </Button>
      <Button variant="quiet" onClick={onCancel}>
        {t("cancel")}
      </Button>
    </form>
  );
}
