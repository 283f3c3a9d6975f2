import { keepsTheContract } from '../contract';
import { makeExcelHost } from './excel-host';

keepsTheContract('Excel, the built add-in and the real office.js', makeExcelHost);
