-- More than 20 loops inside each other.
local n = 0
for i0 = 1, 2 do
 for i1 = 1, 2 do
  for i2 = 1, 2 do
   for i3 = 1, 1 do
    for i4 = 1, 1 do
     for i5 = 1, 1 do
      for i6 = 1, 1 do
       for i7 = 1, 1 do
        for i8 = 1, 1 do
         for i9 = 1, 1 do
          for i10 = 1, 1 do
           for i11 = 1, 1 do
            for i12 = 1, 1 do
             for i13 = 1, 1 do
              for i14 = 1, 1 do
               for i15 = 1, 1 do
                for i16 = 1, 1 do
                 for i17 = 1, 1 do
                  for i18 = 1, 1 do
                   for i19 = 1, 1 do
                    for i20 = 1, 1 do
                     for i21 = 1, 1 do
                      for i22 = 1, 1 do
                       for i23 = 1, 1 do
                        for i24 = 1, 1 do
                         for i25 = 1, 1 do
                          n = n + i0 + i25
                         end
                        end
                       end
                      end
                     end
                    end
                   end
                  end
                 end
                end
               end
              end
             end
            end
           end
          end
         end
        end
       end
      end
     end
    end
   end
  end
 end
end
print(n)
local fs = {}
for v0 = 0, 0 do
 for v1 = 1, 1 do
  for v2 = 2, 2 do
   for v3 = 3, 3 do
    for v4 = 4, 4 do
     for v5 = 5, 5 do
      for v6 = 6, 6 do
       for v7 = 7, 7 do
        for v8 = 8, 8 do
         for v9 = 9, 9 do
          for v10 = 10, 10 do
           for v11 = 11, 11 do
            for v12 = 12, 12 do
             for v13 = 13, 13 do
              for v14 = 14, 14 do
               for v15 = 15, 15 do
                for v16 = 16, 16 do
                 for v17 = 17, 17 do
                  for v18 = 18, 18 do
                   for v19 = 19, 19 do
                    for v20 = 20, 20 do
                     for v21 = 21, 21 do
                      for v22 = 22, 22 do
                       fs[#fs + 1] = function() return v0 + v22 end
                       if v1 then break end
                      end
                     end
                    end
                   end
                  end
                 end
                end
               end
              end
             end
            end
           end
          end
         end
        end
       end
      end
     end
    end
   end
  end
 end
end
print(#fs, fs[1]())
local function find()
 while true do
  while true do
   while true do
    while true do
     while true do
      while true do
       while true do
        while true do
         while true do
          while true do
           while true do
            while true do
             while true do
              while true do
               while true do
                while true do
                 while true do
                  while true do
                   while true do
                    while true do
                     while true do
                      while true do
                       n = n + 1
                       if n > 30 then return "found", n end
                      break end
                     end
                    end
                   end
                  end
                 end
                end
               end
              end
             end
            end
           end
          end
         end
        end
       end
      end
     end
    end
   end
  end
 end
end
print(find())
