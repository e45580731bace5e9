export { HelpArticle } from './HelpArticle';
