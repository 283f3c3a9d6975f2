import { afterAll } from 'vitest';
import { keepsTheContract } from '../../hosts/contract';
import { closeLast, makePageHost } from './page-host';

afterAll(closeLast);
keepsTheContract('The workbench page', makePageHost);
