// SPDX-License-Identifier: Apache-2.0
//
// RISC-V's words in the text form of the IR: register slots and helpers, for printer, parser,
// verifier and filetests.

import IR

extension IRVocabulary {
  /// x1 to x31, f0 to f31, the slots translated code touches besides, and all helpers.
  public static let riscv = IRVocabulary(
    slots: SlotNaming(
      (1..<32).map { ("x\($0)", RISCVState.x($0)) }
        + (0..<32).map { ("f\($0)", RISCVState.f($0)) }
        + [
          ("mstatus", RISCVState.mstatus),
          ("reservation_address", RISCVState.reservationAddress),
          ("reservation_value", RISCVState.reservationValue),
          ("privilege", RISCVState.privilege),
        ]),
    helpers: (RISCVHelpers.all + RISCVPureHelpers.all).sorted { $0.index < $1.index })
}
