import KilnCommands
quickBoot(CommandLine.arguments)
