import type { Engine } from "../engine.ts";

/** What a page is made from. */
export type PageCall = {
  engine: Engine;
  id: string;
  query: URLSearchParams;
  now: Date;
  /** Goes into every form of this session. */
  token: string;
};
