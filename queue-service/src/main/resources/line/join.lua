-- Gives a place to a waiting admission, or finds the one it has.
-- ARGV: epoch, when it was read, admission id, user id, token hash, time to live of the entry, rate, slice ms, slices.
local epoch, read_at, id, user, hash = ARGV[1], tonumber(ARGV[2]), ARGV[3], ARGV[4], ARGV[5]
if redis.call('GET', key('epoch')) ~= epoch then return { 'lost' } end
-- Older knowledge could give a place to somebody who is inside by now.
if now - read_at > SNAPSHOT_VALID_MS - 1000 then return { 'lost' } end
if redis.call('ZSCORE', key('leaving'), id) then return { 'gone' } end
local state = redis.call('HGET', key('active:' .. hash), 'state')
if state == 'spent' then return { 'gone' } end
if state then return { 'inside' } end

local kept = position_of(id) ~= nil
if not kept then
  redis.call('ZADD', key('line'), redis.call('INCR', key('sequence')), id)
end
redis.call('ZADD', key('seen'), uptime(), id)
redis.call('HSET', key('waiting:' .. hash), 'admissionId', id, 'userId', user)
redis.call('PEXPIRE', key('waiting:' .. hash), ARGV[6])
local admissions, waited = measured_rate(tonumber(ARGV[8]), tonumber(ARGV[9]))
return { 'placed', kept and '1' or '0', whole(position_of(id)), whole(admissions), whole(waited),
  whole(math.floor(bucket_level(tonumber(ARGV[7])) / 1000)) }
