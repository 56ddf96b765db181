-- 25 conditions and 15 loops inside each other.
local n, depth = 30, 0
if n > 0 then
  depth = depth + 1
  if n > 1 then
    depth = depth + 1
    if n > 2 then
      depth = depth + 1
      if n > 3 then
        depth = depth + 1
        if n > 4 then
          depth = depth + 1
          if n > 5 then
            depth = depth + 1
            if n > 6 then
              depth = depth + 1
              if n > 7 then
                depth = depth + 1
                if n > 8 then
                  depth = depth + 1
                  if n > 9 then
                    depth = depth + 1
                    if n > 10 then
                      depth = depth + 1
                      if n > 11 then
                        depth = depth + 1
                        if n > 12 then
                          depth = depth + 1
                          if n > 13 then
                            depth = depth + 1
                            if n > 14 then
                              depth = depth + 1
                              if n > 15 then
                                depth = depth + 1
                                if n > 16 then
                                  depth = depth + 1
                                  if n > 17 then
                                    depth = depth + 1
                                    if n > 18 then
                                      depth = depth + 1
                                      if n > 19 then
                                        depth = depth + 1
                                        if n > 20 then
                                          depth = depth + 1
                                          if n > 21 then
                                            depth = depth + 1
                                            if n > 22 then
                                              depth = depth + 1
                                              if n > 23 then
                                                depth = depth + 1
                                                if n > 24 then
                                                  depth = depth + 1
                                                else depth = -24
                                                end
                                              else depth = -23
                                              end
                                            else depth = -22
                                            end
                                          else depth = -21
                                          end
                                        else depth = -20
                                        end
                                      else depth = -19
                                      end
                                    else depth = -18
                                    end
                                  else depth = -17
                                  end
                                else depth = -16
                                end
                              else depth = -15
                              end
                            else depth = -14
                            end
                          else depth = -13
                          end
                        else depth = -12
                        end
                      else depth = -11
                      end
                    else depth = -10
                    end
                  else depth = -9
                  end
                else depth = -8
                end
              else depth = -7
              end
            else depth = -6
            end
          else depth = -5
          end
        else depth = -4
        end
      else depth = -3
      end
    else depth = -2
    end
  else depth = -1
  end
else depth = -0
end
print(depth)
local count = 0
for i0 = 1, 2 do
  while count < 200 do
    repeat
      for i3 = 1, 2 do
        while count < 500 do
          repeat
            for i6 = 1, 2 do
              while count < 800 do
                repeat
                  for i9 = 1, 2 do
                    while count < 1100 do
                      repeat
                        for i12 = 1, 2 do
                          while count < 1400 do
                            repeat
                              count = count + 1
                            until count > 50
                          break end
                        end
                      until count > 50
                    break end
                  end
                until count > 50
              break end
            end
          until count > 50
        break end
      end
    until count > 50
  break end
end
print(count)
local function branch(k)
  if k == 0 then return "branch 0"
  elseif k == 1 then return "branch 1"
  elseif k == 2 then return "branch 2"
  elseif k == 3 then return "branch 3"
  elseif k == 4 then return "branch 4"
  elseif k == 5 then return "branch 5"
  elseif k == 6 then return "branch 6"
  elseif k == 7 then return "branch 7"
  elseif k == 8 then return "branch 8"
  elseif k == 9 then return "branch 9"
  elseif k == 10 then return "branch 10"
  elseif k == 11 then return "branch 11"
  elseif k == 12 then return "branch 12"
  elseif k == 13 then return "branch 13"
  elseif k == 14 then return "branch 14"
  elseif k == 15 then return "branch 15"
  elseif k == 16 then return "branch 16"
  elseif k == 17 then return "branch 17"
  elseif k == 18 then return "branch 18"
  elseif k == 19 then return "branch 19"
  elseif k == 20 then return "branch 20"
  elseif k == 21 then return "branch 21"
  elseif k == 22 then return "branch 22"
  elseif k == 23 then return "branch 23"
  elseif k == 24 then return "branch 24"
  elseif k == 25 then return "branch 25"
  elseif k == 26 then return "branch 26"
  elseif k == 27 then return "branch 27"
  elseif k == 28 then return "branch 28"
  elseif k == 29 then return "branch 29"
  elseif k == 30 then return "branch 30"
  elseif k == 31 then return "branch 31"
  elseif k == 32 then return "branch 32"
  elseif k == 33 then return "branch 33"
  elseif k == 34 then return "branch 34"
  elseif k == 35 then return "branch 35"
  elseif k == 36 then return "branch 36"
  elseif k == 37 then return "branch 37"
  elseif k == 38 then return "branch 38"
  elseif k == 39 then return "branch 39"
  elseif k == 40 then return "branch 40"
  elseif k == 41 then return "branch 41"
  elseif k == 42 then return "branch 42"
  elseif k == 43 then return "branch 43"
  elseif k == 44 then return "branch 44"
  elseif k == 45 then return "branch 45"
  elseif k == 46 then return "branch 46"
  elseif k == 47 then return "branch 47"
  elseif k == 48 then return "branch 48"
  elseif k == 49 then return "branch 49"
  elseif k == 50 then return "branch 50"
  elseif k == 51 then return "branch 51"
  elseif k == 52 then return "branch 52"
  elseif k == 53 then return "branch 53"
  elseif k == 54 then return "branch 54"
  elseif k == 55 then return "branch 55"
  elseif k == 56 then return "branch 56"
  elseif k == 57 then return "branch 57"
  elseif k == 58 then return "branch 58"
  elseif k == 59 then return "branch 59"
  else return "none" end
end
print(branch(0), branch(30), branch(59), branch(60))
do do do do do do do do do do do do do do do do do do do do do do do do do do do do do do do do do do do do do do do do do do do do do do do do do do do do do do do do do do do do print("sixty") end end end end end end end end end end end end end end end end end end end end end end end end end end end end end end end end end end end end end end end end end end end end end end end end end end end end end end end end end end end end
