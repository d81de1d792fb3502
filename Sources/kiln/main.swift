// SPDX-License-Identifier: Apache-2.0

import Glibc
import KilnCommands

if CommandLine.arguments.count > 1, CommandLine.arguments[1].hasPrefix("/") {
  quickBoot(CommandLine.arguments)
} else {
  exit(CommandLineInterface.run(Array(CommandLine.arguments.dropFirst())))
}
