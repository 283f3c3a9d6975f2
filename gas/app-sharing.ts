/** What the project of those who want to share with named readers has more: one function, which only its page calls. */
export { shareFile } from './share-file';
