// SPDX-License-Identifier: Apache-2.0
//
// The tests' random numbers under a name of their own: `InstructionPatterns` has a generator too.

import TestSupport

/// Repeatable random numbers.
typealias TestRandom = TestSupport.SeededGenerator
