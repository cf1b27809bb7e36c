import { AppError } from "@/lib/errors";
import { ApiProblem, type ProblemDetail } from "./api-problem";
import { toProblem } from "./to-problem";

/** Fields of a post as the domain names them, in the words of the API. */
const pointers: Record<string, string> = {
  account: "/account_ids",
  media: "/media_ids",
  time: "/publish_at",
  caption: "/content",
  profile: "/posting_profile",
  externalId: "/external_id",
  title: "/tiktok/title",
  delivery: "/tiktok/delivery",
  privacyLevel: "/tiktok/privacy_level",
  allowComment: "/tiktok/allow_comment",
  allowDuet: "/tiktok/allow_duet",
  allowStitch: "/tiktok/allow_stitch",
  disclosesPromotion: "/tiktok/discloses_promotion",
  isYourBrand: "/tiktok/is_your_brand",
  isBrandedContent: "/tiktok/is_branded_content",
  isAiGenerated: "/tiktok/is_ai_generated",
  autoAddMusic: "/tiktok/auto_add_music",
  coverTimestampMs: "/tiktok/cover_timestamp_ms",
  photoCoverIndex: "/tiktok/photo_cover_index",
};

/** Where a setting of a post stands in a body. */
export function pointerOf(field: string): string | undefined {
  return pointers[field];
}

/** What the domain said about a post, for a program. Null of what is no answer but a mistake of ours. */
export function toPostProblem(error: unknown): ApiProblem | null {
  const problem = toProblem(error);
  const field = error instanceof AppError ? error.field : undefined;
  if (!problem || field === undefined) return problem;
  return new ApiProblem(problem.code, problem.message, { ...problem.facts, pointer: pointers[field] });
}

/** One that names all of them; null where there are none. */
export function joinProblems(problems: readonly ApiProblem[]): ApiProblem | null {
  const [first] = problems;
  if (!first || problems.length === 1) return first ?? null;
  return new ApiProblem(first.code, first.message, { ...first.facts, errors: problems.flatMap(detailsOf) });
}

/** Each with what programs are told besides. */
export function detailsOf({ code, message, facts }: ApiProblem): (ProblemDetail & Record<string, unknown>)[] {
  if (facts.errors) return facts.errors.map((detail) => ({ ...detail }));
  const { pointer, parameter, remedy, more } = facts;
  return [
    {
      code,
      detail: message,
      ...(pointer !== undefined && { pointer }),
      ...(parameter !== undefined && { parameter }),
      ...(remedy !== undefined && { remedy }),
      ...more,
    },
  ];
}
