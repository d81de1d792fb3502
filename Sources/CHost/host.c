// SPDX-License-Identifier: Apache-2.0
//
// Terminal guard: the terminal is put back whatever ends the process. The saved settings must be
// reachable from a signal handler, so they are the one piece of process-wide state in Kiln. Also what
// only a C compiler knows about the build.

#include "CHost.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <termios.h>
#include <unistd.h>

static struct termios saved;
static int guarded = -1;
static int saved_flags;
static atomic_bool active;

void kiln_terminal_guard_restore(void) {
  if (!atomic_exchange(&active, false)) return;
  int keep = errno;
  tcsetattr(guarded, TCSANOW, &saved);
  fcntl(guarded, F_SETFL, saved_flags);
  errno = keep;
}

static void on_signal(int number) {
  kiln_terminal_guard_restore();
  signal(number, SIG_DFL);
  raise(number);
}

void kiln_terminal_guard_install(int descriptor) {
  static atomic_bool installed;
  if (tcgetattr(descriptor, &saved) != 0) return;
  guarded = descriptor;
  saved_flags = fcntl(descriptor, F_GETFL);
  if (atomic_exchange(&installed, true)) return;
  static const int fatal[] = {SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGSEGV, SIGBUS, SIGILL, SIGFPE,
                              SIGABRT, SIGTRAP};
  for (size_t i = 0; i < sizeof fatal / sizeof *fatal; i++) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = on_signal;
    sigaction(fatal[i], &action, NULL);
  }
  atexit(kiln_terminal_guard_restore);
}

bool kiln_terminal_raw(int descriptor) {
  if (descriptor != guarded) return false;
  struct termios raw = saved;
  cfmakeraw(&raw);
  raw.c_oflag |= OPOST;  // the guest sends CR LF itself; host messages need the LF translated
  atomic_store(&active, true);
  return tcsetattr(descriptor, TCSANOW, &raw) == 0;
}

int32_t kiln_thread_id(void) { return (int32_t)syscall(SYS_gettid); }

void kiln_name_thread(const char *name) { prctl(PR_SET_NAME, name, 0, 0, 0); }

bool kiln_thread_sanitizer(void) {
#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
  return true;
#endif
#endif
  return false;
}
