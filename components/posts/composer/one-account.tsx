"use client";

import { DeliveryField } from "./delivery-field";
import { DisclosureField } from "./disclosure-field";
import { InteractionsField } from "./interactions-field";
import { PrivacyField } from "./privacy-field";
import type { ComposerModel, TargetModel } from "./use-composer";

interface OneAccountProps {
  composer: ComposerModel;
  model: TargetModel;
}

export function OneDelivery({ composer, model }: OneAccountProps) {
  const { target, account, capacity } = model;
  return (
    <DeliveryField
      value={target.choices.delivery}
      account={account}
      kind={composer.kind}
      capacity={capacity}
      timeZone={composer.state.timeZone}
      onChange={(delivery) => composer.changeChoices(target.accountId, { delivery })}
    />
  );
}

/** What a draft's creator decides in the TikTok app instead; what was answered is kept meanwhile. */
export function OneAccount({ composer, model }: OneAccountProps) {
  if (model.target.choices.delivery === "inbox") return null;
  return <Asked composer={composer} model={model} layout="left" />;
}

/** Points 2 and 3 of the guidelines, of one account. */
export function Asked({ composer, model, layout }: OneAccountProps & { layout: "left" | "top" }) {
  const { target, creator } = model;
  const kind = composer.kind ?? "video";
  const shared = { settings: model.settings, layout } as const;
  const change = (part: Partial<typeof target.choices>) => composer.changeChoices(target.accountId, part);
  return (
    <>
      <PrivacyField
        {...shared}
        kind={kind}
        creator={creator}
        isUnaudited={model.isUnaudited}
        onChange={(privacyLevel) => change({ privacyLevel })}
      />
      <InteractionsField {...shared} kind={kind} creator={creator} onChange={change} />
      <DisclosureField {...shared} onChange={change} />
    </>
  );
}
