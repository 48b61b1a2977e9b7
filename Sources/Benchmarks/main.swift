import Glibc
import HostSystem

HeapPolicy.keepFreedMemory()
exit(BenchmarkTool.run(Array(CommandLine.arguments.dropFirst())))
