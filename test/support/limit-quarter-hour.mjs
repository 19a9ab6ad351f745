import { limitTo } from './limits.mjs';

limitTo(900_000);
