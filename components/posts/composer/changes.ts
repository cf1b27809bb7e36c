import type { Composition, CompositionTarget, TargetChoices } from "@/lib/compositions/input";
import { arrange } from "./photo-order";
import { chooseAccounts, swapAccount } from "./targets";

type Update<Value> = (update: (known: Value) => Value) => void;
type Refusals = Record<string, string>;

/** All that a person can do to what the composer holds. */
export function changesOf(setState: Update<Composition>, setRefusals: Update<Refusals>) {
  const update = (of: (known: Composition) => Partial<Composition>) =>
    setState((known) => ({ ...known, ...of(known) }));
  const updateTarget = (accountId: string, of: (known: CompositionTarget) => CompositionTarget) => {
    setRefusals(({ [accountId]: _, ...others }) => others);
    update(({ targets }) => ({
      targets: targets.map((target) => (target.accountId === accountId ? of(target) : target)),
    }));
  };
  return {
    change: (part: Partial<Composition>) => update(() => part),
    replaceState: (state: Composition) => setState(() => state),
    changeTarget: (accountId: string, part: Partial<CompositionTarget>) =>
      updateTarget(accountId, (target) => ({ ...target, ...part })),
    changeChoices: (accountId: string, part: Partial<TargetChoices>) =>
      updateTarget(accountId, (target) => ({ ...target, choices: { ...target.choices, ...part } })),
    chooseAccounts: (accountIds: string[]) =>
      update(({ targets }) => ({ targets: chooseAccounts(targets, accountIds) })),
    /** The one account becomes another. */
    swapAccount: (accountId: string) =>
      update(({ targets: [target] }) => ({
        targets: target ? [swapAccount(target, accountId)] : chooseAccounts([], [accountId]),
      })),
    ...mediaChanges(update),
  };
}

function mediaChanges(update: (of: (known: Composition) => Partial<Composition>) => void) {
  return {
    chooseVideo: (mediaId: string) =>
      update(() => ({ mediaIds: [mediaId], coverTimestampMs: 0, photoCoverIndex: 0 })),
    chooseCover: (mediaId: string) =>
      update(({ mediaIds }) => ({ photoCoverIndex: Math.max(0, mediaIds.indexOf(mediaId)) })),
    choosePhotos: (next: string[]) =>
      update(({ mediaIds, photoCoverIndex }) => arrange({ mediaIds, photoCoverIndex }, next)),
  };
}
