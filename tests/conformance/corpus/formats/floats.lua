-- %f, %e and %g.
local pi = 3.14159265358979
print(("%f %.2f %10.3f|%-10.1f|%010.2f %+.1f % .1f"):format(pi, pi, pi, pi, pi, pi, pi))
print(("%e %.3e %E %.0e"):format(12345.678, 12345.678, 0.00012, 5))
print(("%g %g %g %g %g %.3g %#g %G"):format(100000, 1000000, 1e20, 0.0001, 0.00001, pi, 1, 1e-10))
print(("%.0f %.0f %.0f %.0f %.1f"):format(0.5, 1.5, 2.5, -0.5, 0.25), ("%f"):format(1e15), ("%.20f"):format(0.1))
print(("%5.1f|%-8.2e|%08.3f"):format(-2.345, 1234.5, -1.5), ("%.3f"):format(2), ("%.14g %.17g"):format(0.1, 0.1))
print(("%f %e %g %F"):gsub("%%F", ""):format(1/0, -1/0, 1/0), ("%5.1f|%-6g|%06g"):format(1/0, -1/0, 1/0))
print(("%f"):format("1.5"), ("%.1f"):format("0x10"), ("%.99f"):format(1):len())
print(pcall(string.format, "%f", "x"))
print(pcall(string.format, "%.100f", 1))
print(pcall(string.format, "%f"))
