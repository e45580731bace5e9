import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemNotice } from './ProblemNotice';
import { Skeleton } from '@shared/ui/Skeleton';

interface LoadedProps<T> {
  readonly query: UseQueryResult<T>;
  readonly heights: readonly number[];
  readonly children: (data: T) => ReactNode;
}

/** What a query brings, its frame while it comes, or why it did not. */
export function Loaded<T>({ query, heights, children }: LoadedProps<T>) {
  if (query.data !== undefined) {
    return children(query.data);
  }
  if (query.isError) {
    return <ProblemNotice error={query.error} retry={() => void query.refetch()} />;
  }
  return <Skeleton heights={heights} />;
}
