import { useMutation, useQuery } from '@tanstack/react-query';
import { CardButton } from '@shared/ui/CardButton';
import { Stack } from '@shared/ui/Layout';
import { Skeleton } from '@shared/ui/Skeleton';
import type { Speech } from '@portal/words/signin';
import { Head } from './Head';
import { goOnFor, organizations } from './queries';
import { Trouble } from './Trouble';

/** A member of several organizations says which one. */
export function Choose({ said }: { readonly said: Speech }) {
  const { words } = said;
  const query = useQuery({ queryKey: ['sign-in-organizations'], queryFn: organizations });
  const going = useMutation({
    mutationFn: goOnFor,
    onSuccess: () => globalThis.location.replace('/portal/'),
  });
  const error = query.error ?? going.error;
  return (
    <Stack gap={20}>
      <Head title={words.choose}>{words.chooseNote}</Head>
      {error === null ? null : <Trouble error={error} said={said} />}
      {query.data === undefined && error === null ? <Skeleton heights={[72, 72]} /> : null}
      <Stack gap={12}>
        {(query.data ?? []).map((one) => (
          <CardButton
            key={one.member}
            title={one.name}
            aside=""
            below={words.role[one.role]}
            onClick={() => going.mutate(one.member)}
          />
        ))}
      </Stack>
    </Stack>
  );
}
