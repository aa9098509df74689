"""What all tests share."""

import os
import signal

from hypothesis import HealthCheck, settings

# A loaded machine is slow, and a test that fails by chance tells nothing: no deadlines, the same examples each time.
# CI tries more of them.
settings.register_profile(
    "project",
    deadline=None,
    derandomize=True,
    max_examples=100 if os.environ.get("CI") else 40,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.load_profile("project")

# A shell starts what runs in its background deaf to Ctrl-C, and our children would inherit that.
signal.signal(signal.SIGINT, signal.default_int_handler)
