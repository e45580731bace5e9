import type { Activity } from '@shared/api/types';
import { formatInstantDay } from '@shared/words/dates';

interface Day {
  readonly day: string;
  readonly activities: readonly Activity[];
}

/** The same list, cut where a new day begins in the customer's zone. */
export function byDay(activities: readonly Activity[], timezone: string): readonly Day[] {
  const days: { day: string; activities: Activity[] }[] = [];
  for (const activity of activities) {
    const day = formatInstantDay(activity.at, timezone);
    const last = days.at(-1);
    if (last?.day === day) {
      last.activities.push(activity);
    } else {
      days.push({ day, activities: [activity] });
    }
  }
  return days;
}
