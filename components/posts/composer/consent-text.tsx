import { draftConsent, prescribed } from "@/lib/posts/rules";
import type { PostSettings } from "@/lib/posts/types";

const link = "underline underline-offset-2 hover:text-ink";

type Declared = Pick<PostSettings, "delivery" | "disclosesPromotion" | "isBrandedContent">;

/** Point 4, letter for letter, with the links it prescribes; of a draft TikTok asks it in the app. */
export function ConsentText({ settings }: { settings: Declared }) {
  return (
    <p data-testid="consent" className="text-sm text-ink2 text-pretty">
      {settings.delivery === "inbox" ? (
        draftConsent
      ) : (
        <Declaration isBranded={settings.disclosesPromotion && settings.isBrandedContent} />
      )}
    </p>
  );
}

function Declaration({ isBranded }: { isBranded: boolean }) {
  return (
    <>
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
    </>
  );
}
