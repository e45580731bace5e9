import { useQuery } from '@tanstack/react-query';
import type { Confirmation } from '@shared/api/types';
import { documentQuery } from '@portal/queries/documents';
import { isBeingCharged } from '@portal/words/outcome';

const ASK_EVERY_MS = 1500;

/** What a confirmation issued, as it is now. While it is being charged it is asked for again and again. */
export function useIssued({ document, receipt }: Confirmation): Confirmation['document'] {
  const { data } = useQuery({
    ...documentQuery(document?.id ?? ''),
    enabled: receipt === undefined && isBeingCharged(document),
    staleTime: 0,
    refetchInterval: ({ state }) => (isBeingCharged(state.data ?? document) ? ASK_EVERY_MS : false),
  });
  return data ?? document;
}
