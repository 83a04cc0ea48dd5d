"""Weights become the file that ships: ONNX, 8 bits, with the tokenizer, the labels and the lemma lists beside it."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import onnx
import torch
from corpora import Sentence
from examples import Labels
from lexicon import lexicon
from network import Network, Shipped
from onnx import helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process

INPUTS = ("ids", "shapes", "first", "cut")
OUTPUTS = ("start", "arc", "relation", "upos", "xpos", "lemma", "name", "noun", "vector")


def export_network(network: Network, work: Path, out: Path) -> None:
    """Write the quantised network.

    Args:
        network: Trained.
        work: Folder for the files on the way.
        out: The .onnx file.
    """
    whole, prepared = work / "whole.onnx", work / "prepared.onnx"
    ids = torch.tensor([[101, 2610, 3090, 1012, 102, 0], [101, 2002, 2056, 2061, 1012, 102]])
    first = torch.tensor([[1, 2, 3, 0], [1, 2, 3, 4]])
    cut = torch.zeros_like(first)
    cut[:, 0] = 1
    pieces, words = {0: "windows", 1: "pieces"}, {0: "windows", 1: "words"}
    axes = {"ids": pieces, "shapes": pieces, "first": words, "cut": words} | dict.fromkeys(OUTPUTS, words)
    axes["arc"] = {0: "windows", 1: "words", 2: "heads"}
    torch.onnx.export(
        Shipped(network).eval(),
        (ids, torch.zeros_like(ids), first, cut),
        str(whole),
        input_names=list(INPUTS),
        output_names=list(OUTPUTS),
        dynamic_axes=axes,
        opset_version=17,
        dynamo=False,
    )
    quant_pre_process(str(whole), str(prepared), skip_symbolic_shape=True)
    quantize_dynamic(
        str(prepared),
        str(out),
        weight_type=QuantType.QInt8,
        per_channel=True,  # one scale for a whole matrix loses 4 % of the cosine
        op_types_to_quantize=["MatMul", "Gemm", "Gather"],
    )
    model = onnx.load(str(out))
    model.doc_string = ""
    for node in model.graph.node:
        node.doc_string = ""
    del model.metadata_props[:]
    fuse_norms(model)
    onnx.save(model, str(out))


def fuse_norms(model: onnx.ModelProto) -> None:
    """Make one step of each sum and the layer norm over it: apart they cost a seventh of the network's time.

    onnxruntime does so by itself for half of them only, whichever way round it finds the two that are added. Sums of
    what is computed with a fixed vector stay.
    """
    made_by = {name: node for node in model.graph.node for name in node.output}
    weights = {one.name for one in model.graph.initializer}
    read = Counter(name for node in model.graph.node for name in node.input)
    for norm in [node for node in model.graph.node if node.op_type == "LayerNormalization"]:
        added = made_by[norm.input[0]]
        if added.op_type != "Add" or read[added.output[0]] > 1 or weights.intersection(added.input):
            continue
        (epsilon,) = [one.f for one in norm.attribute if one.name == "epsilon"]
        norm.CopyFrom(
            helper.make_node(
                "SkipLayerNormalization",
                [*added.input, *norm.input[1:]],
                list(norm.output),
                name=norm.name,
                domain="com.microsoft",
                epsilon=epsilon,
            )
        )
        model.graph.node.remove(added)


def export_words(tokenizer: Path, labels: Labels, sentences: Sequence[Sentence], out: Path) -> None:
    """Write tokenizer, labels and lemma lists."""
    known, irregular = lexicon(sentences, labels)
    content = {
        "labels": labels.__dict__,
        "lemmas": known,
        "irregular": irregular,
        "tokenizer": json.loads(tokenizer.read_text(encoding="utf-8")),
    }
    out.write_text(
        json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n", encoding="utf-8"
    )


def pin(module: Path, files: dict[str, Path]) -> None:
    """Write the hashes of the shipped files into the module that checks them.

    Args:
        module: `backends/shipped.py`.
        files: From the constant's name there to the file.
    """
    source = module.read_text(encoding="utf-8")
    for constant, file in files.items():
        digest = hashlib.sha256(file.read_bytes()).hexdigest()
        source, count = re.subn(rf'(    {constant}: )(?:"[0-9a-f]{{64}}"|"0" \* 64)', rf'\g<1>"{digest}"', source)
        if count != 1:
            raise SystemExit(f"{module} has no line for {constant}")
    module.write_text(source, encoding="utf-8")


def pin_hash(module: Path, file: Path) -> str:
    """Write the hash of a file into the line `SHA256 = ...` of the module that checks it; the hash."""
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    source = module.read_text(encoding="utf-8")
    source, count = re.subn(r'(?m)^SHA256 = (?:"[0-9a-f]{64}"|"0" \* 64)', f'SHA256 = "{digest}"', source)
    if count != 1:
        raise SystemExit(f"{module} has no line for the hash")
    module.write_text(source, encoding="utf-8")
    return digest
