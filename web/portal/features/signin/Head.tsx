import { useEffect, useRef } from 'react';
import { Stack } from '@shared/ui/Layout';
import css from './signin.module.css';

/** What this step is about. Whoever hears the page is told of each new step. */
export function Head({ title, children }: { readonly title: string; readonly children?: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Stack gap={8}>
      <h1 ref={heading} tabIndex={-1} className={css.title}>
        {title}
      </h1>
      {children === undefined ? null : <p className={css.note}>{children}</p>}
    </Stack>
  );
}
