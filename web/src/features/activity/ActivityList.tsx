import { useQuery } from '@tanstack/react-query';
import type { Session } from '../../api/types';
import { Card } from '../../ui/Card';
import { formatInstant } from '../../ui/dates';
import { Loaded } from '../../ui/Loaded';
import css from './ActivityList.module.css';
import { activityQuery } from './queries';

interface ActivityListProps {
  readonly session: Session;
  /** On a page of its own, whose title says the same. */
  readonly alone?: boolean;
}

export function ActivityList({ session, alone = false }: ActivityListProps) {
  const query = useQuery(activityQuery(session.customer.id));
  return (
    <Card title="Activity" titleUnseen={alone}>
      <Loaded query={query} heights={[40, 40, 40]}>
        {(activities) =>
          activities.length === 0 ? (
            <p>Nothing has happened yet. Changes and documents are listed here.</p>
          ) : (
            <ol className={css.list}>
              {activities.map((activity) => (
                <li key={`${activity.at} ${activity.text}`}>
                  <p>{activity.text}</p>
                  <p className={css.note}>
                    {formatInstant(activity.at, session.timezone)} · {activity.actor}
                  </p>
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </Card>
  );
}
