"""Tables and figures in Markdown."""

def table(head, rows):
    line = lambda cells: '| ' + ' | '.join(str(c).replace('|', '\\|') for c in cells) + ' |\n'
    return line(head) + line('---' for _ in head) + ''.join(map(line, rows)) + '\n'

def share(a, n):
    """a of n with three digits; a dash where nothing was counted."""
    return '%.3f' % (a / n) if n else '–'

def f1(right, claimed, gold):
    return share(2 * right, claimed + gold)

def count(n): return '{:,}'.format(n)
