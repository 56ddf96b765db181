"""Multiplication of matrices of floats: three nested loops over lists of lists."""

Matrix = list[list[float]]


def build(n: int, seed: int) -> Matrix:
    return [[(i * seed + j) / n for j in range(1, n + 1)] for i in range(1, n + 1)]


def multiply(a: Matrix, b: Matrix, n: int) -> Matrix:
    product = []
    for row in a:
        result = []
        for j in range(n):
            total = 0.0
            for k in range(n):
                total += row[k] * b[k][j]
            result.append(total)
        product.append(result)
    return product


def run(size: int) -> float:
    product = multiply(build(size, 2), build(size, 3), size)
    trace = 0.0
    for i in range(size):
        trace += product[i][i]
    return trace
