import { Redis } from 'ioredis';

/** Everything that lies under a key, as text. */
const contentOf = async (redis: Redis, key: string): Promise<unknown> => {
  switch (await redis.type(key)) {
    case 'hash':
      return redis.hgetall(key);
    case 'list':
      return redis.lrange(key, 0, -1);
    case 'set':
      return redis.smembers(key);
    case 'zset':
      return redis.zrange(key, 0, -1);
    case 'stream':
      return redis.xrange(key, '-', '+');
    default:
      return redis.get(key);
  }
};

/** The keys whose name or content holds a word; throws where there is nothing to search. */
export const inRedis = async (url: string, word: string): Promise<readonly string[]> => {
  const redis = new Redis(url);
  try {
    const keys = await redis.keys('*');
    if (keys.length === 0) throw new Error('Redis is empty: there is nothing to search');
    const found: string[] = [];
    for (const key of keys) if (`${key} ${JSON.stringify(await contentOf(redis, key))}`.includes(word)) found.push(key);
    return found;
  } finally {
    await redis.quit();
  }
};
