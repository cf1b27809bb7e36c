import { useTranslations } from "next-intl";
import { draftConsent, prescribed } from "@/lib/posts/rules";
import type { PostSettings } from "@/lib/posts/types";

const link = "underline underline-offset-2 hover:text-ink";

type Declared = Pick<PostSettings, "delivery" | "disclosesPromotion" | "isBrandedContent">;

interface ConsentTextProps {
  /** By the account it is declared for. */
  declared: { name: string; settings: Declared }[];
}

type Sentence = "inbox" | "branded" | "music";

/**
 * Point 4, letter for letter, with the links it prescribes; of a draft TikTok asks it in the app. Accounts that differ
 * in it have a sentence each.
 */
export function ConsentText({ declared }: ConsentTextProps) {
  const t = useTranslations("composer");
  const names = new Map<Sentence, string[]>();
  for (const { name, settings } of declared) {
    const sentence = sentenceOf(settings);
    names.set(sentence, [...(names.get(sentence) ?? []), name]);
  }
  const sentences: Sentence[] = names.size > 0 ? [...names.keys()] : ["music"];
  return (
    <div className="grid gap-0.5 text-sm text-ink2">
      {sentences.map((sentence) => (
        <div key={sentence}>
          {names.size > 1 && (
            <p className="text-xs text-ink3">
              {t("consent.for", { names: names.get(sentence)?.join(", ") ?? "" })}
            </p>
          )}
          <p data-testid="consent" className="text-pretty">
            {sentence === "inbox" ? draftConsent : <Declaration isBranded={sentence === "branded"} />}
          </p>
        </div>
      ))}
    </div>
  );
}

function sentenceOf({ delivery, disclosesPromotion, isBrandedContent }: Declared): Sentence {
  if (delivery === "inbox") return "inbox";
  return disclosesPromotion && isBrandedContent ? "branded" : "music";
}

/** TikTok's own words, in English whatever the language around them is. */
function Declaration({ isBranded }: { isBranded: boolean }) {
  return (
    <span lang="en">
      By posting, you agree to TikTok's{" "}
      {isBranded && (
        <>
          <a href={prescribed.brandedLink} target="_blank" rel="noreferrer" className={link}>
            Branded Content Policy
          </a>{" "}
          and{" "}
        </>
      )}
      <a href={prescribed.musicLink} target="_blank" rel="noreferrer" className={link}>
        Music Usage Confirmation
      </a>
    </span>
  );
}
