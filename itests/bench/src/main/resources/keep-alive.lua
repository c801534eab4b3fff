-- wrk script: keep-alives of many phones in turn. Arguments: number of phones, "kept" or "close".
-- Requests are put together before the clock runs; during it wrk only hands them out.
local threads = 0
local requests = {}
local at = 0

function setup(thread)
    thread:set("number", threads)
    threads = threads + 1
end

local function body(index)
    local fields = string.format('{"sessionId":"a033bb54","emsUserName":"system",'
        .. '"emsUserPassword":"3f6d0199102b53ca0a37a527f0efc221","mac":"00908f%06x","ip":"10.16.%d.%d",'
        .. '"subnet":"255.255.255.0","model":"430HD","fwVersion":"UC_2.0.13.121",'
        .. '"userAgent":"AUDC-IPPhone-430HD_UC_2.0.13.121/1.0.0000.0","userName":"user1",'
        .. '"userId":"user1@example.com","status":"registered","phoneNumber":"+49300000","sipProxy":"example.com",'
        .. '"BToEpairingstatus":"auto paired","BToEversion":"2.0.0.0","location":"',
        index, math.floor(index / 256) % 256, index % 256)
    -- filled up to the 532 bytes of a Lync phone's report with all its fields
    return fields .. string.rep("x", 532 - #fields - 2) .. '"}'
end

function init(arguments)
    local count = tonumber(arguments[1])
    local headers = { ["Content-Type"] = "application/json" }
    if arguments[2] == "close" then
        headers["Connection"] = "close"
    end
    for i = 0, count - 1 do
        requests[i + 1] = wrk.format("POST", "/rest/v1/ipphoneMgrStatus/keep-alive", headers, body(i))
    end
    at = math.floor(count / 2) * number
end

function request()
    at = at % #requests + 1
    return requests[at]
end
