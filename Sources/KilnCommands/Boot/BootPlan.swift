// SPDX-License-Identifier: Apache-2.0
//
// What `kiln boot` is to do, settled: the options, the image's defaults and Kiln's own, merged. No file
// is opened yet, so a dry run can print it.

import Devices
import DeviceModel
import ExecutionEngine
import Machines

/// Everything a run needs to know.
struct BootPlan: Sendable {
  /// The image's name, when one was given.
  var image: String?
  /// The board.
  var machine = "virt"
  /// The drives as asked for; `machineConfiguration` opens them.
  var drives: [DriveSpecification] = []
  /// The machine, apart from its drives.
  var configuration = MachineConfiguration()
  /// How guest code is executed.
  var mode = ExecutionModeName.tiered
  /// Ends the run once the console has printed it.
  var until: String?
  /// Seconds of host time after which the run is ended.
  var timeout: Double?
  /// The form of the statistics, if they are wanted.
  var statistics: StatisticsFormat?
  /// Where the statistics go; nil for standard error.
  var statisticsFile: String?
  /// Whether time is measured by cause.
  var timesCauses = false
  /// Where samples over time are written.
  var samples: String?
  /// Where events over time are written.
  var traceEvents: String?
  /// Whether a guest's reset starts the machine again.
  var reboots = true
  /// What to log.
  var log: LogPlan?
  /// Where to write how often each block ran.
  var blockProfile: String?

  /// Which traces to show at the end.
  var inspection: TraceInspection?

  /// Opens the drives. The configuration that came out makes any number of machines, one after the
  /// other, on the same drives.
  func machineConfiguration() throws -> MachineConfiguration {
    var result = configuration
    for drive in drives {
      do throws(BlockError) {
        let file = try RawFileDisk(
          path: drive.path, isReadOnly: drive.isReadOnly || drive.isSnapshot)
        result.disks.append(drive.isSnapshot ? SnapshotDisk(over: file) : file)
      } catch {
        throw CommandFailure(error.message)
      }
    }
    return result
  }
}
