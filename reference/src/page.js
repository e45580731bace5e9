// Search would need a worker made from text, which the server's policy does not allow.
Redoc.init(
  '/docs/openapi.yaml',
  {
    disableSearch: true,
    hideDownloadButton: false,
    theme: {
      typography: { fontFamily: 'system-ui, sans-serif', headings: { fontFamily: 'system-ui, sans-serif' } },
    },
  },
  document.getElementById('reference'),
);
