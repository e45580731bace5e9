export { MailList } from './MailList';
export { MailPaper } from './MailPaper';
