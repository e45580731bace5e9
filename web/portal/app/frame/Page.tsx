import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Icon } from '@shared/ui/icons';
import text from '@shared/ui/text.module.css';
import css from './frame.module.css';

interface PageProps {
  readonly title: string;
  /** Where the content has a title of its own that says more. */
  readonly titleUnseen?: boolean;
  readonly lead?: string;
  readonly back?: { readonly to: string; readonly name: string };
  readonly width?: 'narrow' | 'medium' | 'full';
  readonly children: ReactNode;
}

/** One page under the frame: where one is, the way back, and the content. */
export function Page({ title, titleUnseen = false, lead, back, width = 'full', children }: PageProps) {
  return (
    <div className={width === 'full' ? '' : css[width]}>
      <div className={css.pageHead}>
        {back === undefined ? null : (
          <Link href={back.to} className={css.back ?? ''}>
            <Icon name="back" size={15} />
            {back.name}
          </Link>
        )}
        <h1 className={titleUnseen ? text.visuallyHidden : ''}>{title}</h1>
        {lead === undefined ? null : <p>{lead}</p>}
      </div>
      {children}
    </div>
  );
}
