-- Takes those who stopped asking out of the line, and names all who are to be closed.
-- ARGV: longest silence in uptime ms, most to take at once.
local silent = redis.call('ZRANGEBYSCORE', key('seen'), '-inf', '(' .. whole(uptime() - tonumber(ARGV[1])),
  'LIMIT', 0, tonumber(ARGV[2]))
for _, id in ipairs(silent) do
  redis.call('ZREM', key('seen'), id)
  if redis.call('ZREM', key('line'), id) == 1 then redis.call('ZADD', key('leaving'), now, id) end
end
return redis.call('ZRANGE', key('leaving'), 0, tonumber(ARGV[2]) - 1)
