import { limitTo } from './limits.mjs';

limitTo(120_000);
