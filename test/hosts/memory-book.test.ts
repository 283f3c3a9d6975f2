import { keepsTheContract } from './contract';
import { makeMemoryBook } from './memory-book';

keepsTheContract('The book in memory', makeMemoryBook);
