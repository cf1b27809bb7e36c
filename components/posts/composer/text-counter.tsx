import { useLocale, useTranslations } from "next-intl";

interface TextCounterProps {
  id: string;
  text: string;
  /** In UTF-16 units, as TikTok counts. */
  max: number;
}

export function TextCounter({ id, text, max }: TextCounterProps) {
  const locale = useLocale();
  const isOver = text.length > max;
  return (
    <p
      id={id}
      className={`timecode mt-1 text-end text-sm ${isOver ? "font-semibold text-hold" : "text-ink3"}`}
    >
      {text.length.toLocaleString(locale)} / {max.toLocaleString(locale)}
    </p>
  );
}

/** As an error below the field; null while it fits. */
export function useTooLong(text: string, max: number): string | null {
  const t = useTranslations("composer");
  return text.length > max ? t("tooLong", { count: text.length - max }) : null;
}
