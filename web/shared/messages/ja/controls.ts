import type { controls as english } from '@shared/messages/en/controls';
import type { Translated } from '@shared/words/say';

export const controls: Translated<typeof english> = {
  controls: {
    close: '閉じる',
    loading: '読み込み中',
    none: 'なし',
    becomes: 'から次に変更',
  },
};
