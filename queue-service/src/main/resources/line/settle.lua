-- Follows what PostgreSQL decided about those who were popped.
-- ARGV: when they were popped, 1 if they count for the measured rate, slice ms, rate, number admitted, number refused,
-- number unknown; then for each admitted: id, token hash, user id, active until in ms and in µs, time to live; for each
-- refused and each unknown: id.
local read_at, counts, slice_ms, rate = tonumber(ARGV[1]), ARGV[2] == '1', tonumber(ARGV[3]), tonumber(ARGV[4])
local admitted, refused, unknown = tonumber(ARGV[5]), tonumber(ARGV[6]), tonumber(ARGV[7])
local at = 8
local counted = 0
for _ = 1, admitted do
  local id, hash = ARGV[at], ARGV[at + 1]
  counted = counted + forget_place(id)
  redis.call('DEL', key('waiting:' .. hash))
  cache_active(read_at, hash, ARGV[at + 2], id, ARGV[at + 3], ARGV[at + 4], tonumber(ARGV[at + 5]))
  at = at + 6
end
if counts and counted > 0 then
  redis.call('HINCRBY', key('rate'), whole(math.floor(now / slice_ms)) .. ':n', counted)
end
for _ = 1, refused do
  local id = ARGV[at]
  local place = redis.call('HGET', key('admitting'), id)
  if place then -- otherwise another round has dealt with it
    redis.call('HDEL', key('admitting'), id)
    redis.call('ZADD', key('line'), place, id)
    set_bucket(math.min(rate * 1000, bucket_level(rate) + 1000))
  end
  at = at + 1
end
for _ = 1, unknown do
  forget_place(ARGV[at])
  at = at + 1
end
return {}
