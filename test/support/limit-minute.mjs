import { limitTo } from './limits.mjs';

limitTo(60_000);
