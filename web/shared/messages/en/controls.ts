export const controls = {
  controls: {
    close: 'Close',
    loading: 'Loading',
    none: 'None',
    becomes: 'becomes',
  },
} as const;
