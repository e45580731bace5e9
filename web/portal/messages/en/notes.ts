export const notes = {
  reasons: {
    question: 'Why did you cancel?',
    questionMore: 'Your plan is cancelled either way. You need not answer.',
    comment: 'Anything you want to add',
    send: 'Send',
    skip: 'No Thanks',
    thanks: 'Thank you. We have noted your answer.',
    tooExpensive: 'Too expensive',
    unused: 'I do not use it enough',
    missingFeatures: 'Something is missing',
    tooComplex: 'Too complicated',
    switched: 'I use another product now',
    other: 'Another reason',
  },
  finding: {
    year: 'Year',
    allYears: 'All years',
    number: 'Number',
    find: 'Find',
    clear: 'Clear',
  },
  planTable: {
    plans: 'Plans',
    plan: 'Plan',
    price: 'Price',
    choice: 'Your choice',
    notIncluded: 'Not included',
  },
  links: {
    accessibility: 'Accessibility',
  },
} as const;
