import { keepsTheContract } from '../contract';
import { makeGasHost } from './gas-host';

keepsTheContract('Google Sheets, the built project in the emulator', makeGasHost);
