interface TextCounterProps {
  id: string;
  text: string;
  /** In UTF-16 units, as TikTok counts. */
  max: number;
}

export function TextCounter({ id, text, max }: TextCounterProps) {
  const isOver = text.length > max;
  return (
    <p
      id={id}
      className={`timecode mt-1 text-right text-sm ${isOver ? "font-semibold text-hold" : "text-ink3"}`}
    >
      {text.length.toLocaleString("en")} / {max.toLocaleString("en")}
    </p>
  );
}

/** As an error below the field; null while it fits. */
export function sayTooLong(text: string, max: number): string | null {
  return text.length > max ? `${text.length - max} characters too long. TikTok would refuse it.` : null;
}
