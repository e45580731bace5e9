import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Session } from '@shared/api/types';
import { Card } from '@shared/ui/Card';
import { Columns, Stack } from '@shared/ui/Layout';
import { formatTime } from '@shared/words/dates';
import { Loaded } from '@portal/parts/Loaded';
import * as words from '@portal/words/activity';
import css from './ActivityList.module.css';
import { byDay } from './byDay';
import { activityQuery } from './queries';

interface ActivityListProps {
  readonly session: Session;
  /** On a page of its own, whose title says the same. */
  readonly alone?: boolean;
  /** Only the latest so many. */
  readonly latest?: number;
  /** The way to all of them, where only the latest are shown. */
  readonly more?: ReactNode;
}

/** What has happened, newest first, a heading a day. */
export function ActivityList({ session, alone = false, latest, more }: ActivityListProps) {
  const query = useQuery(activityQuery(session.customer.id));
  return (
    <Card title={words.ACTIVITY} titleUnseen={alone} action={more}>
      <Loaded query={query} heights={[40, 40, 40]}>
        {(activities) =>
          activities.length === 0 ? (
            <p>{words.NONE_YET}</p>
          ) : (
            <Stack as="ol" gap={24}>
              {byDay(activities.slice(0, latest), session.timezone).map(({ day, activities: then }) => (
                <Stack as="li" gap={4} key={day}>
                  <h3 className={css.day}>{day}</h3>
                  <ol>
                    {then.map((activity, place) => (
                      <Columns
                        as="li"
                        wide="last"
                        gap={12}
                        align="baseline"
                        key={`${activity.at} ${place}`}
                        className={css.entry}
                      >
                        <span className={css.time}>{formatTime(activity.at, session.timezone)}</span>
                        <p>
                          {activity.document === undefined ? (
                            activity.text
                          ) : (
                            <Link href={`/invoices/${activity.document}`}>{activity.text}</Link>
                          )}
                        </p>
                      </Columns>
                    ))}
                  </ol>
                </Stack>
              ))}
            </Stack>
          )
        }
      </Loaded>
    </Card>
  );
}
