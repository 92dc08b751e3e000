-- Which of these have no place. ARGV: epoch in which they joined, admission ids. Nothing if the epoch is another.
if redis.call('GET', key('epoch')) ~= ARGV[1] then return {} end
local missing = {}
for i = 2, #ARGV do
  if not position_of(ARGV[i]) and not redis.call('ZSCORE', key('leaving'), ARGV[i]) then
    missing[#missing + 1] = ARGV[i]
  end
end
return missing
