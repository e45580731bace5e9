/** What pages are called, in the navigation and above them, and what is said under a title. */
export const BILLING = 'Billing';
export const MAIN = 'Main';
export const DASHBOARD = 'Dashboard';
export const BILLING_AND_SUBSCRIPTIONS = 'Billing and Subscriptions';
export const BILLING_AND_USAGE = 'Billing and Usage';
export const USAGE = 'Usage';
export const INVOICES = 'Invoices';
export const INVOICE = 'Invoice';
export const ALL_INVOICES = 'All invoices';
export const PAYMENT_METHODS = 'Payment methods';
export const BILLING_DETAILS = 'Billing details';
export const PEOPLE = 'People';
export const ACTIVITY = 'Activity';
export const HELP = 'Help';
export const CHANGE_PLAN = 'Change Plan';
export const CHOOSE_PLAN = 'Choose a Plan';
export const SET_UP_PLAN = 'Set up your plan';
export const CONTACT_SALES = 'Contact Sales';
export const ENTER_DETAILS = 'Enter your billing details';
export const REVIEW_CHANGE = 'Review your change';

export const USAGE_LEAD = 'The numbers your invoice is made of, by the day.';
export const PEOPLE_LEAD = 'Who may see and manage billing for your organization.';
export const DETAILS_LEAD = 'Applies to invoices from now on.';
export const PLANS_LEAD = 'You see the exact amount before anything is changed.';
export const SETUP_LEAD = 'Your plan changes only after you have seen and confirmed the amount.';
export const dashboardLead = (member: string): string => `Good to see you, ${member}.`;

/** What the dialog is called at each step. */
export const STEPS = {
  manage: 'Manage Subscriptions',
  details: 'Subscription Details',
  edit: 'Edit Subscription',
  plan: 'Change Plan',
  start: 'Choose a Plan',
  sales: 'Contact Sales',
  setup: 'Billing Details',
  review: 'Review Changes',
  result: 'All Done',
};

/** Links from one to another. */
export const SEE_ALL = 'See all';
export const SEE_USAGE = 'See Usage';
export const SEE_USAGE_AND_PROJECTION = 'See usage and projection';
export const HOW_IT_WORKS = 'How subscriptions and licensing work';

/** A screen whose script did not come. */
export const NOT_LOADED = 'This page could not be loaded';
export const NOT_LOADED_MORE = 'Nothing has changed. Check your connection and try again.';
