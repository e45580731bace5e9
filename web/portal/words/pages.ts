import { sayOf } from './say';

const say = sayOf('pages');

/** What pages are called, in the navigation and above them, and what is said under a title. */
export const BILLING = say('billing');
export const MAIN = say('main');
export const DASHBOARD = say('dashboard');
export const BILLING_AND_SUBSCRIPTIONS = say('billingAndSubscriptions');
export const BILLING_AND_USAGE = say('billingAndUsage');
export const USAGE = say('usage');
export const INVOICES = say('invoices');
export const INVOICE = say('invoice');
export const ALL_INVOICES = say('allInvoices');
export const PAYMENT_METHODS = say('paymentMethods');
export const BILLING_DETAILS = say('billingDetails');
export const PEOPLE = say('people');
export const ACTIVITY = say('activity');
export const HELP = say('help');
export const CHANGE_PLAN = say('changePlan');
export const CHOOSE_PLAN = say('choosePlan');
export const SET_UP_PLAN = say('setUpPlan');
export const CONTACT_SALES = say('contactSales');
export const ENTER_DETAILS = say('enterDetails');
export const REVIEW_CHANGE = say('reviewChange');

export const USAGE_LEAD = say('usageLead');
export const PEOPLE_LEAD = say('peopleLead');
export const DETAILS_LEAD = say('detailsLead');
export const PLANS_LEAD = say('plansLead');
export const SETUP_LEAD = say('setupLead');
export const dashboardLead = (member: string): string => say('dashboardLead', { member });

/** What the dialog is called at each step. */
export const STEPS = {
  manage: say('stepManage'),
  details: say('stepDetails'),
  edit: say('stepEdit'),
  plan: say('changePlan'),
  start: say('choosePlan'),
  sales: say('contactSales'),
  setup: say('stepSetup'),
  review: say('stepReview'),
  result: say('stepResult'),
};

/** Links from one to another. */
export const SEE_ALL = say('seeAll');
export const SEE_USAGE = say('seeUsage');
export const SEE_USAGE_AND_PROJECTION = say('seeUsageAndProjection');
export const HOW_IT_WORKS = say('howItWorks');

/** A screen whose script did not come. */
export const NOT_LOADED = say('notLoaded');
export const NOT_LOADED_MORE = say('notLoadedMore');
