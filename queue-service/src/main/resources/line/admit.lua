-- Pops those who are next. Called only by the holder of PostgreSQL's admission lock: what still stands in `admitting` is
-- of a round that ended without settling, and is handed out again before anybody else. Answers the time, how many still
-- wait, and the picked ids, each with its place.
-- ARGV: free slots, rate, most to pop at once, most to skip at once, longest silence in uptime ms.
local free, rate, most, most_skips = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local picked = redis.call('HGETALL', key('admitting'))
local level = bucket_level(rate)
local budget = math.min(math.floor(level / 1000), free - #picked / 2, most)
local silent_since = uptime() - tonumber(ARGV[5])
local skips = 0
while budget > 0 and skips < most_skips do
  local head = redis.call('ZPOPMIN', key('line'))
  if #head == 0 then break end
  local id = head[1]
  if tonumber(redis.call('ZSCORE', key('seen'), id) or '0') < silent_since then
    redis.call('ZREM', key('seen'), id)
    redis.call('ZADD', key('leaving'), now, id)
    skips = skips + 1
  else
    redis.call('HSET', key('admitting'), id, head[2])
    picked[#picked + 1] = id
    picked[#picked + 1] = head[2]
    level = level - 1000
    budget = budget - 1
  end
end
set_bucket(level)
return { whole(now), whole(redis.call('ZCARD', key('line'))), unpack(picked) }
