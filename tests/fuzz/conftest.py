import pytest

from transforms.extraction.parsing.model import load_model


@pytest.fixture(scope="session")
def model():
    """The English pipeline."""
    return load_model()
