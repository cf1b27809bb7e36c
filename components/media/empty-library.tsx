import { Clapperboard, ImageIcon } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import type { MediaKind } from "@/lib/media/types";
import { UploadButton } from "./upload/upload-button";

const videoTypes = "MP4, MOV or WebM, up to 4 GB";
const photoTypes = "JPEG, PNG, WebP, HEIC, AVIF or GIF, up to 50 MB";

const words = {
  all: {
    title: "Drop your first video or photo here",
    none: "Nothing in the library yet",
    sentence: `Videos as ${videoTypes}; photos as ${photoTypes}. Cuepost looks into each file first and says what cannot be used.`,
  },
  video: {
    title: "Drop your first video here",
    none: "No videos yet",
    sentence: `${videoTypes}. Cuepost looks into each file first and says what TikTok would refuse.`,
  },
  photo: {
    title: "Drop your first photos here",
    none: "No photos yet",
    sentence: `${photoTypes}. Cuepost makes of each what TikTok takes, and keeps the original.`,
  },
};

export function EmptyLibrary({ kind, canUpload }: { kind: MediaKind | undefined; canUpload: boolean }) {
  const { title, none, sentence } = words[kind ?? "all"];
  const icon = kind === "photo" ? <ImageIcon /> : <Clapperboard />;
  if (!canUpload) {
    return (
      <EmptyState icon={icon} title={none}>
        Editors of this workspace upload them here.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={icon} title={title} action={<UploadButton size="lg" />} className="my-auto">
      {sentence}
    </EmptyState>
  );
}
