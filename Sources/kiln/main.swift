// SPDX-License-Identifier: Apache-2.0

import Glibc
import KilnCommands

exit(CommandLineInterface.run(Array(CommandLine.arguments.dropFirst())))
