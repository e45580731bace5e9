import type { controls as english } from '@shared/messages/en/controls';
import type { Translated } from '@shared/words/say';

export const controls: Translated<typeof english> = {
  controls: {
    close: 'Fermer',
    loading: 'Chargement',
    none: 'Aucun',
    becomes: 'devient',
  },
};
