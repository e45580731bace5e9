import type { ReactNode } from 'react';
import type { AddonOffer, Offers, Subscription, SubscriptionAddon } from '@shared/api/types';
import { Action } from '@shared/ui/Action';
import { Row, Stack } from '@shared/ui/Layout';
import { Icon } from '@shared/ui/icons';
import { CouponField } from '@portal/parts/CouponField';
import { PlanPrice } from '@portal/parts/PlanPrice';
import { CHANGE } from '@portal/words/common';
import * as words from '@portal/words/offers';
import css from './EditSubscription.module.css';
import { Quantities } from './Quantities';
import {
  mayRemove,
  numberOf,
  orderedBy,
  priceAt,
  type Staged,
  tierOrFrequencyDiffers,
  toggleAdd,
  toggleRemove,
  withNumber,
} from './staged';

interface EditSubscriptionProps {
  readonly subscription: Subscription;
  readonly offers: Offers;
  readonly staged: Staged;
  readonly onStage: (staged: Staged) => void;
  readonly onChangePlan: () => void;
  /** Why the staged code was refused; empty where it was not. */
  readonly refused: string;
  readonly actions: ReactNode;
}

/** The plan with its way to another, and the add-ons. Everything here is staged, nothing is stored. */
export function EditSubscription(props: EditSubscriptionProps) {
  const { subscription, offers, staged, onStage, onChangePlan, actions } = props;
  const free = offers.addons.filter((offer) => !subscription.addons.some((addon) => addon.key === offer.key));
  return (
    <Stack>
      <Row gap={16} align="start" justify="between" wrap={false} className={css.plan}>
        <div>
          <p className={css.name}>{subscription.plan.name}</p>
          <StagedPlan {...props} />
        </div>
        <Action kind="secondary" onClick={onChangePlan}>
          {CHANGE}
        </Action>
      </Row>
      <Quantities
        ordered={orderedBy(staged, offers)}
        interval={staged.interval}
        number={(key) => numberOf(staged, subscription, key)}
        onNumber={(key, number) => onStage(withNumber(staged, subscription, key, number))}
      />
      <Stack as="section" gap={4} aria-label={words.ADD_ONS}>
        <h3 className={css.heading}>{words.ADD_ONS}</h3>
        {subscription.addons.length + free.length === 0 ? (
          <p>{words.NO_ADD_ONS}</p>
        ) : (
          <ul>
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
        )}
      </Stack>
      <CouponField
        code={staged.coupon}
        refused={props.refused}
        busy={false}
        onApply={(coupon) => onStage({ ...staged, coupon })}
        onRemove={() => onStage({ ...staged, coupon: '' })}
      />
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
    <Row as="p" gap={6} wrap={false} className={css.staged}>
      <Icon name="arrow" size={15} />
      {words.stagedWords(offer.plan.name, staged.interval, price)}
    </Row>
  );
}

interface AttachedProps extends EditSubscriptionProps {
  readonly addon: SubscriptionAddon;
}

function Attached({ addon, staged, subscription, onStage }: AttachedProps) {
  const removed = staged.remove.includes(addon.key);
  const removable = mayRemove(addon.key, staged, subscription);
  return (
    <Row as="li" gap={16} justify="between" wrap={false} className={css.addon}>
      <div>
        <p className={removed ? css.struck : ''}>{addon.name}</p>
        <p className={css.note}>{words.attachedNote(addon, removable, removed)}</p>
      </div>
      {removable ? (
        <Action
          kind="quiet"
          label={`${words.removeOrKeep(removed)} ${addon.name}`}
          onClick={() => onStage(toggleRemove(staged, addon.key))}
        >
          {words.removeOrKeep(removed)}
        </Action>
      ) : (
        <Row as="span" gap={6} wrap={false} className={css.locked}>
          <Icon name="lock" size={15} /> {words.LOCKED}
        </Row>
      )}
    </Row>
  );
}

interface OnOfferProps {
  readonly addon: AddonOffer;
  readonly staged: Staged;
  readonly onToggle: () => void;
}

function OnOffer({ addon, staged, onToggle }: OnOfferProps) {
  const added = staged.add.includes(addon.key);
  return (
    <Row as="li" gap={16} justify="between" wrap={false} className={css.addon}>
      <div>
        <p>{addon.name}</p>
        <p className={css.note}>{words.offeredNote(addon, staged.interval, added)}</p>
      </div>
      {added || words.addonCosts(addon, staged.interval) !== '' ? (
        <Action kind="quiet" label={`${words.addOrUndo(added)} ${addon.name}`} onClick={onToggle}>
          {words.addOrUndo(added)}
        </Action>
      ) : null}
    </Row>
  );
}
