export const ACTIVITY = 'Activity';
export const NONE_YET = 'No activity yet.';
