/**
 * The widths at which a screen changes its layout. In a stylesheet `$phone`, in code `breakpoints.phone`; a window may be as wide as
 * that and still be a phone's. `beyondTablet` is the first width that is no tablet's.
 */
export const breakpoints = {
  narrow: '440px',
  phone: '600px',
  paper: '720px',
  tablet: '860px',
  beyondTablet: '861px',
};
