"""What all tests share: an installation in a folder of its own, and passwords that cost nothing."""

import atexit
import os
import shutil
import tempfile

import hypothesis

HOME = tempfile.mkdtemp(prefix="goodoffices-tests-")
atexit.register(shutil.rmtree, HOME, ignore_errors=True)

# Django's settings are read after this file, which is why it says where everything is.
os.environ["GOODOFFICES_HOME"] = HOME
os.environ["GOODOFFICES_ZONE"] = "UTC"
os.environ.pop("DATABASE_URL", None)
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "goodoffices.site.settings")


def pytest_configure(config):
    """Hash passwords in a way that is fast and always the same: no test is about the hash."""
    from django.conf import settings

    settings.PASSWORD_HASHERS = ["tests.hashers.Fast"]
    # How long examples take to draw is the machine's matter, and no test's.
    hypothesis.settings.register_profile("here", suppress_health_check=[hypothesis.HealthCheck.too_slow])
    hypothesis.settings.load_profile("here")
