import type { en } from '@portal/messages/en';
import { type Say, sayer } from '@shared/words/say';

type English = typeof en;

/** Says the messages of `portal/messages`: `const say = sayOf('review')`. */
export const sayOf = <S extends keyof English & string>(subject: S): Say<English[S]> => sayer(subject);
