import SwaggerUI from "swagger-ui-dist/swagger-ui-es-bundle.js";
import "swagger-ui-dist/swagger-ui.css";
import "./reference.css";

interface Requested {
  credentials?: string;
}

/** Draws the reference of this Cuepost's own document. What is tried goes to the origin of the page, without cookies. */
export async function drawReference(node: HTMLElement): Promise<void> {
  const answer = await fetch("/api/v1/openapi.json");
  if (!answer.ok) throw new Error(`The document was answered with ${answer.status}.`);
  const spec = { ...(await answer.json()), servers: [{ url: `${location.origin}/api/v1` }] };
  new MutationObserver(() => nameParts(node)).observe(node, { childList: true, subtree: true });
  await new Promise<void>((resolve) => {
    SwaggerUI({
      domNode: node,
      spec,
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
  openNamed(node);
}

/** An address may name an operation: `#operations-Posts-createPost`. */
function openNamed(node: HTMLElement): void {
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!named || !node.contains(named)) return;
  named.querySelector<HTMLButtonElement>(".opblock-summary-control")?.click();
  named.scrollIntoView();
}

/** Swagger UI leaves selects without a name, and what scrolls out of the keyboard's reach. */
function nameParts(node: HTMLElement): void {
  for (const select of node.querySelectorAll("select:not([aria-label])")) {
    const parameter = select.closest("[data-param-name]")?.getAttribute("data-param-name");
    const isExample = select.classList.contains("examples-select-element");
    select.setAttribute("aria-label", parameter ?? (isExample ? "Example" : "Media type"));
  }
  for (const code of node.querySelectorAll("pre:not([tabindex])")) code.setAttribute("tabindex", "0");
}
