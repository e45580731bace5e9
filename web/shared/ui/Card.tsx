import { type ReactNode, useId } from 'react';
import css from './Card.module.css';
import text from './text.module.css';

interface CardProps {
  readonly title: string;
  /** Where the page already says it in its own title, only those hear it who cannot see the page. */
  readonly titleUnseen?: boolean;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A section on paper of its own; its title names it for everybody. */
export function Card({ title, titleUnseen = false, action, children }: CardProps) {
  const id = useId();
  return (
    <section className={css.card} aria-labelledby={id}>
      <div className={titleUnseen ? text.visuallyHidden : css.head}>
        <h2 id={id}>{title}</h2>
        {titleUnseen ? null : action}
      </div>
      {children}
      {titleUnseen ? <div className={css.foot}>{action}</div> : null}
    </section>
  );
}

export interface Fact {
  readonly name: string;
  readonly value: ReactNode;
}

/** Names and values, such as "Plan: Team". Facts without a value are left out. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={css.facts}>
      {facts
        .filter((fact) => fact.value !== undefined && fact.value !== '')
        .map((fact) => (
          <FactRow key={fact.name} {...fact} />
        ))}
    </dl>
  );
}

function FactRow({ name, value }: Fact) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
