"""The schedule: a Prefect server and a worker for one home folder, and the deployments whose runs they start."""
