import { prescribed } from "@/lib/posts/rules";

const link = "underline underline-offset-2 hover:text-ink";

/** Point 4, letter for letter, with the links it prescribes. */
export function ConsentText({ isBranded }: { isBranded: boolean }) {
  return (
    <p data-testid="consent" className="text-sm text-ink2">
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
    </p>
  );
}
