"use client";

import { BookmarkPlus, Hash, Smile } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { type ReactNode, type RefObject, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { Skeleton } from "@/components/ui/skeleton";
import { Toolbar, ToolbarButton } from "@/components/ui/toolbar";
import { splitCaption } from "@/lib/posts/rules";
import { insertText, padInsertion } from "./insert-text";

const loading = () => <Skeleton className="h-40" />;
const EmojiPicker = dynamic(() => import("./emoji/emoji-picker").then((file) => file.EmojiPicker), {
  loading,
});
const TemplatePicker = dynamic(
  () => import("./templates/template-picker").then((file) => file.TemplatePicker),
  { loading },
);

interface CaptionToolsProps {
  field: RefObject<HTMLTextAreaElement | null>;
  caption: string;
}

/** Whatever is chosen goes where the caret stands, as if it had been typed. */
export function CaptionTools({ field, caption }: CaptionToolsProps) {
  const t = useTranslations("preview.tools");
  const insert = (text: string, isApart: boolean) => {
    if (!field.current) return;
    const range = { from: field.current.selectionStart, to: field.current.selectionEnd };
    insertText(field.current, isApart ? padInsertion(caption, text, range) : text, range);
  };
  return (
    <Toolbar aria-label={t("label")} className="-ms-2 gap-0">
      <Tool label={t("emoji")} icon={<Smile aria-hidden />}>
        {(close) => (
          <EmojiPicker
            onPick={(emoji) => {
              close();
              insert(emoji, false);
            }}
          />
        )}
      </Tool>
      {(["hashtags", "caption"] as const).map((kind) => (
        <Tool
          key={kind}
          label={t(kind)}
          icon={kind === "hashtags" ? <Hash aria-hidden /> : <BookmarkPlus aria-hidden />}
        >
          {(close) => (
            <TemplatePicker
              kind={kind}
              words={wordsToKeep(kind, field.current, caption)}
              onInsert={(text) => {
                close();
                insert(text, true);
              }}
            />
          )}
        </Tool>
      ))}
    </Toolbar>
  );
}

interface ToolProps {
  label: string;
  icon: ReactNode;
  children: (close: () => void) => ReactNode;
}

function Tool({ label, icon, children }: ToolProps) {
  const [isOpen, setIsOpen] = useState(false);
  const isChosen = useRef(false);
  const close = () => {
    isChosen.current = true;
    setIsOpen(false);
  };
  return (
    <Popover open={isOpen} onOpenChange={setIsOpen}>
      <PopoverTrigger asChild>
        <ToolbarButton asChild>
          <Button variant="quiet" size="sm" className="gap-1.5 px-2 pointer-coarse:h-11">
            {icon}
            {label}
          </Button>
        </ToolbarButton>
      </PopoverTrigger>
      <PopoverContent
        label={label}
        className="w-80"
        onCloseAutoFocus={(event) => {
          // What was chosen stands in the caption, and so does the caret.
          if (isChosen.current) event.preventDefault();
          isChosen.current = false;
        }}
      >
        {children(close)}
      </PopoverContent>
    </Popover>
  );
}

/** The selected words, or else the whole caption; of hashtags only these. */
function wordsToKeep(
  kind: "hashtags" | "caption",
  field: HTMLTextAreaElement | null,
  caption: string,
): string {
  const selected = field ? caption.slice(field.selectionStart, field.selectionEnd) : "";
  const words = selected.trim() ? selected : caption;
  if (kind === "caption") return words;
  const hashtags = splitCaption(words).filter((part) => part.kind === "hashtag");
  return hashtags.map(({ text }) => text).join(" ");
}
