"""Importing the gate costs little: what it validates with is imported when it judges, or by the warm-up."""

import subprocess
import sys


def test_importing_the_gate_and_the_data_docs_does_not_import_great_expectations():
    program = "import sys, expectations.gate, expectations.data_docs, expectations.warmup; print('great_expectations' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout == "False\n"
