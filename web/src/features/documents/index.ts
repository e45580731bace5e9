export { DocumentList } from './DocumentList';
export { DocumentPaper } from './DocumentPaper';
