"""May it be published? Great Expectations suites made from schemas/, domain rules, and the gate that runs them."""
