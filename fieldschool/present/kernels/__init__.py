"""Kernels that start at once: each is forked from one process that has everything imported already.

A kernel costs a second and 90 MB when it starts by itself, and a third of both when it is forked. The server starts one
warm parent (`parent`, a process of its own without threads), asks it over a socket pair (`wire`) through the `Nursery`,
and Jupyter gets its kernel from the `ForkProvisioner`. Where that cannot be done kernels start as they always did.
"""
