-- Put before each of the other scripts. KEYS[1] is the line's name with its hash tag, `queue:{main}`: all keys below it
-- share one slot, so that one script may touch them all.
--
--   epoch         string     drawn anew when Redis came back without the line
--   sequence      string     last place given out
--   line          zset       admission id -> place; who waits
--   admitting     hash       admission id -> place; popped, but not known to be committed yet
--   leaving       zset       admission id -> when; abandoned, but not known to be closed yet
--   seen          zset       admission id -> uptime at the last sign of life
--   uptime        hash       clock: milliseconds during which we ran; at: last beat
--   bucket        hash       level: admissions to give away, in thousandths; at: when it was filled
--   rate          hash       <slice>:n admissions and <slice>:ms of waiting, for each slice of time
--   waiting:<hash> hash      admissionId, userId of a waiting token
--   active:<hash>  hash      state (active or spent), admissionId, userId, activeUntil; what the gateway reads
local function key(name) return KEYS[1] .. ':' .. name end

local clock_now = redis.call('TIME')
local now = tonumber(clock_now[1]) * 1000 + math.floor(tonumber(clock_now[2]) / 1000)

-- Numbers leave as digits: Lua would write large ones with an exponent.
local function whole(n) return string.format('%.0f', n) end

local function uptime() return tonumber(redis.call('HGET', key('uptime'), 'clock') or '0') end

-- Level of the token bucket in thousandths of an admission; it holds at most one second's admissions.
local function bucket_level(rate)
  local stored = redis.call('HMGET', key('bucket'), 'level', 'at')
  if not stored[1] then return rate * 1000 end
  local passed = math.max(0, now - tonumber(stored[2]))
  return math.min(rate * 1000, tonumber(stored[1]) + passed * rate)
end

local function set_bucket(level)
  redis.call('HSET', key('bucket'), 'level', whole(level), 'at', whole(now))
end

-- Admissions and milliseconds of waiting over the window, the running slice included.
local function measured_rate(slice_ms, slices)
  local current = math.floor(now / slice_ms)
  local admissions, waited = 0, 0
  local fields = redis.call('HGETALL', key('rate'))
  for i = 1, #fields, 2 do
    local slice, what = string.match(fields[i], '^(%d+):(%a+)$')
    if tonumber(slice) > current - slices then
      if what == 'n' then admissions = admissions + tonumber(fields[i + 1])
      else waited = waited + tonumber(fields[i + 1]) end
    end
  end
  return admissions, waited
end

-- First place is 1; whoever is being let in right now has it too.
local function position_of(id)
  local rank = redis.call('ZRANK', key('line'), id)
  if rank then return rank + 1 end
  if redis.call('HEXISTS', key('admitting'), id) == 1 then return 1 end
  return nil
end

local SNAPSHOT_VALID_MS = 5000
local ENTRY_MS = 5000

-- Tells the gateway of an active token, unless the token was spent or what we know of it is old: a replica that was
-- stopped between reading PostgreSQL and coming here must not bring a spent token back to life.
local function cache_active(read_at, hash, user, id, until_ms, until_us, ttl_ms)
  local entry = key('active:' .. hash)
  local ttl = math.min(ENTRY_MS, ttl_ms - (now - read_at))
  if now - read_at > SNAPSHOT_VALID_MS or ttl <= 0 then return end
  if redis.call('HGET', entry, 'state') == 'spent' then return end
  redis.call('HSET', entry, 'state', 'active', 'userId', user, 'admissionId', id,
    'activeUntil', until_ms, 'activeUntilMicros', until_us)
  redis.call('PEXPIRE', entry, ttl)
end

local function forget_place(id)
  redis.call('ZREM', key('line'), id)
  redis.call('ZREM', key('seen'), id)
  redis.call('ZREM', key('leaving'), id)
  return redis.call('HDEL', key('admitting'), id)
end
