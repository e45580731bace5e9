import { useMutation } from '@tanstack/react-query';
import { api, body } from '@shared/api/client';
import { Action } from '@shared/ui/Action';
import { Stack } from '@shared/ui/Layout';
import { ProblemNotice } from '@portal/parts/ProblemNotice';
import * as words from '@portal/words/documents';

/** For somebody who pays without signing in: each press makes a new link. */
export function CopyPayLink({ document }: { readonly document: string }) {
  const copying = useMutation({
    mutationFn: async () => {
      const link = await body(
        api.POST('/v1/documents/{document}/pay-link', { params: { path: { document } } }),
      );
      await navigator.clipboard.writeText(link.url);
    },
  });
  return (
    <Stack gap={8} align="start">
      {copying.isError ? <ProblemNotice error={copying.error} /> : null}
      <Action kind="quiet" busy={copying.isPending} onClick={() => copying.mutate()}>
        {copying.isSuccess ? words.PAY_LINK_COPIED : words.COPY_PAY_LINK}
      </Action>
    </Stack>
  );
}
