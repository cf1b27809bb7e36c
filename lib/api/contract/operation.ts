import type { z } from "zod";
import type { Scope } from "@/lib/keys/rules";
import type { ProblemCode } from "./problem-codes";

export const apiTags = ["Posts", "Media", "Accounts", "Webhooks", "Keys"] as const;
export type ApiTag = (typeof apiTags)[number];

/** One endpoint: what validates it, describes it in the OpenAPI document, and types its handler and client. */
export interface OperationShape {
  /** `createPost`: the operationId. */
  id: string;
  method: "GET" | "POST" | "PATCH" | "DELETE";
  /** Below /api/v1, with parameters in braces: `/posts/{post_id}`. */
  path: `/${string}`;
  tag: ApiTag;
  /** Half a sentence, for lists. */
  summary: string;
  /** Markdown. */
  description: string;
  /** Null where any key will do. */
  scope: Scope | null;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  bodyType?: "application/json" | "text/csv";
  /** A null schema has no body. */
  answer: {
    status: number;
    description: string;
    schema: z.ZodType | null;
    /** Another status with the same body, or with none. */
    otherwise?: { status: number; description: string; isEmpty?: true };
    /** Who accepts text/event-stream gets one. */
    streams?: true;
  };
  /** Those that are this operation's own; what any request can meet goes without saying. */
  problems?: readonly ProblemCode[];
}

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;
export type ParamsOf<Shape extends OperationShape> = Parsed<Shape["params"]>;
export type QueryOf<Shape extends OperationShape> = Parsed<Shape["query"]>;
export type BodyOf<Shape extends OperationShape> = Parsed<Shape["body"]>;
/** What the handler gives back; it is sent as it is. */
export type AnswerOf<Shape extends OperationShape> = Sent<Shape["answer"]["schema"]>;
type Sent<Schema> = Schema extends z.ZodType ? z.input<Schema> : null;

export function operation<const Shape extends OperationShape>(shape: Shape): Shape {
  return shape;
}
