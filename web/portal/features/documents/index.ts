export { DocumentList } from './DocumentList';
export { DocumentPaper } from './DocumentPaper';
export { PastDueNotice } from './PastDueNotice';
export { WaitingAtBank } from './WaitingAtBank';
