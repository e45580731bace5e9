import '@shared/ui/styles';
import { speak } from '@shared/words/say';
import { load } from './messages';
import { comeBack } from './parts/away';

comeBack();
speak('en', await load('en'));
// Words are of the language that is spoken when they are loaded: nothing above may know any.
const { start } = await import('./start');
start();
