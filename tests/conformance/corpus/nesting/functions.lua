-- 30 functions inside each other, each with a variable the innermost one uses.
local function f1()
  local v1 = 1
    local function f2()
      local v2 = v1 + 1
      local function f3()
        local v3 = v2 + 1
        local function f4()
          local v4 = v3 + 1
          local function f5()
            local v5 = v4 + 1
            local function f6()
              local v6 = v5 + 1
              local function f7()
                local v7 = v6 + 1
                local function f8()
                  local v8 = v7 + 1
                  local function f9()
                    local v9 = v8 + 1
                    local function f10()
                      local v10 = v9 + 1
                      local function f11()
                        local v11 = v10 + 1
                        local function f12()
                          local v12 = v11 + 1
                          local function f13()
                            local v13 = v12 + 1
                            local function f14()
                              local v14 = v13 + 1
                              local function f15()
                                local v15 = v14 + 1
                                local function f16()
                                  local v16 = v15 + 1
                                  local function f17()
                                    local v17 = v16 + 1
                                    local function f18()
                                      local v18 = v17 + 1
                                      local function f19()
                                        local v19 = v18 + 1
                                        local function f20()
                                          local v20 = v19 + 1
                                          local function f21()
                                            local v21 = v20 + 1
                                            local function f22()
                                              local v22 = v21 + 1
                                              local function f23()
                                                local v23 = v22 + 1
                                                local function f24()
                                                  local v24 = v23 + 1
                                                  local function f25()
                                                    local v25 = v24 + 1
                                                    local function f26()
                                                      local v26 = v25 + 1
                                                      local function f27()
                                                        local v27 = v26 + 1
                                                        local function f28()
                                                          local v28 = v27 + 1
                                                          local function f29()
                                                            local v29 = v28 + 1
                                                            local function f30()
                                                              local v30 = v29 + 1
                                                              return v1 + v2 + v3 + v4 + v5 + v6 + v7 + v8 + v9 + v10 + v11 + v12 + v13 + v14 + v15 + v16 + v17 + v18 + v19 + v20 + v21 + v22 + v23 + v24 + v25 + v26 + v27 + v28 + v29 + v30
                                                            end
                                                            return f30()
                                                          end
                                                          return f29()
                                                        end
                                                        return f28()
                                                      end
                                                      return f27()
                                                    end
                                                    return f26()
                                                  end
                                                  return f25()
                                                end
                                                return f24()
                                              end
                                              return f23()
                                            end
                                            return f22()
                                          end
                                          return f21()
                                        end
                                        return f20()
                                      end
                                      return f19()
                                    end
                                    return f18()
                                  end
                                  return f17()
                                end
                                return f16()
                              end
                              return f15()
                            end
                            return f14()
                          end
                          return f13()
                        end
                        return f12()
                      end
                      return f11()
                    end
                    return f10()
                  end
                  return f9()
                end
                return f8()
              end
              return f7()
            end
            return f6()
          end
          return f5()
        end
        return f4()
      end
      return f3()
    end
    return f2()
end
print(f1())
