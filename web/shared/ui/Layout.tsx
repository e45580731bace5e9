import type { CSSProperties, HTMLAttributes } from 'react';
import css from './Layout.module.css';

/**
 * How things stand to each other, in steps of tokens.css. A screen puts these around its parts and says how far apart they are;
 * its own stylesheet says what a part looks like, never where it stands. `test/layout.test.ts` holds the features to it.
 */
export type Space = 0 | 2 | 4 | 6 | 8 | 10 | 12 | 14 | 16 | 20 | 24 | 28 | 32 | 36 | 40 | 44 | 48;

/** Between all, or between rows and between columns. */
type Gap = Space | readonly [rows: Space, columns: Space];

type Shared = 'children' | 'role' | 'aria-hidden' | 'aria-label' | 'aria-labelledby' | 'aria-live';

interface BoxProps extends Pick<HTMLAttributes<HTMLElement>, Shared> {
  readonly as?:
    'article' | 'div' | 'dl' | 'figure' | 'header' | 'li' | 'ol' | 'p' | 'section' | 'span' | 'ul';
  /** Its look: type, colours, lines, padding. */
  readonly className?: string | undefined;
}

interface SpacedProps extends BoxProps {
  readonly gap?: Gap;
}

interface StackProps extends SpacedProps {
  readonly align?: 'stretch' | 'start';
  /** As tall as what it stands in, with the last part at the foot of it. */
  readonly footed?: boolean;
  readonly spread?: boolean;
}

/** One under the other. */
export function Stack({ gap = 16, align = 'stretch', footed = false, spread = false, ...box }: StackProps) {
  const look = [css.stack, footed ? css.footed : '', spread ? css.spread : ''];
  return <Box {...box} look={look} style={{ gap: gapOf(gap), alignItems: align }} />;
}

interface RowProps extends SpacedProps {
  readonly align?: 'center' | 'start' | 'end' | 'baseline';
  readonly justify?: 'start' | 'between' | 'end';
  readonly wrap?: boolean;
}

/** Side by side, in more lines where there is no room. */
export function Row({ gap = [8, 12], align = 'center', justify = 'start', wrap = true, ...box }: RowProps) {
  const look = [css.row, css[justify], wrap ? css.wrap : ''];
  return <Box {...box} look={look} style={{ gap: gapOf(gap), alignItems: align }} />;
}

interface ColumnsProps extends SpacedProps {
  /** The one that has what the other leaves. */
  readonly wide: 'first' | 'last';
  readonly align?: 'stretch' | 'baseline';
}

/** Two columns: one as wide as its longest, the other has the rest. */
export function Columns({ wide, gap = 16, align = 'stretch', ...box }: ColumnsProps) {
  const look = [wide === 'first' ? css.wideFirst : css.wideLast];
  return <Box {...box} look={look} style={{ gap: gapOf(gap), alignItems: align }} />;
}

interface GridProps extends SpacedProps {
  /** The least width of a column, in rem. */
  readonly least: number;
  readonly align?: 'stretch' | 'start';
}

/** As many equal columns as there is room for. */
export function Grid({ least, gap = 16, align = 'stretch', ...box }: GridProps) {
  const gridTemplateColumns = `repeat(auto-fit, minmax(min(100%, ${least}rem), 1fr))`;
  return (
    <Box {...box} look={[css.grid]} style={{ gap: gapOf(gap), alignItems: align, gridTemplateColumns }} />
  );
}

/** In a row: has what the others leave, from so many rem on. */
export function Fill({ least, ...box }: BoxProps & { readonly least: number }) {
  return <Box {...box} look={[]} style={{ flex: `1 1 ${least}rem` }} />;
}

/** In the middle of what it stands in. */
export function Center(box: BoxProps) {
  return <Box {...box} look={[css.center]} style={{}} />;
}

interface BleedProps extends BoxProps {
  readonly top?: Space;
  readonly bottom?: Space;
  readonly inline?: Space;
}

/** Reaches out of what it stands in, by so much, so that not its edge but what is in it lines up. */
export function Bleed({ top = 0, bottom = 0, inline = 0, ...box }: BleedProps) {
  return <Box {...box} look={[]} style={{ margin: `${out(top)} ${out(inline)} ${out(bottom)}` }} />;
}

interface BareProps extends BoxProps {
  readonly look: readonly (string | undefined)[];
  readonly style: CSSProperties;
}

function Box({ as: Element = 'div', look, className, ...rest }: BareProps) {
  return <Element {...rest} className={[...look, className].filter(Boolean).join(' ')} />;
}

function gapOf(gap: Gap): string {
  return typeof gap === 'number' ? step(gap) : gap.map(step).join(' ');
}

function step(space: Space): string {
  return space === 0 ? '0' : `var(--mc-step-${space})`;
}

function out(space: Space): string {
  return space === 0 ? '0' : `calc(${step(space)} * -1)`;
}
