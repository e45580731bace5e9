import type { Offers } from '@shared/api/types';
import { Card } from '@shared/ui/Card';
import { Stack } from '@shared/ui/Layout';
import * as words from '@portal/words/help';
import css from './HelpArticle.module.css';

interface HelpArticleProps {
  readonly merchant: string;
  /** The plans one may have, to explain by example. */
  readonly offers: Offers | undefined;
}

/** What a plan, an add-on and a bill are, with the merchant's own plans as the examples. */
export function HelpArticle({ merchant, offers }: HelpArticleProps) {
  return (
    <Card title={words.SUBSCRIPTIONS_AND_LICENSING}>
      <Stack gap={24}>
        <p>{words.introduction(merchant)}</p>
        {words.SECTIONS.map(({ title, text }) => (
          <Stack as="section" gap={12} key={title}>
            <h3 className={css.heading}>{title}</h3>
            <p>{text}</p>
          </Stack>
        ))}
        {offers === undefined ? null : <Examples offers={offers} />}
      </Stack>
    </Card>
  );
}

function Examples({ offers }: { readonly offers: Offers }) {
  return (
    <Stack as="section" gap={12}>
      <h3 className={css.heading}>{words.THE_PLANS}</h3>
      <Stack as="ul" gap={8}>
        {offers.plans.map((offer) => (
          <li key={offer.plan.key}>
            <strong>{offer.plan.name}</strong>
            {offer.prices.map(words.priceWords)}
            {(offer.charges ?? []).map((charge) => (
              <p key={charge} className={css.charge}>
                {charge}
              </p>
            ))}
          </li>
        ))}
      </Stack>
    </Stack>
  );
}
