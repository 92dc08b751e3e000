-- Moves the clock of our uptime on, counts the time that somebody waited, and tells whether there is work.
-- ARGV: rate, slice ms, slices, longest time between two beats that counts as uptime.
local rate, slice_ms, slices, longest = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local last = tonumber(redis.call('HGET', key('uptime'), 'at') or whole(now))
local elapsed = math.max(0, math.min(now - last, longest))
redis.call('HINCRBY', key('uptime'), 'clock', whole(elapsed))
redis.call('HSET', key('uptime'), 'at', whole(now))

local waiting = redis.call('ZCARD', key('line'))
local current = math.floor(now / slice_ms)
if waiting > 0 and elapsed > 0 then
  redis.call('HINCRBY', key('rate'), whole(current) .. ':ms', whole(elapsed))
end
if redis.call('HLEN', key('rate')) > 2 * (slices + 2) then
  for _, field in ipairs(redis.call('HKEYS', key('rate'))) do
    if tonumber(string.match(field, '^(%d+):')) <= current - slices then redis.call('HDEL', key('rate'), field) end
  end
end
return { whole(waiting), whole(redis.call('HLEN', key('admitting'))), whole(math.floor(bucket_level(rate) / 1000)) }
