import { z } from "zod";
import { type ProblemCode, problemCodes } from "./problem-codes";

const codes = Object.keys(problemCodes) as [ProblemCode, ...ProblemCode[]];

const pointer = z
  .string()
  .meta({ description: "JSON pointer (RFC 6901) into the body.", example: "/publish_at" });
const parameter = z.string().meta({ description: "Of the query or the path.", example: "limit" });

export const ProblemPart = z
  .looseObject({
    pointer: pointer.optional(),
    parameter: parameter.optional(),
    code: z.enum(codes),
    detail: z.string(),
    remedy: z.string().optional(),
  })
  .meta({ id: "ProblemPart", description: "One thing that is not right, and where." });

/** What every request that is not carried out is answered with. It may carry further facts beside these. */
export const Problem = z
  .looseObject({
    type: z.url().meta({ description: "Where this code is explained." }),
    title: z.string().meta({ description: "The same for every problem of this code." }),
    status: z.int(),
    detail: z.string().meta({ description: "What is wrong with this very request." }),
    code: z.enum(codes).meta({ description: "Stable: what programs branch on." }),
    pointer: pointer.optional(),
    parameter: parameter.optional(),
    remedy: z.string().meta({ description: "What to do about it." }),
    errors: z.array(ProblemPart).optional().meta({ description: "All that is wrong, not the first alone." }),
    request_id: z.string().meta({ description: "Names this request in the logs." }),
  })
  .meta({ id: "Problem", description: "Why a request was not carried out (RFC 9457)." });
