"""Makers of texts that are wrong in one way each: what comes out of hasty exports."""

from __future__ import annotations

import gzip
import json
import random

Made = tuple[str, bytes]

NAMES = ("José", "Ana", "Zoë", "João", "Núñez", "Straße", "O'Hara", "李雷")


def table(chance: random.Random, rows: int = 20, delimiter: str = ",", end: str = "\n") -> str:
    """A sound little table of three columns."""
    cells = [(str(number), chance.choice(NAMES), str(chance.randint(0, 10))) for number in range(rows)]
    return end.join(delimiter.join(row) for row in [("id", "name", "score"), *cells]) + end


def empty(chance: random.Random) -> Made:
    return "empty.csv", b""


def blank(chance: random.Random) -> Made:
    return "blank.csv", b"".join(chance.choice((b"\n", b" ", b"\r\n", b"\t")) for _ in range(9))


def mark_only(chance: random.Random) -> Made:
    return "mark.csv", b"\xef\xbb\xbf" + b"\n" * chance.randint(0, 3)


def header_only(chance: random.Random) -> Made:
    return "header.csv", ",".join(f"c{chance.randint(0, 9)}_{place}" for place in range(4)).encode()


def header_twice(chance: random.Random) -> Made:
    name = chance.choice(("id", "Nombre", "e-mail"))
    return "twice.csv", f"{name},other,{name.upper()}\n1,2,3\n".encode()


def header_gaps(chance: random.Random) -> Made:
    cells = ["id", "", "name", ""]
    chance.shuffle(cells)
    return "gaps.csv", (",".join(cells) + "\n1,2,3,4\n").encode()


def header_blank(chance: random.Random) -> Made:
    return "noheader.csv", b",,," + b"," * chance.randint(0, 3) + b"\n1,2,3,4\n"


def header_apart(chance: random.Random) -> Made:
    rows = "".join(f"{number};{chance.choice(NAMES)};{number}\n" for number in range(12))
    return "apart.csv", ("id name score\n" + rows).encode()


def header_unclosed(chance: random.Random) -> Made:
    return "unclosed.csv", ('id,"name,score\n' + table(chance)[14:]).replace('"\n', "\n").encode()


def pages(chance: random.Random) -> Made:
    top = chance.choice((b"<!DOCTYPE html>", b"<html>", b"\n <HTML lang='es'>", b"<?xml version='1.0'?>"))
    return "page.csv", top + b"<title>502 Bad Gateway</title><p>a,b,c</p>"


def zeros(chance: random.Random) -> Made:
    text = bytearray(table(chance).encode())
    for _ in range(3):
        text.insert(chance.randrange(20, len(text)), 0)
    return "zeros.csv", bytes(text)


def garbage(chance: random.Random) -> Made:
    return "garbage.csv", chance.randbytes(5_000)


def controls(chance: random.Random) -> Made:
    return "controls.csv", bytes(chance.choice(b"\x02\x03\x04\x05ab,\n") for _ in range(4_000))


def long_line(chance: random.Random) -> Made:
    top = table(chance, chance.randint(1, 9)).encode()
    return "long.csv", top + b"1," + b"x" * 10_000_000 + b",3\n2,b,4\n"


def broken_bytes(chance: random.Random) -> Made:
    lines = table(chance, 30).replace("Ana", "Peñé").encode().split(b"\n")
    lines[12] += b"\xff\xfe"
    lines[20] = lines[20][:1] + b",\xc3(," + b"3"
    return "bytes.csv", b"\n".join(lines)


def western(chance: random.Random) -> Made:
    rows = "".join(f"{number},{chance.choice(('José', 'Peña', 'João'))},{number}\n" for number in range(20))
    return "western.csv", ("id,name,score\n" + rows).encode("cp1252")


def wide(chance: random.Random) -> Made:
    return "wide.csv", table(chance).encode(chance.choice(("utf-16", "utf-16-le", "utf-32")))


def wide_cut(chance: random.Random) -> Made:
    return "cut16.csv", table(chance).encode("utf-16")[: -chance.choice((1, 3))]


def ends_mixed(chance: random.Random) -> Made:
    lines = table(chance).split("\n")
    return "ends.csv", "".join(line + chance.choice(("\n", "\r\n", "\r")) for line in lines[:-1]).encode()


