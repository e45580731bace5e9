import type { ReactNode } from 'react';
import type { AddonOffer, Offers, Subscription, SubscriptionAddon } from '@shared/api/types';
import { Action } from '@shared/ui/Action';
import { Stack } from '@shared/ui/Card';
import { Icon } from '@shared/ui/icons';
import { formatMoney } from '@shared/words/money';
import { each, frequency } from '@shared/words/intervals';
import { PlanPrice } from '@portal/parts/PlanPrice';
import { reasonWords } from '@portal/words/problems';
import css from './EditSubscription.module.css';
import { mayRemove, priceAt, type Staged, tierOrFrequencyDiffers, toggleAdd, toggleRemove } from './staged';

interface EditSubscriptionProps {
  readonly subscription: Subscription;
  readonly offers: Offers;
  readonly staged: Staged;
  readonly onStage: (staged: Staged) => void;
  readonly onChangePlan: () => void;
  readonly actions: ReactNode;
}

/** The plan with its way to another, and the add-ons. Everything here is staged, nothing is stored. */
export function EditSubscription(props: EditSubscriptionProps) {
  const { subscription, offers, staged, onStage, onChangePlan, actions } = props;
  const free = offers.addons.filter((offer) => !subscription.addons.some((addon) => addon.key === offer.key));
  return (
    <Stack>
      <div className={css.plan}>
        <div>
          <p className={css.name}>{subscription.plan.name}</p>
          <StagedPlan {...props} />
        </div>
        <Action kind="secondary" onClick={onChangePlan}>
          Change
        </Action>
      </div>
      <section aria-label="Add-ons">
        <h3 className={css.heading}>Add-ons</h3>
        <ul className={css.addons}>
          {subscription.addons.map((addon) => (
            <Attached key={addon.key} addon={addon} {...props} />
          ))}
          {free.map((addon) => (
            <OnOffer
              key={addon.key}
              addon={addon}
              staged={staged}
              onToggle={() => onStage(toggleAdd(staged, addon.key))}
            />
          ))}
        </ul>
        {subscription.addons.length + free.length === 0 ? (
          <p>No add-ons are available for this plan.</p>
        ) : null}
      </section>
      {actions}
    </Stack>
  );
}

function StagedPlan({ subscription, offers, staged }: EditSubscriptionProps) {
  const offer = offers.plans.find((one) => one.plan.key === staged.plan);
  const price = offer === undefined ? undefined : priceAt(offer, staged.interval);
  if (offer === undefined || !tierOrFrequencyDiffers(staged, subscription)) {
    return (
      <p className={css.note}>
        <PlanPrice subscription={subscription} />
      </p>
    );
  }
  return (
    <p className={css.staged}>
      <Icon name="arrow" size={15} />
      {`${offer.plan.name}, ${frequency(staged.interval).toLowerCase()}`}
      {price === undefined ? '' : `, ${formatMoney(price.price)}`}
    </p>
  );
}

interface AttachedProps extends EditSubscriptionProps {
  readonly addon: SubscriptionAddon;
}

function Attached({ addon, staged, subscription, onStage }: AttachedProps) {
  const removed = staged.remove.includes(addon.key);
  const removable = mayRemove(addon.key, staged, subscription);
  return (
    <li className={css.addon}>
      <div>
        <p className={removed ? css.struck : ''}>{addon.name}</p>
        <p className={css.note}>{noteOf(addon, removable, removed)}</p>
      </div>
      {removable ? (
        <Action
          kind="quiet"
          label={`${removed ? 'Keep' : 'Remove'} ${addon.name}`}
          onClick={() => onStage(toggleRemove(staged, addon.key))}
        >
          {removed ? 'Keep' : 'Remove'}
        </Action>
      ) : (
        <span className={css.locked}>
          <Icon name="lock" size={15} /> Locked
        </span>
      )}
    </li>
  );
}

interface OnOfferProps {
  readonly addon: AddonOffer;
  readonly staged: Staged;
  readonly onToggle: () => void;
}

function OnOffer({ addon, staged, onToggle }: OnOfferProps) {
  const added = staged.add.includes(addon.key);
  const price = addon.prices?.find((one) => one.interval === staged.interval)?.price;
  return (
    <li className={css.addon}>
      <div>
        <p>{addon.name}</p>
        <p className={css.note}>
          {added ? 'Will be added. ' : ''}
          {addon.price_text ?? (price === undefined ? '' : `${formatMoney(price)} ${each(staged.interval)}`)}
        </p>
      </div>
      <Action kind="quiet" label={`${added ? 'Undo' : 'Add'} ${addon.name}`} onClick={onToggle}>
        {added ? 'Undo' : 'Add'}
      </Action>
    </li>
  );
}

function noteOf(addon: SubscriptionAddon, removable: boolean, removed: boolean): string {
  if (removed) {
    return 'Will be removed.';
  }
  if (!removable) {
    return reasonWords(addon);
  }
  return addon.active ? (addon.price_text ?? '') : 'Free with your plan. You can remove it.';
}
