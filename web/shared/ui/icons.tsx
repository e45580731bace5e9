/** Icons say nothing a word beside them does not say, so they are hidden from screen readers. */
const PATHS = {
  arrow: 'M4 10h12m-5-5 5 5-5 5',
  back: 'M16 10H4m5-5-5 5 5 5',
  bars: 'M4 17v-6M10 17V4M16 17V8',
  bell: 'M10 6v4.5M10 13.6v.2M10 2.5 1.8 16.8h16.4z',
  card: 'M2.5 5.5h15v9.5h-15zM2.5 8.7h15',
  check: 'm4 10.5 4 4 8-9',
  chevron: 'm7 5 5 5-5 5',
  clock: 'M10 6v4.3l2.8 1.7M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15z',
  cross: 'm5 5 10 10M15 5 5 15',
  document: 'M5 2.5h7l3.5 3.5v11.5H5zM8 10h5m-5 3h5',
  grid: 'M3 3h5.5v5.5H3zM11.5 3H17v5.5h-5.5zM3 11.5h5.5V17H3zM11.5 11.5H17V17h-5.5z',
  help: 'M7.8 7.6a2.2 2.2 0 1 1 3.3 1.9c-.8.5-1.1.9-1.1 1.8m0 2.4v.2M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15z',
  lock: 'M5 9h10v8H5zM7 9V6.5a3 3 0 0 1 6 0V9',
  minus: 'M4 10h12',
  moon: 'M16.5 11.8A7 7 0 0 1 8.2 3.5a7 7 0 1 0 8.3 8.3z',
  people:
    'M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 16.5c0-3 2.4-4.7 5.5-4.7s5.5 1.7 5.5 4.7M12.5 3.8a3 3 0 0 1 0 5.4M14.5 12.2c2 .6 3.5 2.1 3.5 4.3',
  pause: 'M7 4v12M13 4v12',
  plus: 'M10 4v12M4 10h12',
  sun: 'M10 13.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM10 1.5v2M10 16.5v2M1.5 10h2M16.5 10h2M4 4l1.4 1.4M14.6 14.6 16 16M4 16l1.4-1.4M14.6 5.4 16 4',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 18 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
