-- What is known of a token. ARGV: token hash, 1 to count as a sign of life, time to live of the entry, slice ms, slices.
local hash = ARGV[1]
local entry = redis.call('HMGET', key('active:' .. hash), 'state', 'admissionId', 'userId', 'activeUntilMicros')
if entry[1] == 'spent' then return { 'spent', whole(now) } end
if entry[1] == 'active' then return { 'active', whole(now), entry[2], entry[3], entry[4] } end

local waiting = redis.call('HMGET', key('waiting:' .. hash), 'admissionId', 'userId')
local position = waiting[1] and position_of(waiting[1])
if not position then return { 'unknown', whole(now) } end
if ARGV[2] == '1' then
  redis.call('ZADD', key('seen'), uptime(), waiting[1])
  redis.call('PEXPIRE', key('waiting:' .. hash), ARGV[3])
end
local admissions, waited = measured_rate(tonumber(ARGV[4]), tonumber(ARGV[5]))
return { 'waiting', whole(now), waiting[1], waiting[2], whole(position), whole(admissions), whole(waited) }