def ragged(chance: random.Random) -> Made:
    lines = table(chance, 30).split("\n")
    lines[5] += ",too,many"
    lines[9] = "9"
    lines[chance.randint(12, 28)] += ",x"
    return "ragged.csv", "\n".join(lines).encode()


def quote_open(chance: random.Random) -> Made:
    lines = table(chance, 30).split("\n")
    place = chance.randint(3, 25)
    lines[place] = f'{place - 1},"never closed,5'
    return "open.csv", "\n".join(lines).encode()


def quotes_stray(chance: random.Random) -> Made:
    lines = table(chance, 30).split("\n")
    for place in chance.sample(range(2, 30), 6):
        lines[place] = chance.choice(('1,"a"b,2', '1,x"y,2', '1,"a" ,2', '"1,"a,2', '1,"","",2'))
    return "stray.csv", "\n".join(lines).encode()


def quoted_lines(chance: random.Random) -> Made:
    rows = [f'{number},"two\nlines, {chance.choice(NAMES)}",5' for number in range(20)]
    rows[7] += ",extra"
    return "lines.csv", ("id,name,score\n" + "\n".join(rows) + "\n").encode()


def formulas(chance: random.Random) -> Made:
    values = ("=1+1", "+55 11", "-5", "@SUM(A1)", '=HYPERLINK("http://x")', "\t=1")
    rows = "".join(
        f'{number},"{value.replace(chr(34), chr(34) * 2)}",1\n' for number, value in enumerate(values)
    )
    return "formulas.csv", ("id,name,score\n" + rows).encode()


def odd_name(chance: random.Random) -> Made:
    names = ("o'hara [1].csv", 'say "hi".csv', "new\nline.csv", "..hidden..csv", "naïve *?.csv", "%s{x}.csv")
    return chance.choice(names), table(chance).encode()


def renamed(chance: random.Random) -> Made:
    return "really_text" + chance.choice((".xlsx", ".parquet", ".json")), table(chance).encode()


def json_line(chance: random.Random) -> Made:
    lines = [json.dumps({"id": number, "who": {"name": chance.choice(NAMES)}}) for number in range(10)]
    lines[3] = lines[3][:-4]
    lines[6] = chance.choice(("[1, 2]", "null", '"text"', "{]", "12"))
    return "rows.jsonl", "\n".join(lines).encode()


def json_deep(chance: random.Random) -> Made:
    deep = chance.randint(2_000, 50_000)
    lines = ['{"id": 1}', '{"id": ' + "[" * deep + "]" * deep + "}", '{"a":' * deep + "1" + "}" * deep]
    return "deep.jsonl", "\n".join(lines).encode()


def json_bytes(chance: random.Random) -> Made:
    lines = [json.dumps({"id": n, "name": "Peñé"}, ensure_ascii=False).encode() for n in range(9)]
    lines[4] = lines[4].replace("ñ".encode(), b"\xf1")
    return "bytes.jsonl", b"\n".join(lines)


def json_cut(chance: random.Random) -> Made:
    whole = json.dumps([{"id": number} for number in range(50)])
    return "cut.json", whole[: chance.randint(20, len(whole) - 1)].encode()


def json_bare(chance: random.Random) -> Made:
    return "bare.json", chance.choice((b"[1, 2, 3]", b"[]", b"{}", b'["a", "b"]'))


def gzip_cut(chance: random.Random) -> Made:
    whole = gzip.compress(table(chance, 500).encode(), mtime=0)
    return "cut.csv.gz", whole[: -chance.randint(5, 200)]


def gzip_damaged(chance: random.Random) -> Made:
    whole = bytearray(gzip.compress(table(chance, 500).encode(), mtime=0))
    whole[-chance.randint(5, 8)] ^= 0xFF  # its checksum
    return "damaged.csv.gz", bytes(whole)


def gzip_bomb(chance: random.Random) -> Made:
    top = gzip.compress(table(chance).encode(), mtime=0)
    member = gzip.compress(b"1,a,2\n" * (2**26 // 6), mtime=0)
    return "bomb.csv.gz", top + member * 17


def gzip_empty(chance: random.Random) -> Made:
    return "nothing.csv.gz", gzip.compress(b"\n" * chance.randint(0, 4), mtime=0)
