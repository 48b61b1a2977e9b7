import HostSystem

exit(code: Tool(environment: .current()).run(Array(CommandLine.arguments.dropFirst())))
