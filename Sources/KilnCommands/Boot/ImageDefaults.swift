// SPDX-License-Identifier: Apache-2.0
//
// What an installed image contributes to a boot. The one place of the boot path that touches Foundation.

import Foundation
import Glibc
import GuestImages
import Machines

/// The defaults an image gives.
struct ImageDefaults {
  private let image: InstalledImage

  /// Looks an image up in the cache. Its files are compared by size and time only: sums cost longer than
  /// the machine needs to start.
  init(named name: String) throws(CommandFailure) {
    do {
      image = try ImageStore.standard().show(name)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// Paths, as `MachineConfiguration` takes them.
  var kernel: String { image.kernel.path }
  var initrd: String? { image.initrd?.path }
  /// The kernel's command line, perhaps empty.
  var commandLine: String { image.commandLine }
  /// RAM in bytes.
  var memory: UInt64 { UInt64(image.memory) << 20 }

  var firmware: Firmware {
    switch image.firmware {
    case .none: .none
    case .builtIn: .builtin
    case .file(let url): .file(url.path)
    }
  }

  /// Whether the guest's first process is `Images/initramfs/init`, whose words are understood then.
  var hasKilnInit: Bool { image.manifest.recipe.initramfs != nil }

  /// The path of one of the image's files.
  func file(_ name: String) -> String? { image.file(named: name)?.path }

  /// The names of all images, for completion.
  static var names: [String] {
    ((try? ImageStore.standard().list()) ?? []).map(\.name)
  }
}

/// Whether something can be opened under this path.
func isFile(_ path: String) -> Bool { access(path, F_OK) == 0 }
