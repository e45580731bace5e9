import type { en } from '@shared/messages/en';
import { type Say, sayer } from './say';

type English = typeof en;

/** Says the messages of `shared/messages`. */
export const sayShared = <S extends keyof English & string>(subject: S): Say<English[S]> => sayer(subject);
