import type { AccountView, CreatorInfo } from "@/lib/accounts/types";
import type { MediaView } from "@/lib/media/types";
import type { Problem } from "@/lib/posts/problems";
import { captionMax, PHOTOS_MAX } from "@/lib/posts/rules";
import type { PostSettings } from "@/lib/posts/types";
import type { ComposerWords } from "./composer-state";
import { describeVideo } from "./describe-video";

export type CheckField = Problem["field"];

/** A line that is in order. */
export interface Fine {
  field: CheckField;
  message: string;
}

interface Judged {
  account: AccountView | null;
  creator: CreatorInfo | null;
  settings: PostSettings;
  media: MediaView[];
  /** When it goes out, in words; null while that is not known. */
  moment: string | null;
  /** Who is asked for approval first, in words; null when nobody is. */
  approval: string | null;
  problems: Problem[];
}

/** What is in order with one account's post, in TikTok's own order. */
export function listFine(judged: Judged, t: ComposerWords): Fine[] {
  const { creator, settings, moment, approval } = judged;
  const isOpen = (...fields: CheckField[]) => judged.problems.some(({ field }) => fields.includes(field));
  const fine: Fine[] = [];
  if (creator && settings.delivery === "direct" && !isOpen("account", "delivery")) {
    fine.push({ field: "account", message: t("checks.account", { name: creator.nickname }) });
  }
  if (!isOpen("media")) fine.push(...fineMedia(judged, t));
  const told = fineWords(judged, t);
  if (told && !isOpen("caption", "title")) fine.push(told);
  const isAsked = settings.delivery === "direct" && creator !== null && settings.privacyLevel !== null;
  if (isAsked && !isOpen("privacyLevel", "disclosesPromotion", "isBrandedContent", "isYourBrand")) {
    fine.push({ field: "privacyLevel", message: t("checks.privacy") });
  }
  if (moment && !isOpen("time")) fine.push({ field: "time", message: moment });
  if (approval && !isOpen("time", "account")) fine.push({ field: "time", message: approval });
  return fine;
}

function fineMedia({ media }: Judged, t: ComposerWords): Fine[] {
  const [first] = media;
  if (!first) return [];
  if (first.kind === "photo") {
    return [{ field: "media", message: t("checks.photos", { count: media.length, max: PHOTOS_MAX }) }];
  }
  return [{ field: "media", message: t("checks.video", { facts: describeVideo(first).join(", ") }) }];
}

/** Nothing is said of a caption that is not there: TikTok wants none. */
function fineWords({ settings, media }: Judged, t: ComposerWords): Fine | null {
  const kind = media[0]?.kind ?? "video";
  if (!settings.caption || (settings.delivery === "inbox" && kind === "video")) return null;
  const values = { count: settings.caption.length, max: captionMax(kind) };
  return { field: "caption", message: t(`checks.caption.${kind}`, values) };
}
