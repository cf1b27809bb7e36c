import { config } from "zod";

// The content policy forbids `eval`, and zod tries whether it may unless it is told before its first schema.
config({ jitless: true });
