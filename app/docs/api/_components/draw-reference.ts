import SwaggerUI from "swagger-ui-dist/swagger-ui-es-bundle.js";
import "swagger-ui-dist/swagger-ui.css";
import "./reference.css";
import { referenceLayout } from "./reference-layout";

interface Operation {
  parameters?: { schema?: { example?: unknown; examples?: unknown } }[];
}

interface ApiDocument {
  paths: Record<string, Record<string, Operation>>;
}

interface Requested {
  credentials?: string;
}

/** Draws the reference of this Cuepost's own document. What is tried goes to the origin of the page, without cookies. */
export async function drawReference(node: HTMLElement): Promise<void> {
  const answer = await fetch("/api/v1/openapi.json");
  if (!answer.ok) throw new Error(`The document was answered with ${answer.status}.`);
  const document: ApiDocument = await answer.json();
  const spec = { ...emptied(document), servers: [{ url: `${location.origin}/api/v1` }] };
  let isOpened = false;
  const observer = new MutationObserver(() => {
    nameParts(node);
    if (!isOpened) isOpened = openNamed(node);
  });
  observer.observe(node, { childList: true, subtree: true });
  await new Promise<void>((resolve) => {
    SwaggerUI({
      domNode: node,
      spec,
      plugins: [referenceLayout],
      layout: "ReferenceLayout",
      // Its links to operations would stand inside of buttons: `openNamed` does without them.
      deepLinking: false,
      docExpansion: "list",
      defaultModelsExpandDepth: 0,
      displayRequestDuration: true,
      persistAuthorization: false,
      validatorUrl: null,
      syntaxHighlight: false,
      requestInterceptor: (request: Requested) => ({ ...request, credentials: "omit" }),
      onComplete: resolve,
    });
  });
}

/** Without examples of parameters: they would stand in the fields, and be sent by whoever tries an operation. */
function emptied(document: ApiDocument): ApiDocument {
  for (const operation of Object.values(document.paths).flatMap((item) => Object.values(item))) {
    for (const { schema } of operation.parameters ?? []) {
      delete schema?.example;
      delete schema?.examples;
    }
  }
  return document;
}

/** An address may name an operation: `#operations-Posts-createPost`. */
function openNamed(node: HTMLElement): boolean {
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!named || !node.contains(named)) return false;
  named.querySelector<HTMLButtonElement>(".opblock-summary-control")?.click();
  named.scrollIntoView();
  return true;
}

/** Swagger UI leaves selects without a name, a heading out of its level, and what scrolls out of the keyboard's reach. */
function nameParts(node: HTMLElement): void {
  for (const select of node.querySelectorAll("select:not([aria-label])")) {
    const parameter = select.closest("[data-param-name]")?.getAttribute("data-param-name");
    const isExample = select.classList.contains("examples-select-element");
    select.setAttribute("aria-label", parameter ?? (isExample ? "Example" : "Media type"));
  }
  for (const title of node.querySelectorAll(".models > h4")) title.setAttribute("aria-level", "3");
  for (const code of node.querySelectorAll("pre:not([tabindex])")) code.setAttribute("tabindex", "0");
}
