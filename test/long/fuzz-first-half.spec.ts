import { fuzzHalf } from '../support/attack/fuzz-half.js';

fuzzHalf('first');
