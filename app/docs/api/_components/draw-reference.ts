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
  await new Promise<void>((resolve) => {
    SwaggerUI({
      domNode: node,
      spec,
      deepLinking: true,
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
