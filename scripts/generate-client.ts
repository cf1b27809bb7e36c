import { writeFileSync } from "node:fs";
import { writeTypes } from "../client/generator/write-types.ts";
import { openApiDocument } from "../lib/api/openapi.ts";

/** The types do not depend on where a Cuepost runs. */
const ANY_ORIGIN = "https://cuepost.example";

writeFileSync(new URL("../client/schema.ts", import.meta.url), await writeTypes(openApiDocument(ANY_ORIGIN)));
