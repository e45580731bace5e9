import { createTheme, type CSSVariablesResolver } from '@mantine/core';
import { CLOSE } from '@shared/words/common';
import fields from './fields.module.css';

/** By name only: a control that is imported here would be in the script of every page. */
const field = { classNames: { input: fields.input, label: fields.label, error: fields.error } };

export const theme = createTheme({
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  headings: { fontFamily: "'Inter Variable', system-ui, sans-serif", fontWeight: '620' },
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.375rem' },
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.5', lg: '1.5', xl: '1.2' },
  radius: { sm: 'var(--mc-radius)', md: 'var(--mc-radius)', lg: 'var(--mc-radius-card)' },
  defaultRadius: 'sm',
  autoContrast: true,
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    Modal: {
      defaultProps: {
        closeButtonProps: { 'aria-label': CLOSE, size: 'lg' },
        overlayProps: { color: '#10131a', backgroundOpacity: 0.5 },
        yOffset: '7dvh',
      },
    },
    TextInput: field,
    Textarea: field,
    NativeSelect: field,
    Select: {
      classNames: { ...field.classNames, dropdown: fields.dropdown, option: fields.option },
    },
    Checkbox: {
      defaultProps: { radius: 4 },
      classNames: { input: fields.check, label: fields.checkLabel, description: fields.checkNote },
    },
    Radio: {
      classNames: { radio: fields.check, label: fields.checkLabel, description: fields.checkNote },
    },
    SegmentedControl: {
      classNames: { root: fields.segments, indicator: fields.segment, label: fields.segmentLabel },
    },
  },
});

/** Mantine's own names for our tokens, so that its parts and ours are one family. */
export const cssVariables: CSSVariablesResolver = () => {
  const both = {
    '--mantine-color-body': 'var(--mc-canvas)',
    '--mantine-color-text': 'var(--mc-ink)',
    '--mantine-color-dimmed': 'var(--mc-muted)',
    '--mantine-color-placeholder': 'var(--mc-muted)',
    '--mantine-color-default': 'var(--mc-surface)',
    '--mantine-color-default-border': 'var(--mc-control)',
    '--mantine-color-error': 'var(--mc-danger)',
    '--mantine-primary-color-filled': 'var(--mc-accent)',
    '--mantine-primary-color-filled-hover': 'var(--mc-accent-strong)',
    '--mantine-primary-color-contrast': 'var(--mc-on-accent)',
    '--mantine-color-anchor': 'var(--mc-accent)',
  };
  return { variables: {}, light: both, dark: both };
};
