import type { ComponentType, createElement } from "react";

interface SwaggerSystem {
  React: { createElement: typeof createElement };
}

interface LayoutProps {
  /** A container is connected to the store. */
  getComponent: (name: string, isContainer?: boolean) => ComponentType<Record<string, unknown>>;
  specSelectors: { specStr: () => string };
}

/**
 * Swagger UI's own layout is a page: it has a `main`, which ours has already, and says again what the document is about.
 * This one draws the key, the operations, the webhooks and the schemas, and nothing around them.
 */
export function referenceLayout({ React: { createElement: draw } }: SwaggerSystem) {
  const part = (className: string, Part: ComponentType<Record<string, unknown>>) =>
    draw("div", { className }, draw(Part));
  const ReferenceLayout = ({ getComponent, specSelectors }: LayoutProps) => {
    if (!specSelectors.specStr()) return null;
    return draw(
      "div",
      { className: "swagger-ui" },
      draw(getComponent("SvgAssets")),
      part("scheme-container", getComponent("AuthorizeBtnContainer", true)),
      part("wrapper", getComponent("operations", true)),
      part("wrapper webhooks-container", getComponent("Webhooks", true)),
      part("wrapper", getComponent("Models", true)),
    );
  };
  return { components: { ReferenceLayout } };
}
