// SPDX-License-Identifier: Apache-2.0
//
// The VCPU loop: code that runs for the first time, a hot loop, and blocks that return to the loop
// each time, as after every exit that is no link.

import ExecutionEngine

func engineBenchmarks() {
  let coldLimit = 200_000
  let cold = GuestCode(byteCount: 1 << 20, seed: 2)
  measureFresh("first execution, translation included, per instruction") {
    try GuestBoard(code: cold.bytes, limit: coldLimit)
  } _: {
    $0.run(operations: coldLimit)
  }

  let loop = littleEndian([
    Encode.i(0x13, 1, rd: 6, 5, 13),  // slli t1, t0, 13
    Encode.r(0, 4, rd: 5, 5, 6),  // xor  t0, t0, t1
    Encode.i(0x13, 5, rd: 6, 5, 7),  // srli t1, t0, 7
    Encode.r(0, 4, rd: 5, 5, 6),  // xor  t0, t0, t1
    Encode.addi(rd: 7, 7, 1),
    Encode.branch(1, 7, 0, -20),  // bne t2, zero, back
  ])
  let hotLimit = 6_000_000
  measureFresh("hot loop, per instruction") {
    try GuestBoard(code: loop, limit: hotLimit)
  } _: {
    $0.run(operations: hotLimit)
  }

  let bounce = littleEndian([Encode.addi(rd: 7, 7, 1), Encode.branch(1, 7, 0, -4)])
  let bounces = 100_000
  measureFresh("block look-up, through the VCPU loop, per block") {
    try GuestBoard(code: bounce, limit: 2 * bounces, chains: false)
  } _: {
    $0.run(operations: bounces)
  }
}
